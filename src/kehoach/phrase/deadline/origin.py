"""Finds the places of a normalised line in the text it was made of."""

import re
import unicodedata
from typing import Final

from kehoach.phrase.deadline.tokens import places_of, spaced
from kehoach.text.source import Span

_BLANK: Final = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
_LETTER: Final = re.compile(r".[\u0300-\u036f]*", re.DOTALL)


def part_of(text: str, first: int, end: int) -> Span:
    """Give the place in the text of the tokens from `first` to before `end`; the whole text where it has none."""
    line = spaced(text)
    places = places_of(line)
    if first >= len(places) or end <= first:
        return Span(0, len(text))
    offsets = _offsets(text, len(line))
    if offsets is None:
        return Span(0, len(text))
    last = places[min(end, len(places)) - 1][1]
    return Span(offsets[places[first][0]], offsets[last])


def _offsets(text: str, length: int) -> list[int] | None:
    """Give for each letter of the line, and for its end, where it starts in the text; None where that is not clear."""
    offsets: list[int] = []
    at, end = 0, 0
    while at < len(text):
        if blank := _BLANK.match(text, at):
            if offsets and blank.end() < len(text):
                offsets.append(at)
            at = blank.end()
            continue
        letter = _LETTER.match(text, at)
        if letter is None:
            return None
        offsets += [at] * len(unicodedata.normalize("NFC", letter[0]))
        at = end = letter.end()
    return [*offsets, end] if len(offsets) == length else None
