"""Increases: the level that they ask for in a year, counted from their base."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from kehoach.phrase.goal.model import PERCENT, Goal
from kehoach.plan.model import Tier
from kehoach.target import words
from kehoach.target.amount import adds_up, is_place
from kehoach.target.bound import Bound, change_of
from kehoach.target.model import Reason

_YEAR = re.compile(r"\b(\d{4})\b")
_YEAR_BEFORE = re.compile(r"năm (?:trước|ngoái|liền trước|trước liền kề|trước đó)")
YearsValue: TypeAlias = Callable[[int], Fraction | None]
"""Gives the value that a whole year came to."""


class Counted(NamedTuple):
    """What an increase asks for; without bound, the reason why nobody knows."""

    bound: Bound | None
    base: Fraction | None = None
    reason: Reason | None = None


def counted(tier: Tier, goal: Goal, first: int, year: int, value_of: YearsValue) -> Counted:
    """Count an increase up to the end of a year; `first` is the first year for which the tier holds.

    It grows by one step, or by one a year from `first` on, from the base that the plan names, else from the figure
    of the year named ("so với năm 2023"), or of the year before `first`. Parts of a base ("giảm 30% thời gian") and
    things added ("thêm 15 dịch vụ") are complete in themselves: the figure is the change.
    """
    if is_place(goal):
        return Counted(None, reason=Reason(words.PLACES))
    change, compared = change_of(goal), _compared(goal)
    if goal.unit == PERCENT:
        return Counted(change)
    if tier.base is not None:
        steps = year - first + 1 if goal.every == "yearly" else 1
        return Counted(_level(goal, change, Fraction(tier.base), steps), Fraction(tier.base))
    if compared is None and adds_up(goal):
        return Counted(change)
    base_year = first - 1 if compared is None else _year_in(compared, year)
    if base_year is None:
        return Counted(None, reason=Reason(words.OTHER_BASE, {"words": compared}))
    steps = max(year - base_year, 1) if goal.every == "yearly" else 1
    return _from_year(goal, base_year, steps, value_of)


def _from_year(goal: Goal, base_year: int, steps: int, value_of: YearsValue) -> Counted:
    """Count steps from what a year came to."""
    base = value_of(base_year)
    if base is None:
        return Counted(None, reason=Reason(words.NO_BASE, {"year": base_year}))
    return Counted(_level(goal, change_of(goal), base, steps), base)


def from_period_before(goal: Goal, base: Fraction | None) -> Counted:
    """Count one step from the figure of the period before, for what grows each quarter or month."""
    if base is None:
        return Counted(None, reason=Reason(words.NO_BASE_PERIOD))
    return Counted(_level(goal, change_of(goal), base, 1), base)


def _compared(goal: Goal) -> str | None:
    """Give the words behind "so với"; None without them."""
    return next((str(note.facts["words"]) for note in goal.notes if note.name == "compared"), None)


def _year_in(compared: str, year: int) -> int | None:
    """Give the year of "so với năm 2023" or "so với năm trước"; None where the words name neither."""
    if match := _YEAR.search(compared):
        return int(match[1])
    return year - 1 if _YEAR_BEFORE.fullmatch(compared.strip().lower()) else None


def _level(goal: Goal, change: Bound, base: Fraction, steps: int) -> Bound:
    """Turn the bound of a change into that of the level reached, up to the cap."""
    falls = any(one is not None and one < 0 for one in (goal.value, goal.low, goal.high))
    near, far = (_moved(base, size, steps, falls=falls) for size in (change.low, change.high))
    if falls:
        return _capped(Bound(high=near, high_closed=change.low_closed), goal.cap)
    return _capped(change._replace(low=near, high=far), goal.cap)


def _moved(base: Fraction, size: Fraction | None, steps: int, *, falls: bool) -> Fraction | None:
    if size is None:
        return None
    return base + (-size if falls else size) * steps


def _capped(level: Bound, cap: Decimal | None) -> Bound:
    if cap is None:
        return level
    end = Fraction(cap)
    if level.low is not None and level.low > end:
        return level._replace(low=end, low_closed=True)
    if level.low is None and level.high is not None and level.high < end:
        return level._replace(high=end, high_closed=True)
    return level
