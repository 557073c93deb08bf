"""Letters typed in parts: a letter and its marks as characters of their own."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from kehoach.text.source import Span

_WITH_MARKS: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)+")


def decomposed(text: str) -> Iterator[Span]:
    """Give the words that are not in the form NFC."""
    for match in _WITH_MARKS.finditer(text):
        if not unicodedata.is_normalized("NFC", match[0]):
            yield Span(*match.span())


def first_decomposed(text: str) -> tuple[Span, int] | None:
    """Give the first word that is not in the form NFC, and how many there are; None where all letters are composed."""
    if unicodedata.is_normalized("NFC", text):
        return None
    words = list(decomposed(text))
    return (words[0], len(words)) if words else None
