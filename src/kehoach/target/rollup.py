"""Rolling figures up: sum over sum along the roster, by level and field. A missing unit is named, never zero."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.phrase.goal.model import Goal
from kehoach.target.amount import Amount, adds_up, amount_of, is_share
from kehoach.target.model import Holding, Reason, Rolled
from kehoach.target.words import CONTESTED, NO_PARTS, NOT_ADDITIVE, NOTHING_COUNTED

_HUNDRED = Fraction(100)


def rolled(holdings: Sequence[Holding], goal: Goal) -> Rolled:
    """Add up the figures that hold.

    Units that contradict themselves stay out and are named, and likewise those whose figure can't be used.
    """
    contested = _units(one for one in holdings if one.is_contested)
    amounts = [(one, amount_of(one.figure, goal)) for one in holdings if one.unit not in contested]
    unusable = _unusable(amounts)
    sound = [(one, amount) for one, amount in amounts if amount and one.unit not in unusable]
    count, of, reason = _summed([amount for _, amount in sound], goal)
    return Rolled(
        value=None if reason or count is None else _value(count, of, goal),
        count=count,
        of=of,
        periods=_periods(one for one, _ in sound),
        holdings=tuple(one for one, _ in sound),
        contested=contested,
        unusable=unusable,
        reason=reason or (None if sound else _why_none(contested, unusable)),
    )


def _unusable(amounts: Sequence[tuple[Holding, Amount | None]]) -> tuple[str, ...]:
    """Name the units of whose figures one can't be read, or is a bare rate among those with count and of."""
    among_shares = any(amount and amount.of is not None for _, amount in amounts)
    return _units(one for one, amount in amounts if amount is None or (among_shares and amount.of is None))


def _summed(amounts: Sequence[Amount], goal: Goal) -> tuple[Fraction | None, Fraction | None, Reason | None]:
    """Add counts and denominators; several that do not add up make no sum."""
    if not amounts:
        return None, None, None
    shares = [one.of for one in amounts if one.of is not None]
    if len(amounts) > 1 and not shares and not adds_up(goal):
        return None, None, Reason(NOT_ADDITIVE)
    count = Fraction(sum(one.number for one in amounts))
    of = Fraction(sum(shares)) if shares else None
    return count, of, Reason(NOTHING_COUNTED) if of == 0 else None


def _why_none(contested: tuple[str, ...], unusable: tuple[str, ...]) -> Reason | None:
    if contested:
        return Reason(CONTESTED, {"units": ", ".join(contested)})
    return Reason(NO_PARTS, {"units": ", ".join(unusable)}) if unusable else None


def _value(count: Fraction, of: Fraction | None, goal: Goal) -> Fraction:
    if of is None:
        return count
    return count / of * (_HUNDRED if is_share(goal) else 1)


def _units(holdings: Iterable[Holding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.unit for one in holdings))


def _periods(holdings: Iterable[Holding]) -> tuple[ReportingPeriod, ...]:
    return tuple(sorted({one.period for one in holdings}, key=lambda one: (one.period.end, one.period.start)))
