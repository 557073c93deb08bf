"""What one figure says of a goal, and which measures add up."""

from fractions import Fraction
from typing import NamedTuple

from kehoach.phrase.goal.model import PERCENT, POINTS, RANK, Goal
from kehoach.phrase.goal.vocabulary import DURATIONS, MONEY, UNITS
from kehoach.plan.progress_file import Figure, Number

_MARKS = frozenset({RANK, "bậc", "điểm"})
"""Places and scores: those of two units are never added."""
_THINGS = UNITS - DURATIONS - _MARKS - {PERCENT, POINTS}


class Amount(NamedTuple):
    """What one figure says: a share of something, or an amount that is no share.

    Whole numbers stay `int`: thousands of them add up far faster than fractions.
    """

    number: Fraction | int
    of: Fraction | int | None


def amount_of(figure: Figure, goal: Goal) -> Amount | None:
    """Read a figure as its goal needs it; None where it lacks a part, can't be read, or is of another kind.

    A share needs count and of, or a value that ends in "%": `value: 0,95` and `value: 95` may mean the same. A number
    of things needs a value. Of a value beside count and of nobody knows which one holds.
    """
    if figure.count or figure.of:
        has_parts = (is_share(goal) or goal.per) and figure.value is None
        return _share(_exact(figure.count), _exact(figure.of)) if has_parts else None
    value = _exact(figure.value)
    if figure.value is None or value is None or figure.value.is_share is not is_share(goal):
        return None
    return Amount(value, None)


def _share(count: Fraction | int | None, of: Fraction | int | None) -> Amount | None:
    """Give a share; some of nothing is none."""
    if count is None or of is None or (count and not of):
        return None
    return Amount(count, of)


def is_share(goal: Goal) -> bool:
    """Tell whether a figure for a goal is a share in per cent."""
    return goal.unit in (PERCENT, POINTS)


def adds_up(goal: Goal) -> bool:
    """Tell whether what units report adds up: things and money do; ranks, scores, times, unknown units do not."""
    unit = goal.unit or ""
    return not goal.per and (unit in _THINGS or is_money(goal))


def is_money(goal: Goal) -> bool:
    """Tell whether a goal is an amount of money."""
    return (goal.unit or "").rpartition(" ")[2] in MONEY


def is_place(goal: Goal) -> bool:
    """Tell whether a goal is a place among others, where the smaller number is the better one."""
    return goal.unit in (RANK, "bậc")


def is_two_sided(goal: Goal) -> bool:
    """Tell whether a range may be left on both ends to the worse: of times, money and places."""
    return goal.unit in DURATIONS or is_money(goal) or is_place(goal)


def _exact(number: Number | None) -> Fraction | int | None:
    if number is None or number.value is None:
        return None
    whole = int(number.value)
    return whole if whole == number.value else Fraction(number.value)
