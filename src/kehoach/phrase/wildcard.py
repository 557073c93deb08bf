"""Patterns of words, in which … stands for any words or none: "Kế hoạch … năm 2024".

There are no other signs, so that a pattern from a stranger costs one pass over the text.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from kehoach.text.letters import match_key

# Marks between words say nothing here; a dot inside a word (4.10, Q.1) is part of it.
_MARKS: Final = re.compile(r"[,;:()\[\]\"“”„«»!?]|\.(?=\s|$)")
_ANY: Final = re.compile(r"…|\.{3,}")


class Pattern(NamedTuple):
    """A pattern as written, and the words between its "…", folded; an empty part at an end is a "…" there."""

    text: str
    parts: tuple[str, ...]


def read_pattern(text: str) -> Pattern | None:
    """Read a pattern; None where it has neither words nor "…"."""
    parts = tuple(_folded(part) for part in _ANY.split(text))
    return Pattern(text, parts) if len(parts) > 1 or parts[0] else None


@lru_cache(maxsize=8192)
def fits(pattern: Pattern, text: str) -> bool:
    """Tell whether a pattern fits a whole text, however that is typed."""
    line = _line(text)
    first, *between = pattern.parts
    if not between:
        return line == first
    if not line.startswith(first):
        return False
    at = max(len(first) - 1, 0)
    for part in between[:-1]:
        found = line.find(part, at)
        if found < 0:
            return False
        at = found + max(len(part) - 1, 0)
    return len(line) - len(between[-1]) >= at and line.endswith(between[-1])


@lru_cache(maxsize=4096)
def _line(text: str) -> str:
    return _folded(text) or " "


def _folded(text: str) -> str:
    """Give the words between single blanks, one at each end; nothing where there are none."""
    words = _MARKS.sub(" ", match_key(text)).split()
    return f" {' '.join(words)} " if words else ""
