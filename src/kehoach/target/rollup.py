"""Rolling figures up: sum over sum along the roster, by level and field. A missing unit is named, never zero."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.phrase.goal.model import PERCENT, POINTS, RANK, Goal, Op
from kehoach.plan.level import level_key
from kehoach.plan.progress_file import Figure, Number
from kehoach.roster.model import Roster
from kehoach.target.model import Ask, Holding, Reason, Rolled
from kehoach.target.words import NO_PARTS, NOT_ADDITIVE, NOTHING_COUNTED
from kehoach.text.letters import match_key

_HUNDRED = Fraction(100)
_TIMES = frozenset({"phút", "giờ", "ngày", "ngày làm việc", "tuần", "tháng", "quý", "năm", "giây"})


class Amount(NamedTuple):
    """What one figure says of a goal: a share, an amount that adds up, or a value that stands alone."""

    number: Fraction
    of: Fraction | None
    adds_up: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Which figures speak of a tier: its level and field, and what was asked for."""

    roster: Roster
    level: str
    fields: frozenset[str]
    ask: Ask


def parts_of(field: str | None) -> frozenset[str]:
    """Give the fields that words name: "đất đai, xây dựng, đầu tư" are three."""
    keys = (match_key(part) for part in (field or "").replace(";", ",").split(","))
    return frozenset(key for key in keys if key)


def speaking(holdings: Iterable[Holding], part: Part) -> tuple[Holding, ...]:
    """Choose the figures that speak of a tier.

    A tier of all levels takes a unit's figure for all of them before those for each, and likewise with fields.
    """
    chosen: defaultdict[tuple[str, str], list[Holding]] = defaultdict(list)
    for one in holdings:
        if _concerns(one, part):
            chosen[one.unit, one.period.name].append(one)
    return tuple(one for those in chosen.values() for one in _without_parts(those, part))


def level_of(holding: Holding, roster: Roster) -> str:
    """Give the level of a figure: its own, else that of the unit which reports it."""
    unit = roster.by_name.get(holding.unit)
    return level_key(holding.level or (unit.level if unit else None))


def _concerns(one: Holding, part: Part) -> bool:
    if part.ask.units is not None and one.unit not in part.ask.units:
        return False
    level, asked = level_of(one, part.roster), level_key(part.ask.level)
    if (part.level and level != part.level) or (asked and level != asked):
        return False
    fields = parts_of(one.field)
    return bool(fields) is bool(part.fields) and fields <= part.fields


def _without_parts(those: Sequence[Holding], part: Part) -> Iterable[Holding]:
    """Leave out parts of what the unit reports as a whole."""
    if part.fields and any(parts_of(one.field) == part.fields for one in those):
        those = [one for one in those if parts_of(one.field) == part.fields]
    if not part.level and any(one.level is None for one in those):
        those = [one for one in those if one.level is None]
    return those


def rolled(holdings: Sequence[Holding], goal: Goal) -> Rolled:
    """Add up the figures that hold; those of units that contradict themselves stay out, and are named."""
    contested = tuple(dict.fromkeys(one.unit for one in holdings if one.is_contested))
    sound = tuple(one for one in holdings if one.unit not in contested)
    amounts = [_amount(one.figure, goal) for one in sound]
    known = [one for one in amounts if one is not None]
    count, of, reason = _summed(known, len(amounts))
    return Rolled(
        value=None if reason or count is None else _value(count, of, goal),
        count=count,
        of=of,
        periods=_periods(sound),
        holdings=sound,
        contested=contested,
        reason=reason,
    )


def _summed(
    amounts: Sequence[Amount], figures: int
) -> tuple[Fraction | None, Fraction | None, Reason | None]:
    """Add counts and denominators; a sum of unlike things is none."""
    if len(amounts) < figures:
        return None, None, Reason(NO_PARTS)
    if not amounts:
        return None, None, None
    shares = [one.of for one in amounts if one.of is not None]
    if len(amounts) > 1 and not (len(shares) == len(amounts) or (not shares and _all_add_up(amounts))):
        return None, None, Reason(NOT_ADDITIVE)
    count = sum((one.number for one in amounts), Fraction(0))
    of = sum(shares, Fraction(0)) if shares else None
    return count, of, Reason(NOTHING_COUNTED) if of == 0 else None


def _all_add_up(amounts: Sequence[Amount]) -> bool:
    return all(one.adds_up for one in amounts)


def _value(count: Fraction, of: Fraction | None, goal: Goal) -> Fraction:
    if of is None:
        return count
    return count / of * (_HUNDRED if is_share(goal) else 1)


def is_share(goal: Goal) -> bool:
    """Tell whether a figure for a goal is a share in per cent."""
    return goal.unit in (PERCENT, POINTS)


def _amount(figure: Figure, goal: Goal) -> Amount | None:
    """Read a figure as its goal needs it; None where it lacks a part or can't be read."""
    count, of, value = (_fraction(one) for one in (figure.count, figure.of, figure.value))
    if count is not None and of is not None and (is_share(goal) or goal.per):
        return Amount(count, of, adds_up=True)
    if is_share(goal):
        return Amount(value, None, adds_up=False) if value is not None else None
    plain = value if value is not None else count
    return Amount(plain, None, adds_up=_counts_things(goal)) if plain is not None else None


def _fraction(number: Number | None) -> Fraction | None:
    return Fraction(number.value) if number and number.value is not None else None


def _counts_things(goal: Goal) -> bool:
    """Tell whether what units report adds up: things and money do; ranks, times and bare numbers do not."""
    unit = goal.unit
    return bool(unit) and unit != RANK and unit not in _TIMES and not goal.per and goal.op is not Op.ABOUT


def _periods(holdings: Iterable[Holding]) -> tuple[ReportingPeriod, ...]:
    return tuple(sorted({one.period for one in holdings}, key=lambda one: (one.period.end, one.period.start)))
