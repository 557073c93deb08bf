"""What a workbook would become in memory, known from its parts before openpyxl reads them."""

import re
from functools import reduce
from typing import Final

from kehoach.files.package import HarmfulError, is_harmful

_MOST_CELLS: Final = 20_000
_SPREADING: Final = ("mergeCell", "hyperlink")
"""openpyxl makes every cell that one of these covers: a merged sheet would be 17 billion."""
_AREA: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")


def grows(part: bytes) -> bool:
    """Tell whether an XML part has entities, or names areas of more cells than a form has.

    A part that is no XML, or malformed, is left to openpyxl to refuse.
    """
    return is_harmful(part, _start)


def _start(name: str, attributes: dict[str, str]) -> None:
    if name.rpartition(" ")[2] in _SPREADING and _cells_in(attributes.get("ref", "")) > _MOST_CELLS:
        raise HarmfulError


def _cells_in(area: str) -> int:
    """Count the cells of A5:C7; whole columns and rows are more than any form has."""
    if ":" not in area:
        return 1
    match = _AREA.fullmatch(area.strip().upper())
    if match is None:
        return _MOST_CELLS + 1
    rows = abs(int(match[4]) - int(match[2])) + 1
    return rows * (abs(_column(match[3]) - _column(match[1])) + 1)


def _column(letters: str) -> int:
    return reduce(lambda number, letter: number * 26 + ord(letter) - ord("A") + 1, letters, 0)
