"""Figures as people write them: 64,6% (4.473/6.917), 18 phút/lần."""

from fractions import Fraction

from kehoach.phrase.goal.model import PERCENT, Goal
from kehoach.phrase.number import written_fraction
from kehoach.target.model import Outcome, Point, Rolled
from kehoach.target.written import is_share, parts, value
from kehoach.words import Language, Words

_SHORT = Words(vi="thiếu {size}", en="{size} short")
_BEYOND = Words(vi="vượt {size}", en="{size} beyond")
_TOO_HIGH = Words(vi="cao hơn {size}", en="{size} too high")
_BELOW = Words(vi="thấp hơn {size}", en="{size} below")
_POINTS = Words(vi="điểm %", en="points")
_POINT = Words(vi="điểm %", en="point")
_ARROW = " → "


def figure(rolled: Rolled, goal: Goal, near: Fraction | None) -> tuple[str, str]:
    """Write a figure, and its count and of."""
    if rolled.value is None:
        return "", ""
    told = value(rolled.value, goal, near)
    return told, parts(rolled) or ""


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
    return f"{number} {points.say(language)}" if is_share(goal) else f"{number} {goal.unit or ''}".rstrip()


def trend(points: tuple[Point, ...], goal: Goal | None, near: Fraction | None) -> str:
    """Write the values of periods in their order, with enough decimals to tell them from a level `near` them."""
    if goal is None or len(points) < 2:  # noqa: PLR2004 - one value is no trend
        return ""
    percent = PERCENT if is_share(goal) else ""
    return _ARROW.join(f"{written_fraction(one.value, near)}{percent}" for one in points)
