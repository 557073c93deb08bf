"""The day that a report speaks of: no day to come judges anything, unless a user asks for one."""

from datetime import date
from typing import TYPE_CHECKING

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.cli import clock
from kehoach.errors import KehoachError
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.repository.follow import Followed


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


def day_of(
    followed: "Followed", template: str, period: ReportingPeriod, as_of: date | None, terminal: Terminal
) -> date:
    """Give the day asked for, else the document's own; today while that is to come, and say so."""
    from kehoach.output import report
    from kehoach.report.own_day import own_day
    from kehoach.report.templates import PLAN

    today = clock.today()
    if template == PLAN:
        return as_of or min(own_day(followed, template, period, today), today)
    if as_of is None:
        own = own_day(followed, template, period, today)
        if own > today:
            report.runs(period, today, terminal)
        return min(own, today)
    if as_of < period.window.start:
        raise BeforePeriodError(day=as_of, period=period.name, first=period.window.start)
    if as_of > today:
        report.to_come(as_of, terminal)
    return as_of
