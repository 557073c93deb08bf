"""Two units that something else than ";" parts: "Sở Tư pháp - Sở Nội vụ"."""

import re
from typing import Final

from kehoach.roster.model import Roster
from kehoach.roster.spelling import name_words

_MARKS: Final = re.compile(r"\s*[-–—+&/•*|]\s*")
_MOST_MARKS: Final = 20
_LONGEST: Final = 500


def parted(roster: Roster, words: str) -> str | None:
    """Give units that are written with a dash, "+" or "&" between them, parted by ";"; None where one is in no roster.

    A mark may also belong to a name: Sở Giao thông vận tải - Xây dựng.
    """
    marks = list(_MARKS.finditer(words)) if len(words) <= _LONGEST else []
    if not 0 < len(marks) <= _MOST_MARKS:
        return None
    names = _names(
        roster, words, [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(words)]
    )
    return "; ".join(names) if len(names) > 1 else None


def _names(roster: Roster, words: str, starts: list[int], ends: list[int]) -> list[str]:
    """Cut words at marks into names of the roster, from the left, each as long as possible; nothing where that fails."""
    found: list[str] = []
    at = 0
    while at < len(starts):
        end = next(
            (
                end
                for end in range(len(ends) - 1, at - 1, -1)
                if _is_name(roster, words[starts[at] : ends[end]])
            ),
            None,
        )
        if end is None:
            return []
        found.append(words[starts[at] : ends[end]])
        at = end + 1
    return found


def _is_name(roster: Roster, words: str) -> bool:
    return name_words(words) in roster.by_words
