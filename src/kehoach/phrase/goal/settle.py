"""From a draft to a goal: which operator the words make, and what goes without saying."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from kehoach.phrase.goal.amount import is_duration, is_money, unit_key
from kehoach.phrase.goal.draft import Cursor, Draft, note, quoted
from kehoach.phrase.goal.model import PERCENT, POINTS, RANK, Goal, Op
from kehoach.phrase.goal.vocabulary import SENSES, Sense

_OPS: Final = {
    Sense.AT_LEAST: Op.AT_LEAST,
    Sense.MORE: Op.MORE,
    Sense.AT_MOST: Op.AT_MOST,
    Sense.LESS: Op.LESS,
    Sense.ABOUT: Op.ABOUT,
    Sense.TENTATIVE: Op.ABOUT,
}
# "Tối thiểu trên 80%" says both, and the narrower holds.
_NARROWED: Final = {
    frozenset({Sense.AT_LEAST, Sense.MORE}): Sense.MORE,
    frozenset({Sense.AT_MOST, Sense.LESS}): Sense.LESS,
}
_LOWER: Final = frozenset({None, Sense.AT_LEAST, Sense.MORE})
# Units of a change that are none of a level.
_STEPS: Final = frozenset({"bậc", POINTS})
_SHARES: Final = frozenset({"tỷ lệ", "mức độ", "mức", "chỉ số"})
_QUANTITIES: Final = frozenset({"số", "số lượng", "tổng số", "thời gian", "chi phí"})
_PREPOSITIONS: Final = frozenset(
    {"đối với", "so với", "tại", "ở", "cho", "của", "trong", "vào", "theo", "để", "từ", "trên", "tính", "với", "và", "trừ",
     "ngoài", "mỗi", "nhằm", "do", "ngoại trừ"}
)  # fmt: skip
_NEVER_BARE: Final = Decimal(0)


def settled(cursor: Cursor, text: str, draft: Draft) -> Goal | str:
    """Make the goal; the cause of the trouble where the words do not make one."""
    units = [one.unit for one in (draft.base, draft.first, draft.second) if one and one.unit]
    if any(not _is_same(one, units[0]) for one in units):
        return "units"
    unit = RANK if draft.is_rank else next(iter(units), None)
    # "đạt mức 3" may name a degree
    if unit is None and cursor.tokens[draft.number - 1].word.endswith("mức"):
        return "naked"
    is_change = draft.head.direction != 0 and not draft.head.to
    if draft.cap and not (is_change and _is_same(draft.cap.unit, draft.first.unit)):
        return "cap"
    if any(one and one.of is not None and one.of < one.value for one in (draft.first, draft.second)):
        return "fraction"
    made = _changed(draft, unit) if is_change else _reached(draft, unit)
    if not isinstance(made, str) and made.op is Op.INCREASE and unit == PERCENT:
        made = _in_points(cursor, draft, made)
    return made if isinstance(made, str) else _filled(made, cursor, text, draft)


def _in_points(cursor: Cursor, draft: Draft, goal: Goal) -> Goal:
    """Count a change in percentage points, unless the words name a quantity of which it is a share.

    "Tăng 20%" of a share is 20 points; "giảm 20% thời gian" takes away a fifth of the time.
    """
    behind = cursor.tokens[draft.scope[0]].word if draft.scope else ""
    is_share = not behind or behind in _PREPOSITIONS | _SHARES
    if is_share and _QUANTITIES.isdisjoint(token.word for token in cursor.tokens[: draft.number]):
        note(draft, "points")
        return replace(goal, unit=POINTS)
    note(draft, "relative")
    return goal


def _is_same(one: str | None, other: str | None) -> bool:
    return unit_key(one) == unit_key(other)


def _reached(draft: Draft, unit: str | None) -> Goal | str:
    """Make a goal whose number is the level to be reached."""
    if draft.second is not None:
        return _between(draft, unit)
    sense = _sense(draft)
    if isinstance(sense, str):
        return sense
    value = draft.first.value
    if sense is not None:
        return Goal("", _OPS[sense], value, unit=unit, stated=True)
    if draft.base and (value > draft.base.value) is not (draft.head.direction > 0):
        return "upside-down"
    if draft.head.to:
        return Goal(
            "", Op.AT_LEAST if draft.head.direction > 0 else Op.AT_MOST, value, unit=unit, stated=True
        )
    return _bare(draft, unit)


def _bare(draft: Draft, unit: str | None) -> Goal | str:
    """Make a goal of a number alone: at least that, which is the sense of a share or a count only."""
    value = draft.first.value
    if is_duration(unit) or is_money(unit) or value == _NEVER_BARE:
        return "needs-word"
    stated = draft.head.is_all or "keep" in draft.head.modes
    if not stated:
        note(draft, "not-stated")
    return Goal("", Op.AT_LEAST, value, unit=unit, stated=stated)


def _sense(draft: Draft) -> Sense | str | None:
    """Give what the words of comparison come to, before the number and behind it."""
    said = {SENSES[word] for word in draft.head.bounds}
    if Sense.TENTATIVE in said:
        note(draft, "tentative")
        said = said - {Sense.TENTATIVE} or said
    sense = next(iter(said)) if len(said) == 1 else _NARROWED.get(frozenset(said))
    if said and sense is None:
        return "both"
    if draft.postfix is None:
        return sense
    is_from_only = set(draft.head.bounds) <= {"từ"}
    if draft.postfix is Sense.AT_MOST and is_from_only:
        return Sense.AT_MOST
    if sense is Sense.TENTATIVE:
        return draft.postfix
    return draft.postfix if sense in {None, draft.postfix} else "both"


def _between(draft: Draft, unit: str | None) -> Goal | str:
    """Make a goal with two ends."""
    ends = _ends(draft)
    if isinstance(ends, str):
        return ends
    low, high, low_closed, high_closed = ends
    if low > high or (low == high and not (low_closed and high_closed)):
        return "upside-down"
    return Goal("", Op.BETWEEN, None, low, high, low_closed, high_closed, unit, stated=True)


def _ends(draft: Draft) -> tuple[Decimal, Decimal, bool, bool] | str:
    """Give both ends and whether they belong to the range; words that say something else are trouble."""
    words = [word for word in draft.head.bounds if word != "từ"]
    said = {SENSES[word] for word in words}
    for sense, name in ((Sense.TENTATIVE, "tentative"), (Sense.ABOUT, "about")):
        if sense in said:
            note(draft, name)
    said -= {Sense.TENTATIVE, Sense.ABOUT}
    lower = next(iter(said)) if len(said) == 1 else None
    is_double = len(said) > 1 or lower not in _LOWER or draft.upper not in {None, Sense.AT_MOST, Sense.LESS}
    if draft.second is None or is_double or (lower is Sense.AT_LEAST and draft.upper is None):
        return "both"
    return draft.first.value, draft.second.value, lower is not Sense.MORE, draft.upper is not Sense.LESS


def _changed(draft: Draft, unit: str | None) -> Goal | str:
    """Make a goal whose number is a change."""
    sign = draft.head.direction
    if sign < 0:
        note(draft, "decrease")
    if draft.second is not None:
        return _changed_between(draft, unit, sign)
    sense = _sense(draft)
    if isinstance(sense, str):
        return sense
    if draft.first.value == _NEVER_BARE:
        return "needs-word"
    # "tăng 2 lần" is a growth to twice or by twice, "giảm dưới 5%" a cut to 5% or by 5%
    if unit_key(unit) == "lần" or (sign < 0 and sense in {Sense.AT_MOST, Sense.LESS}):
        return "direction"
    value = sign * draft.first.value
    goal = Goal("", Op.INCREASE, value, unit=unit, stated=sense is not None)
    if sense is Sense.ABOUT or sense is Sense.TENTATIVE:
        note(draft, "about")
    if sense in {Sense.MORE, Sense.AT_MOST, Sense.LESS}:
        return _bounded(
            goal, value, is_low=(sense is Sense.MORE) is (sign > 0), closed=sense is Sense.AT_MOST
        )
    if sense is None:
        note(draft, "not-stated")
    return goal


def _bounded(goal: Goal, value: Decimal, *, is_low: bool, closed: bool) -> Goal:
    low, high = (value, None) if is_low else (None, value)
    return Goal(
        "",
        goal.op,
        value,
        low,
        high,
        closed if is_low else None,
        None if is_low else closed,
        goal.unit,
        stated=True,
    )


def _changed_between(draft: Draft, unit: str | None, sign: int) -> Goal | str:
    # "tăng từ 20 đến 50%" may be a change from 20 to 50, or one by 20 to 50
    ends = _ends(draft)
    if isinstance(ends, str):
        return ends
    low, high, low_closed, high_closed = ends
    is_either = "từ" in draft.head.bounds and sign > 0 and unit_key(unit) not in _STEPS
    if low > high or is_either or (low == high and not (low_closed and high_closed)):
        return "direction"
    if sign < 0:
        low, high, low_closed, high_closed = -high, -low, high_closed, low_closed
    return Goal("", Op.INCREASE, None, low, high, low_closed, high_closed, unit, stated=True)


def _filled(goal: Goal, cursor: Cursor, text: str, draft: Draft) -> Goal:
    """Fill in what does not depend on the operator."""
    head, amount = draft.head, draft.second or draft.first
    for mode in head.modes:
        note(draft, mode)
    if head.is_all:
        note(draft, "all")
    if amount.of is not None:
        note(draft, "total", total=f"{amount.of:f}")
    if draft.since:
        note(draft, "compared", words=draft.since)
    if goal.op is not None and goal.unit is None:
        note(draft, "no-unit")
    each = None if goal.unit in {PERCENT, POINTS, RANK} else draft.per or head.per
    return Goal(
        text=text,
        op=goal.op,
        value=goal.value,
        low=goal.low,
        high=goal.high,
        low_closed=goal.low_closed,
        high_closed=goal.high_closed,
        unit=goal.unit,
        per=amount.per or each,
        stated=goal.stated,
        cap=draft.cap.value if draft.cap else None,
        base=draft.base.value if draft.base else None,
        every=amount.every or draft.every or head.every,
        year=draft.year or head.year,
        scope=quoted(cursor, *draft.scope) if draft.scope else None,
        notes=tuple(draft.notes),
    )
