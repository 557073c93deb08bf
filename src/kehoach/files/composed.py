"""Letters typed in parts: a letter and its marks as characters of their own."""

import re
import unicodedata
from typing import Final

from kehoach.text.source import Span

_WITH_MARKS: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)+")


def first_decomposed(text: str) -> tuple[Span, int] | None:
    """Give the first word that is not in the form NFC, and how many there are; None where all letters are composed."""
    if unicodedata.is_normalized("NFC", text):
        return None
    words = [match for match in _WITH_MARKS.finditer(text) if not unicodedata.is_normalized("NFC", match[0])]
    return (Span(*words[0].span()), len(words)) if words else None
