"""The day that a report speaks of: no day to come judges anything, unless a user asks for one."""

from datetime import date
from typing import TYPE_CHECKING

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.cli import clock
from kehoach.errors import KehoachError
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.plan.model import Plan


class BeforePeriodError(KehoachError):
    """Nothing of a period is known before its first day."""

    words = Words(
        vi="ngày {day} là trước kỳ {period}: số liệu của kỳ lấy từ ngày {first}",
        en="{day} is before {period}, whose data begin on {first}",
    )
    help = Words(
        vi="chọn ngày từ {first} trở đi, hoặc bỏ --as-of",
        en="choose a day from {first} on, or leave --as-of out",
    )


def day_of_period(period: ReportingPeriod, as_of: date | None, terminal: Terminal) -> date:
    """Give the day asked for, else the last day of the period's data; today while that is to come, and say so."""
    from kehoach.output import report

    today, data = clock.today(), period.window
    if as_of is None and data.end <= today:
        return data.end
    if as_of is None:
        report.runs(period, today, terminal)
        return today
    if as_of < data.start:
        raise BeforePeriodError(day=as_of, period=period.name, first=data.start)
    if as_of > today:
        report.to_come(as_of, terminal)
    return as_of


def day_of_plan(plan: "Plan", period: ReportingPeriod, as_of: date | None) -> date:
    """Give the day of a plan's own document, that of the plan where none is asked for: later amendments are not in it."""
    issued = plan.issued_on.end if plan.issued_on else period.window.end
    return as_of or min(issued, clock.today())
