"""Which periods a result rests on, and who is missing there."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kehoach.calendar.period import Period
from kehoach.calendar.reporting import ReportingPeriod
from kehoach.plan.model import Accrual
from kehoach.target.model import Ask, Holding

_DAY = timedelta(days=1)


class Chosen(NamedTuple):
    """The figures of the periods that count; `gaps` are units for which a period since the start is missing."""

    holdings: tuple[Holding, ...] = ()
    gaps: tuple[str, ...] = ()


def within(holdings: Iterable[Holding], ask: Ask, years: Period) -> tuple[Holding, ...]:
    """Give the figures known by the day or period asked that lie in the years of a goal.

    A figure is known when the window of its data is over (Nghị định 09/2019/NĐ-CP điều 12).
    """
    return tuple(one for one in holdings if _is_known(one.period, ask) and _lies_in(one.period.period, years))


def _is_known(period: ReportingPeriod, ask: Ask) -> bool:
    if ask.period:
        return period.period.end <= ask.period.period.end
    return period.window.end <= ask.as_of


def _lies_in(inner: Period, outer: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def chosen(known: Sequence[Holding], accrual: Accrual | None, ask: Ask, start: Period) -> Chosen:
    """Choose the figures that make the result.

    Figures that add up: all since `start`. Cumulative ones: those of the last period. Where the plan does not
    say which they are, those of the last period, or of exactly the period asked for.
    """
    if accrual is Accrual.PER_PERIOD:
        return _added(known, start)
    last = last_period(known, accrual, ask)
    return Chosen(tuple(one for one in known if one.period == last)) if last else Chosen()


def last_period(known: Sequence[Holding], accrual: Accrual | None, ask: Ask) -> ReportingPeriod | None:
    """Give the last period on record, the longest of those that end on its day; the one asked for, if any is."""
    periods = {one.period for one in known}
    if ask.period and accrual is None:
        return ask.period if ask.period in periods else None
    if ask.period:
        periods = {one for one in periods if one.period.end == ask.period.period.end}
    return max(periods, key=lambda one: (one.period.end, -one.period.start.toordinal()), default=None)


def _added(known: Sequence[Holding], start: Period) -> Chosen:
    """Take all periods of each unit since the start, a longer one in place of those in it."""
    by_unit: dict[str, list[Holding]] = {}
    for one in known:
        by_unit.setdefault(one.unit, []).append(one)
    covers = {unit: tuple(_covering(those)) for unit, those in by_unit.items()}
    until = max((one.period.period.end for those in covers.values() for one in those), default=None)
    gaps = [unit for unit, those in covers.items() if until and not _is_unbroken(those, start, until)]
    return Chosen(tuple(one for those in covers.values() for one in those), tuple(gaps))


def _covering(those: Sequence[Holding]) -> Iterator[Holding]:
    taken: list[Period] = []
    longest = sorted(
        those, key=lambda one: (one.period.period.start - one.period.period.end, one.period.name)
    )
    for one in longest:
        days = one.period.period
        if all(other == days or other.end < days.start or days.end < other.start for other in taken):
            taken.append(days)
            yield one


def _is_unbroken(those: Sequence[Holding], start: Period, until: date) -> bool:
    """Tell whether periods follow one another from the start to the last day that any unit reports on."""
    day = start.start
    for days in sorted({one.period.period for one in those}):
        if days.start != day:
            return False
        day = days.end + _DAY
    return day - _DAY == until
