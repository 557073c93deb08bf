"""A document cited by number and date: "Nghị định 63/2010/NĐ-CP ngày 08/6/2010"."""

import re
from dataclasses import dataclass

from kehoach.calendar.period import Period, read_date
from kehoach.plan.cell import Cell

_NUMBER = re.compile(
    r"(?<![\w/])\d{1,5}[a-zđ]?(?:/\d{4})?/?-?[A-ZĐ][A-Za-zĐđ0-9&]*(?:[-/.][A-ZĐ0-9&][A-Za-zĐđ0-9&]*)*"
)
_DATE = re.compile(r"(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d\d-\d\d)")
_LONG_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited document: its words and, where they give them, its number and date."""

    cell: Cell
    number: str | None
    date: Period | None


def cite(cell: Cell) -> Citation:
    """Find number and date in the words of a citation."""
    number = _NUMBER.search(cell.text)
    return Citation(cell, number.group() if number else None, _cited_date(cell.text))


def _cited_date(text: str) -> Period | None:
    if match := _LONG_DATE.search(text):
        return read_date("/".join(match.groups()))
    match = _DATE.search(text)
    return read_date(match[1]) if match else None
