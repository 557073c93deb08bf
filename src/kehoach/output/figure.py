"""Figures as people write them: 64,6% (4.473/6.917), 18 phút/lần."""

from fractions import Fraction

from kehoach.phrase.goal.model import PERCENT, POINTS, Goal
from kehoach.phrase.number import written_fraction
from kehoach.target.model import Outcome, Point, Rolled
from kehoach.words import Language, Words

_SHORT = Words(vi="thiếu {size}", en="{size} short")
_BEYOND = Words(vi="vượt {size}", en="{size} beyond")
_TOO_HIGH = Words(vi="cao hơn {size}", en="{size} too high")
_BELOW = Words(vi="thấp hơn {size}", en="{size} below")
_POINTS = Words(vi="điểm %", en="points")
_POINT = Words(vi="điểm %", en="point")
_ARROW = " → "


def value(one: Fraction, goal: Goal, near: Fraction | None = None) -> str:
    """Write a value in the unit of its goal, with enough decimals to tell it from a level `near` it."""
    return f"{written_fraction(one, near)}{_unit(goal)}"


def figure(rolled: Rolled, goal: Goal, near: Fraction | None) -> tuple[str, str]:
    """Write a figure, and its count and of."""
    if rolled.value is None:
        return "", ""
    told = value(rolled.value, goal, near)
    if rolled.of is None or rolled.count is None:
        return told, ""
    return told, f"{written_fraction(rolled.count)}/{written_fraction(rolled.of)}"


def distance(outcome: Outcome, language: Language) -> str:
    """Say how far a figure is from what is needed; nothing where it is just there."""
    goal = outcome.tier.goal
    if outcome.distance is None or outcome.distance == 0 or goal is None:
        return ""
    short, good = (_SHORT, _BEYOND) if rises(outcome) else (_TOO_HIGH, _BELOW)
    words = short if outcome.distance < 0 else good
    return words.say(language, size=size(outcome.distance, goal, language))


def rises(outcome: Outcome) -> bool:
    """Tell whether a goal asks for a level that must be reached, not for one that must not be passed."""
    if outcome.rolled is None or outcome.rolled.value is None or outcome.needed is None:
        return True
    return outcome.distance == outcome.rolled.value - outcome.needed


def size(of: Fraction, goal: Goal, language: Language) -> str:
    """Write the size of a distance: points for a share, else in the unit of the goal."""
    number = written_fraction(abs(of), Fraction(0))
    points = _POINT if number == "1" else _POINTS
    return f"{number} {points.say(language)}" if _is_share(goal) else f"{number} {goal.unit or ''}".rstrip()


def trend(points: tuple[Point, ...], goal: Goal | None, near: Fraction | None) -> str:
    """Write the values of periods in their order, with enough decimals to tell them from a level `near` them."""
    if goal is None or len(points) < 2:  # noqa: PLR2004 - one value is no trend
        return ""
    percent = PERCENT if _is_share(goal) else ""
    return _ARROW.join(f"{written_fraction(one.value, near)}{percent}" for one in points)


def _is_share(goal: Goal) -> bool:
    return goal.unit in (PERCENT, POINTS)


def _unit(goal: Goal) -> str:
    if _is_share(goal):
        return PERCENT
    per = f"/{goal.per}" if goal.per else ""
    return f" {goal.unit}{per}" if goal.unit else ""
