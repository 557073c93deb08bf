"""The one line in which a phrase is read, and the way back from it to the text as it was typed."""

import re
import unicodedata
from typing import Final

from kehoach.text.letters import nfc, old_tone_placement
from kehoach.text.source import Span

_INVISIBLE: Final = {ord(mark): " " for mark in "\u200b\u200c\u200d\u2060\ufeff\u00ad"}
_BLANK: Final = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
_LETTER: Final = re.compile(r".[\u0300-\u036f]*", re.DOTALL)


def spaced(text: str) -> str:
    """Compose letters and make every run of blanks one space."""
    line = nfc(text)
    if not line.isprintable():
        line = line.translate(_INVISIBLE)
    return " ".join(line.split())


def lowered(line: str) -> str:
    """Give the lower case, letter by letter as the line."""
    lower = line.lower()
    if len(lower) == len(line):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in line)


def folded(line: str) -> str:
    """Give the lower case with tones in their old places, letter by letter as the line."""
    lower = lowered(line)
    moved = old_tone_placement(lower)
    return moved if len(moved) == len(line) else lower


def place_in(text: str, line: str, start: int, end: int) -> Span:
    """Give the place in the text of a part of its line; the whole text where that is not clear."""
    offsets = _offsets(text)
    if len(offsets) != len(line) + 1 or start >= end:
        return Span(0, len(text))
    return Span(offsets[start], _end(text, offsets[end - 1]))


def _end(text: str, at: int) -> int:
    letter = _LETTER.match(text, at)
    return letter.end() if letter else at


def _offsets(text: str) -> list[int]:
    """Give for each letter of the line, and for its end, where it starts in the text."""
    offsets: list[int] = []
    at = 0
    end = 0
    while at < len(text):
        if blank := _BLANK.match(text, at):
            if offsets and blank.end() < len(text):
                offsets.append(at)
            at = blank.end()
            continue
        letter = _LETTER.match(text, at)
        if letter is None:
            break
        offsets += [at] * len(unicodedata.normalize("NFC", letter[0]))
        at = end = letter.end()
    return [*offsets, end]
