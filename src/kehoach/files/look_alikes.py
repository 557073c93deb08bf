"""Characters that are not what they look like: letters of other alphabets, and what no screen shows."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.text.letters import LOOK_ALIKES, UNSEEN
from kehoach.text.source import Span
from kehoach.words import Fact

D_WITH_BAR: Final = "ÐðƉɖ"
"""Letters of other Latin alphabets; the rest are of other alphabets altogether."""
_LETTERS: Final = re.compile(f"[{''.join(LOOK_ALIKES)}]")
# A joiner between two pictures makes one of them (a family of three persons); behind a black flag tags name whose it is.
_PICTURE: Final = "[\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
_EMOJI: Final = re.compile(
    f"(?<={_PICTURE})[\ufe0f\U0001f3fb-\U0001f3ff]*\u200d(?={_PICTURE})|\U0001f3f4[\U000e0020-\U000e007f]+"
)
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
_FILLING_LEADS: Final = (
    b"\xcd\x8f",
    b"\xd8\x9c",
    b"\xe1\x85",
    b"\xe1\xa0\x8e",
    b"\xe3\x85\xa4",
    b"\xef\xbe\xa0",
    b"\xf3\xa0",
)
_ALL_UNSEEN_LEADS: Final = (*_UNSEEN_LEADS, *_TURNING_LEADS, *_FILLING_LEADS)


def look_alikes(data: bytes, text: str) -> Iterator[Problem]:
    """Tell of the first letter of another alphabet beside Latin ones, and of the first character that no screen shows."""
    if any(lead in data for lead in _LEADS) and (letters := list(look_alike_letters(text))):
        yield _letter(text, letters[0], len(letters))
    if any(lead in data for lead in _ALL_UNSEEN_LEADS) and (found := list(unseen(text))):
        facts: dict[str, Fact] = {"code": f"U+{ord(text[found[0].start]):04X}", "count": len(found)}
        yield Problem("invisible-character", found[0], facts)


def look_alike_letters(text: str) -> Iterator[Span]:
    """Give the letters that only look Vietnamese; those of a word that is Russian or Greek as a whole are none."""
    for match in _LETTERS.finditer(text):
        if _stands_among_latin(text, match):
            yield Span(*match.span())


def unseen(text: str) -> Iterator[Span]:
    """Give the characters that no screen shows, but for those that are a part of a picture."""
    joined = {at for match in _EMOJI.finditer(text) for at in range(*match.span())}
    return (Span(*match.span()) for match in UNSEEN.finditer(text) if match.start() not in joined)


def _letter(text: str, first: Span, count: int) -> Problem:
    letter, word = text[first.start], word_around(text, first.start)
    facts: dict[str, Fact] = {
        "letter": letter,
        "code": f"U+{ord(letter):04X}",
        "meant": LOOK_ALIKES[letter],
        "text": text[word.start : word.end],
        "count": count,
    }
    return Problem("look-alike-letter", first, facts)


def _stands_among_latin(text: str, match: re.Match[str]) -> bool:
    if match[0] in D_WITH_BAR:
        return True
    word = word_around(text, match.start())
    return any(is_latin(letter) for letter in text[word.start : word.end])


def is_latin(letter: str) -> bool:
    """Tell whether a letter is one of the Latin alphabet, with or without marks."""
    return unicodedata.name(letter, "").startswith("LATIN")


_REACH: Final = 40


def word_around(text: str, at: int) -> Span:
    """Give the letters around a place, so many at most."""
    start, end = at, at + 1
    while start > max(0, at - _REACH) and text[start - 1].isalpha():
        start -= 1
    while end < min(len(text), at + _REACH) and text[end].isalpha():
        end += 1
    return Span(start, end)
