"""Which periods a result rests on, and who is missing there."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kehoach.calendar.period import Period
from kehoach.calendar.reporting import ReportingKind, ReportingPeriod
from kehoach.plan.model import Accrual
from kehoach.roster.entry import ALWAYS, Validity
from kehoach.roster.model import Roster
from kehoach.target.model import Ask, Holding
from kehoach.target.settle import settled

_DAY = timedelta(days=1)


class Chosen(NamedTuple):
    """The figures of the periods that count; `gaps` are units for which a period since the start is missing."""

    holdings: tuple[Holding, ...] = ()
    gaps: tuple[str, ...] = ()


class Span(NamedTuple):
    """Which figures are looked for: of the days that a goal speaks of, of one kind of period only or of any."""

    days: Period
    accrual: Accrual | None
    kind: ReportingKind | None = None


def known_by(holdings: Iterable[Holding], ask: Ask) -> tuple[Holding, ...]:
    """Give the figures known by the day or period asked.

    A figure is known when the window of its data is over (Nghị định 09/2019/NĐ-CP điều 12).
    """
    return tuple(one for one in holdings if _is_known(one.period, ask))


def _is_known(period: ReportingPeriod, ask: Ask) -> bool:
    if ask.period:
        return period.period.end <= ask.period.period.end
    return period.window.end <= ask.as_of


def chosen(known: Iterable[Holding], span: Span, ask: Ask, roster: Roster) -> Chosen:
    """Choose the figures that make the result.

    Figures that add up: all since the start, up to the end of the period asked for. Cumulative ones: those that end
    on the last day. Where the plan does not say which they are, those of the last period, or of exactly the period
    asked for; so, too, where a goal holds for each quarter or month alone.
    """
    those = [one for one in known if _concerns(one.period, span)]
    last = max((one.period.period.end for one in those), default=None)
    if last is None or (ask.period and last != ask.period.period.end):
        return Chosen()
    if span.accrual is Accrual.PER_PERIOD and span.kind is None:
        taken = settled(those)
        return Chosen(taken, tuple(_gaps(taken, Period(span.days.start, last), roster)))
    ended = [one for one in those if one.period.period.end == last]
    if span.accrual is Accrual.CUMULATIVE:
        return Chosen(settled(ended, alike=True))
    period = ask.period if ask.period and span.kind is None else _longest(ended)
    return Chosen(settled(one for one in ended if one.period == period))


def _concerns(period: ReportingPeriod, span: Span) -> bool:
    inner, outer = period.period, span.days
    return (span.kind in (None, period.kind)) and outer.start <= inner.start and inner.end <= outer.end


def _longest(ended: Sequence[Holding]) -> ReportingPeriod:
    return min((one.period for one in ended), key=lambda one: one.period.start)


def _gaps(taken: Iterable[Holding], days: Period, roster: Roster) -> Iterable[str]:
    """Name the units of which some days have no figure, though the unit was there for a whole period of them."""
    by_unit: dict[str, set[Period]] = {}
    for one in taken:
        by_unit.setdefault(one.unit, set()).add(one.period.period)
    periods = frozenset(one for those in by_unit.values() for one in those)
    for name, those in by_unit.items():
        unit = roster.by_name.get(name)
        owed = _owed(days, unit.valid if unit else ALWAYS, periods)
        if any(gap.start <= owed.end and owed.start <= gap.end for gap in _between(those, days)):
            yield name


def _owed(days: Period, valid: Validity, periods: Iterable[Period]) -> Period:
    """Give the days for which a unit owes figures.

    The period in which a unit begins or ends may be reported by the other one.
    """
    start, end = days
    if valid.start and valid.start > start:
        start = max(
            (one.end + _DAY for one in periods if one.start < valid.start <= one.end), default=valid.start
        )
    if valid.end and valid.end < end:
        end = min(
            (one.start - _DAY for one in periods if one.start <= valid.end < one.end), default=valid.end
        )
    return Period(start, end)


def _between(those: Iterable[Period], days: Period) -> Iterable[Period]:
    """Give the stretches of some days that no period covers."""
    day: date = days.start
    for one in sorted(those):
        if one.start > day:
            yield Period(day, one.start - _DAY)
        day = max(day, one.end + _DAY)
    if day <= days.end:
        yield Period(day, days.end)
