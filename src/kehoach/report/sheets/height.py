"""How high a row must be for all of its text: programs differ in whether they find it out themselves."""

from collections.abc import Iterable
from math import ceil
from typing import Final

_LINE: Final = 15.0
_TALLEST: Final = 409.0
"""What Excel allows; all in points."""
_LETTERS: Final = 1.05
"""So many small letters stand in one unit of width, which is a digit."""
_CAPITAL: Final = 0.5
"""So much wider is a capital letter."""


def height(texts: Iterable[tuple[str, float]]) -> float:
    """Give the height in points for texts, each with the width of its column."""
    lines = (_lines(text, width * _LETTERS) for text, width in texts)
    return min(_LINE * max(lines, default=1), _TALLEST)


def _lines(text: str, width: float) -> int:
    """Count the lines of a text that is broken between words, or within one that is longer than a line."""
    if _length(text) <= width:
        return 1
    lines, used = 0, 0.0
    for word in text.split():
        length = _length(word)
        if not lines or used + 1 + length > width:
            lines, used = lines + max(1, ceil(length / width)), length % width
        else:
            used += 1 + length
    return lines


def _length(text: str) -> float:
    """Count letters, capitals for more."""
    return len(text) + _CAPITAL * sum(map(str.isupper, text))
