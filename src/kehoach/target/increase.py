"""Increases: the level that they ask for in a year, counted from their base."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from kehoach.phrase.goal.model import PERCENT, POINTS, Goal
from kehoach.plan.model import Tier
from kehoach.target.bound import Bound, change_of

_HUNDRED = Fraction(100)
_YEAR = re.compile(r"\b(\d{4})\b")
YearsValue: TypeAlias = Callable[[int], Fraction | None]
"""Gives the value on record of a year."""


class Counted(NamedTuple):
    """What an increase asks for; without bound, `year` is the base year of which no figure is on record."""

    bound: Bound | None
    base: Fraction | None = None
    year: int | None = None


def counted(tier: Tier, goal: Goal, first: int, year: int, value_of: YearsValue) -> Counted:
    """Count an increase up to the end of a year; `first` is the first year for which the tier holds.

    From a base that the plan names it grows by one step, or by one a year from `first` on. Otherwise the base is
    the figure of the year named ("so với năm 2023"), or of the year before. Counts ("thêm 15 dịch vụ") and cuts
    ("giảm 30% thời gian") without a base are complete in themselves: the figure is the change.
    """
    change, since = change_of(goal), _year_named(goal)
    if tier.base is not None:
        steps = year - first + 1 if goal.every == "yearly" else 1
        return Counted(_level(goal, change, Fraction(tier.base), steps), Fraction(tier.base))
    if goal.unit != POINTS and not _compared(goal):
        return Counted(change)
    base_year = since if since is not None else (year if goal.every == "yearly" else first) - 1
    base = value_of(base_year)
    if base is None:
        return Counted(None, year=base_year)
    steps = max(year - base_year, 1) if goal.every == "yearly" else 1
    return Counted(_level(goal, change, base, steps), base)


def from_period_before(goal: Goal, base: Fraction | None) -> Counted:
    """Count one step from the figure of the period before, for what grows each quarter or month."""
    return Counted(_level(goal, change_of(goal), base, 1), base) if base is not None else Counted(None)


def _compared(goal: Goal) -> bool:
    return any(note.name == "compared" for note in goal.notes)


def _year_named(goal: Goal) -> int | None:
    """Give the year of "so với năm 2023"."""
    words = " ".join(str(note.facts["words"]) for note in goal.notes if note.name == "compared")
    match = _YEAR.search(words)
    return int(match[1]) if match else None


def _level(goal: Goal, change: Bound, base: Fraction, steps: int) -> Bound:
    """Turn the bound of a change into that of the level reached, up to the cap."""
    falls = any(one is not None and one < 0 for one in (goal.value, goal.low, goal.high))
    near, far = (_moved(goal, base, size, steps, falls=falls) for size in (change.low, change.high))
    if falls:
        return _capped(Bound(high=near, high_closed=change.low_closed), goal.cap)
    return _capped(change._replace(low=near, high=far), goal.cap)


def _moved(goal: Goal, base: Fraction, size: Fraction | None, steps: int, *, falls: bool) -> Fraction | None:
    if size is None:
        return None
    change = -size if falls else size
    if goal.unit == PERCENT:
        return base * (1 + change / _HUNDRED) ** steps
    return base + change * steps


def _capped(level: Bound, cap: Decimal | None) -> Bound:
    if cap is None:
        return level
    end = Fraction(cap)
    if level.low is not None and level.low > end:
        return level._replace(low=end, low_closed=True)
    if level.low is None and level.high is not None and level.high < end:
        return level._replace(high=end, high_closed=True)
    return level
