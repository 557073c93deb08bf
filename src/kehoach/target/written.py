"""Figures and results as people write them: 64,6%, 4.473/6.917, 18 phút/lần, 3 đạt."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from kehoach.phrase.goal.model import PERCENT, POINTS, Goal
from kehoach.phrase.number import written_fraction
from kehoach.target.model import Outcome, Result, Rolled
from kehoach.target.words import RESULTS
from kehoach.words import Language, Words

_COUNTED: Final = Words(vi="{count} {result}", en="{count} {result}")


def value(one: Fraction, goal: Goal, near: Fraction | None = None) -> str:
    """Write a value in the unit of its goal, with enough decimals to tell it from a level `near` it."""
    number, unit = written_fraction(one, near), measured_in(goal)
    if unit is None:
        return number
    return f"{number}{unit}" if unit == PERCENT else f"{number} {unit}"


def measured_in(goal: Goal) -> str | None:
    """Name what values are counted in; a goal in percentage points is about a share in per cent."""
    if is_share(goal):
        return PERCENT
    return f"{goal.unit}/{goal.per}" if goal.unit and goal.per else goal.unit or None


def is_share(goal: Goal) -> bool:
    """Tell whether figures for a goal are shares in per cent."""
    return goal.unit in (PERCENT, POINTS)


def parts(rolled: Rolled) -> str | None:
    """Write what a figure was made of: how many, of how many."""
    if rolled.count is None or rolled.of is None:
        return None
    return f"{written_fraction(rolled.count)}/{written_fraction(rolled.of)}"


def results(outcomes: Sequence[Outcome], language: Language) -> str:
    """Say how many tiers have come to which result."""
    counts = Counter(one.result for one in outcomes)
    return ", ".join(
        _COUNTED.say(language, count=counts[result], result=RESULTS[result])
        for result in Result
        if counts[result]
    )
