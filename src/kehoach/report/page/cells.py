"""Tables as the page shows them: the words of each cell, and by what a column is sorted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from kehoach.calendar.written import padded
from kehoach.phrase.number import written_fraction
from kehoach.report.digest import Digest
from kehoach.report.page.scale import percent
from kehoach.report.tables.model import Column, Kind, Table, Value
from kehoach.report.tables.obligations import STATE
from kehoach.report.tables.targets import RESULT
from kehoach.report.tables.tasks import CHANGES, PROGRESS

_CHOSEN_BY: Final = frozenset({STATE, RESULT, "Đơn vị", "Mục", "Cấp"})
"""Columns with few different texts, by which a reader chooses rows."""
_HOW_FAR: Final = frozenset(
    {
        PROGRESS, CHANGES, RESULT, "Minh chứng", "Kết quả", "Cần đạt", "Tử số", "Mẫu số", "Kỳ số liệu", "Lý do",
        "Đơn vị chưa có số liệu",
    }
)  # fmt: skip
"""Columns that tell what has come of a plan."""
_NARROW, _MIDDLE = 14, 30
_MOST_OPEN, _MOST_LAID_OUT = 40, 1000
_MARGIN = 4
"""So many letters of each column are spent on what stands around the words."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column; `width` is its part of the table where this may not be wider than the paper.

    `size` is one of three least widths elsewhere, `by` what is compared: text, day, number or place.
    """

    text: str
    width: str
    size: str
    by: str
    is_chosen_by: bool


class Cell(NamedTuple):
    """A cell: its words, and the key to sort by where these are not it; a tuple, since there may be 100,000."""

    text: str
    key: str | None
    label: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A table without columns that hold nothing, which `empty` names; `is_closed` where a script closes it at first.

    `is_huge`: it starts closed without a script too, since a browser takes long to lay it out.
    """

    name: str
    title: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: tuple[str, ...]
    is_closed: bool
    is_huge: bool


def as_planned(table: Table) -> Table:
    """Leave out what has come of the plan: the plan itself does not tell it."""
    kept = [at for at, column in enumerate(table.columns) if column.head not in _HOW_FAR]
    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in table.rows),
    )


def shown(table: Table, digest: Digest, *, is_main: bool) -> Shown:
    """Lay a table out; the main one of a page is open, whatever its length."""
    places = {line.address: at for at, line in enumerate(digest.lines)}
    columns = tuple(zip(*table.rows, strict=True)) or ((),) * len(table.columns)
    filled = [at for at, values in enumerate(columns) if any(value is not None for value in values)]
    room = sum(table.columns[at].width + _MARGIN for at in filled)
    cells = [_cells(table.columns[at], columns[at], places) for at in filled]
    return Shown(
        name=table.name,
        title=table.title,
        heads=tuple(_head(table.columns[at], columns[at], places, room) for at in filled),
        rows=tuple(zip(*cells, strict=True)),
        empty=tuple(one.head for at, one in enumerate(table.columns) if at not in filled),
        is_closed=not is_main and len(table.rows) > _MOST_OPEN,
        is_huge=len(table.rows) > _MOST_LAID_OUT,
    )


def _head(column: Column, values: Sequence[Value], places: Mapping[str, int], room: int) -> Head:
    size = "narrow" if column.width <= _NARROW else "middle" if column.width <= _MIDDLE else "wide"
    by = "place" if _are_addresses(values, places) else column.kind.value
    width = percent(100 * (column.width + _MARGIN) / room)
    return Head(column.head, width, size, by, column.head in _CHOSEN_BY)


def _cells(column: Column, values: Sequence[Value], places: Mapping[str, int]) -> list[Cell]:
    is_place = _are_addresses(values, places)
    is_number = column.kind is Kind.NUMBER
    return [
        Cell(_text(one), _place(one, places) if is_place else _key(one), column.head, is_number)
        for one in values
    ]


def _are_addresses(values: Sequence[Value], places: Mapping[str, int]) -> bool:
    """Tell whether all texts of a column name lines of the plan, which sort in its order: IX after V."""
    texts = [one for one in values if one is not None]
    return bool(texts) and all(_address(one) in places for one in texts)


def _address(value: Value) -> str:
    return str(value).partition(",")[0]


def _place(value: Value, places: Mapping[str, int]) -> str | None:
    return None if value is None else str(places[_address(value)])


def _key(value: Value) -> str | None:
    """Give the key of a day or a number; a text is its own."""
    if isinstance(value, date):
        return value.isoformat()
    return None if value is None or isinstance(value, str) else str(value)


def _text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return padded(value)
    if isinstance(value, str):
        return value
    exact = Fraction(str(value))
    return written_fraction(exact, Fraction(round(exact)))
