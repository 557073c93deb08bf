"""Regular reports owed: who, to whom, for which period, by which day; and how many came in time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kehoach.calendar.reporting import ReportingPeriod, read_reporting_period
from kehoach.status.model import State, Status

_IN_TIME = (State.DONE_IN_TIME,)


@dataclass(frozen=True, slots=True)
class ReportOwed:
    """One regular report of one unit; `period` has the window of its data, None where its name is no period."""

    status: Status
    to: tuple[str, ...]
    period: ReportingPeriod | None

    @property
    def unit(self) -> str:
        """Name who owes it."""
        return self.status.obligation.unit

    @property
    def is_missing(self) -> bool:
        """Tell whether it should be there and is not."""
        return self.status.state is State.OVERDUE


@dataclass(frozen=True, slots=True)
class OnTime:
    """The reports of one period that were due on one day: how many came in time, late, or not yet.

    `total` is the denominator of the rate: undetermined, cancelled and superseded ones are not in it.
    """

    name: str
    address: str
    period: ReportingPeriod | None
    due: date
    to: tuple[str, ...]
    in_time: int
    late: int
    missing: tuple[str, ...]

    @property
    def total(self) -> int:
        """Count all that were due and have been judged."""
        return self.in_time + self.late + len(self.missing)


def reports_owed(statuses: Iterable[Status]) -> tuple[ReportOwed, ...]:
    """Give the reports that report rules ask for and that have a due day, in the order of their due days."""
    owed = (
        ReportOwed(one, tuple(cell.text for cell in one.obligation.origin.task.to), _period(one))
        for one in statuses
        if one.obligation.origin.task.report and one.due
    )
    return tuple(sorted(owed, key=lambda one: one.status.due or date.max))


def on_time(reports: Sequence[ReportOwed], as_of: date) -> tuple[OnTime, ...]:
    """Count the reports that were due before a day, by what they are: rule, period and first due day.

    What was sent early counts with the others, once all are due.
    """
    grouped: dict[tuple[str, str, date], list[ReportOwed]] = {}
    for one in reports:
        obligation = one.status.obligation
        if obligation.due and obligation.due < as_of:
            key = (obligation.address, obligation.occurrence or "", obligation.due)
            grouped.setdefault(key, []).append(one)
    return tuple(_counted(*key, those) for key, those in grouped.items())


def _counted(address: str, name: str, due: date, those: Sequence[ReportOwed]) -> OnTime:
    states = [one.status.state for one in those]
    return OnTime(
        name=name,
        address=address,
        period=those[0].period,
        due=due,
        to=those[0].to,
        in_time=sum(state in _IN_TIME for state in states),
        late=states.count(State.DONE_LATE),
        missing=tuple(one.unit for one in those if one.is_missing),
    )


def _period(status: Status) -> ReportingPeriod | None:
    """Read the period of a report: its occurrence is named like one."""
    name = status.obligation.occurrence
    return read_reporting_period(name) if name else None
