"""Text on its way into a CSV file that a spreadsheet will open."""

import re
from typing import Final

BOM: Final = "\ufeff"
"""Excel takes a file without it for the code page of the country."""
_LOOKS_LIKE_A_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")
_LOOKS_LIKE_A_NUMBER: Final = re.compile(r"[+-]?\d[\d.,]*%?")


def inert(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    runs = _LOOKS_LIKE_A_FORMULA.match(text) and not _LOOKS_LIKE_A_NUMBER.fullmatch(text)
    return f"'{text}" if runs else text
