"""From text to tokens: letters folded, words in one spelling, numbers without leading zeros."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from kehoach.phrase.deadline.vocabulary import COMPOUNDS, SPELLINGS
from kehoach.phrase.line import lowered


def _one_of(compounds: Iterable[str]) -> str:
    """Give the pattern of the compounds, longest first, by first letter: a letter is looked at once."""
    by_letter: dict[str, list[str]] = {}
    for compound in sorted(compounds, key=len, reverse=True):
        by_letter.setdefault(compound[0], []).append(compound[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})(?!\\w)" for letter, rests in by_letter.items())


# A leading zero matches nothing and so falls away; "q" and "t" are cut from the number of quarter and month.
_TOKEN: Final = re.compile(
    _one_of(COMPOUNDS) + r"|t(?=[0-9]{1,2}/[0-9]{4}(?![0-9]))|q(?=(?:i{1,3}|iv|[1-4])(?!\w))"
    r"|[^\W0-9_]+|[1-9][0-9]*|0(?![0-9])|\./\.|[^\w\s]|_"
)
_EVERY: Final = re.compile(r"(?<!\w)hàng(?= (?:năm|qu[ýí]|qúy|tháng|tuần|tuân|ngày|k[ỳì])(?!\w))")
# Enough to look past the end without asking.
_END: Final = ("",) * 8


def folded(line: str) -> str:
    """Give the lower case with "hàng" in its one spelling, letter by letter as the line."""
    lower = lowered(line)
    return _EVERY.sub("hằng", lower) if "hàng" in lower else lower


def tokens_of(line: str) -> list[str]:
    """Cut a single-spaced line into tokens; past the end stand empty ones."""
    spelt = SPELLINGS.get
    return [*[spelt(word, word) for word in _TOKEN.findall(folded(line))], *_END]


def place_of(line: str, first: int, end: int) -> tuple[int, int]:
    """Give where the tokens from `first` to before `end` lie in a single-spaced line, leading zeros included."""
    found = list(islice(_TOKEN.finditer(folded(line)), first, end))
    start = found[0].start()
    while line[start].isdecimal() and start and line[start - 1] == "0":
        start -= 1
    return start, found[-1].end()


def places_of(line: str) -> list[tuple[int, int]]:
    """Give where each token of a single-spaced line lies, leading zeros included."""
    places: list[tuple[int, int]] = []
    before = 0
    for match in _TOKEN.finditer(folded(line)):
        start, end = match.span()
        while start > before and line[start - 1] == "0":
            start -= 1
        places.append((start, end))
        before = end
    return places
