"""Holding a value against a goal: whether it meets it, and how far it is on the good side."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from kehoach.phrase.goal.model import Goal, Op
from kehoach.target.amount import is_two_sided


class Bound(NamedTuple):
    """The levels that a figure must keep to; a missing end is open. `closed`: the end itself is good enough.

    `is_over_good`: beyond the upper end of a range more has been done than promised. `is_two_sided`: nobody knows on
    which side of a range the better lies.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True
    is_over_good: bool = False
    is_two_sided: bool = False

    def holds(self, value: Fraction) -> bool:
        """Tell whether a value meets the goal."""
        return not self.is_under(value) and (self.is_over_good or not self.is_over(value))

    def is_under(self, value: Fraction) -> bool:
        """Tell whether a value lies below the lower end."""
        if self.low is None:
            return False
        return value < self.low or (value == self.low and not self.low_closed)

    def is_over(self, value: Fraction) -> bool:
        """Tell whether a value lies beyond the upper end."""
        if self.high is None:
            return False
        return value > self.high or (value == self.high and not self.high_closed)

    def distance(self, value: Fraction) -> Fraction | None:
        """Tell how far a value is on the good side; negative where it falls short."""
        if self.low is not None:
            return value - self.low
        return self.high - value if self.high is not None else None

    @property
    def needed(self) -> Fraction | None:
        """Give the level that is asked for."""
        return self.low if self.low is not None else self.high


def bound_of(goal: Goal) -> Bound | None:
    """Give the bound that a goal sets by itself; None for a rough number, an increase, or none at all.

    A range of shares or things asks for its lower end, as a bare share does; of times, money and places it says
    nothing of what lies outside.
    """
    value = _fraction(goal.value)
    match goal.op:
        case Op.AT_LEAST | Op.MORE:
            return Bound(low=value, low_closed=goal.op is Op.AT_LEAST)
        case Op.AT_MOST | Op.LESS:
            return Bound(high=value, high_closed=goal.op is Op.AT_MOST)
        case Op.BETWEEN:
            return _range(goal)
        case _:
            return None


def change_of(goal: Goal) -> Bound:
    """Give the bound that an increase sets to the change itself, by its size: a decrease of 30 as 30."""
    sign = -1 if any(one is not None and one < 0 for one in (goal.value, goal.low, goal.high)) else 1
    if goal.value is None:
        change = _range(goal)._replace(is_over_good=True, is_two_sided=False)
        return change if sign > 0 else _turned(change)
    size = Fraction(goal.value) * sign
    if sign > 0 and goal.high_closed is not None:
        return Bound(high=size, high_closed=bool(goal.high_closed))
    least = goal.low_closed if sign > 0 else goal.high_closed
    return Bound(low=size, low_closed=least is not False)


def _range(goal: Goal) -> Bound:
    return Bound(
        low=_fraction(goal.low),
        high=_fraction(goal.high),
        low_closed=goal.low_closed is not False,
        high_closed=goal.high_closed is not False,
        is_over_good=not is_two_sided(goal),
        is_two_sided=is_two_sided(goal),
    )


def _turned(bound: Bound) -> Bound:
    return Bound(
        low=-bound.high if bound.high is not None else None,
        high=-bound.low if bound.low is not None else None,
        low_closed=bound.high_closed,
        high_closed=bound.low_closed,
        is_over_good=True,
    )


def _fraction(value: Decimal | None) -> Fraction | None:
    return Fraction(value) if value is not None else None
