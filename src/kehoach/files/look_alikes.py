"""Characters that are not what they look like: letters of other alphabets, and what no screen shows."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.text.source import Span
from kehoach.words import Fact

# What old fonts and text recognition put for Vietnamese letters, and Cyrillic and Greek letters that look Latin.
_MEANT: Final = {
    "Ð": "Đ",
    "ð": "đ",
    "Ɖ": "Đ",
    "ɖ": "đ",
    **dict(zip("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx", strict=True)),
    **dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧο", "ABEHIKMNOPTYXo", strict=True)),
}
_LETTERS: Final = re.compile(f"[{''.join(_MEANT)}]")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
# How the letters and characters above begin in UTF-8: most files hold none of it.
_LEADS: Final = (b"\xc3\x90", b"\xc3\xb0", b"\xc6\x89", b"\xc9\x96", b"\xce", b"\xcf", b"\xd0", b"\xd1")
_UNSEEN_LEADS: Final = (
    b"\xc2\xad",
    b"\xe2\x80\x8b",
    b"\xe2\x80\x8c",
    b"\xe2\x80\x8d",
    b"\xe2\x80\x8e",
    b"\xe2\x80\x8f",
)
_TURNING_LEADS: Final = (
    b"\xe2\x80\xaa",
    b"\xe2\x80\xab",
    b"\xe2\x80\xac",
    b"\xe2\x80\xad",
    b"\xe2\x80\xae",
    b"\xe2\x81",
    b"\xef\xbb\xbf",
)


def look_alikes(data: bytes, text: str) -> Iterator[Problem]:
    """Tell of the first letter of another alphabet beside Latin ones, and of the first character that no screen shows."""
    if any(lead in data for lead in _LEADS):
        yield from _letters(text)
    if any(lead in data for lead in (*_UNSEEN_LEADS, *_TURNING_LEADS)) and (
        found := list(_UNSEEN.finditer(text))
    ):
        facts: dict[str, Fact] = {"code": f"U+{ord(found[0][0]):04X}", "count": len(found)}
        yield Problem("invisible-character", Span(*found[0].span()), facts)


def _letters(text: str) -> Iterator[Problem]:
    found = [match for match in _LETTERS.finditer(text) if _stands_among_latin(text, match)]
    if found:
        first = found[0]
        start, end = _word(text, first.start())
        facts: dict[str, Fact] = {
            "letter": first[0],
            "code": f"U+{ord(first[0]):04X}",
            "meant": _MEANT[first[0]],
        }
        yield Problem(
            "look-alike-letter", Span(*first.span()), {**facts, "text": text[start:end], "count": len(found)}
        )


def _stands_among_latin(text: str, match: re.Match[str]) -> bool:
    """Tell whether a letter stands in a word of Latin ones; a Russian or Greek word is one of its own."""
    if match[0] in "ÐðƉɖ":
        return True
    start, end = _word(text, match.start())
    word = text[start:end]
    return any(unicodedata.name(letter, "").startswith("LATIN") for letter in word)


_REACH: Final = 40


def _word(text: str, at: int) -> tuple[int, int]:
    """Give the letters around a place, so many at most."""
    start, end = at, at + 1
    while start > max(0, at - _REACH) and text[start - 1].isalpha():
        start -= 1
    while end < min(len(text), at + _REACH) and text[end].isalpha():
        end += 1
    return start, end
