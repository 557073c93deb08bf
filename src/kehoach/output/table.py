"""A table in one shape for a terminal, a pipe and a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from kehoach.output import json
from kehoach.output.day import day
from kehoach.output.drawing import Head, Look, drawn
from kehoach.output.layout import GAP, laid_out, measured
from kehoach.output.terminal import Piece, Screen, Style
from kehoach.output.visible import padded, visible, visible_row, width
from kehoach.output.wrap import folded
from kehoach.text.spreadsheet import BOM, inert
from kehoach.words import Language, Words

_GAP = " " * GAP
_LEFT_OUT = Words(
    vi="không đủ chỗ cho các cột: {columns}; --format csv có đủ",
    en="no room for the columns: {columns}; --format csv has all",
)


class Cell(NamedTuple):
    """Text in a style."""

    text: str
    style: Style


Value: TypeAlias = str | int | date | Words | Cell | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `name` is for machines, `heading` for people. `whole`: its cells are never broken.

    On a terminal: `least` is the fewest columns in which its words read well; of what has no room the highest `rank`
    goes below its row first, 0 never does; what `drops` is left out instead, where another form has it.
    """

    name: str
    heading: Words
    right: bool = False
    whole: bool = False
    least: int = 12
    rank: int = 0
    drops: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of as many values."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]


def from_entries(columns: Sequence[Column], entries: Iterable[Mapping[str, json.Value]]) -> Table:
    """Lay JSON entries out as rows; fields without a column fall away, absent ones are empty."""
    return Table(columns, [[_from_json(one.get(column.name)) for column in columns] for one in entries])


def _from_json(value: json.Value) -> Value:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "; ".join(f"{name} {_number(part)}" for name, part in value.items())
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(_number(part) for part in value)
    return value


def _number(value: json.Value) -> str:
    """Write a number without an exponent, which a spreadsheet would take for text."""
    return f"{Decimal(repr(value)):f}" if isinstance(value, float) else str(value)


def write(table: Table, screen: Screen, language: Language) -> None:
    """Write a table: drawn and fitted to its width on a terminal, aligned and never broken in a pipe."""
    if screen.drawn:
        _draw(table, screen, language)
    else:
        screen.write(*_aligned(table, language))


def write_csv(table: Table, screen: Screen, language: Language) -> None:
    """Write a table for a spreadsheet: UTF-8 with BOM, names of columns as in JSON, ISO dates.

    Text that a spreadsheet would run as a formula begins with an apostrophe; text of several lines stands on one.
    """
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow([column.name for column in table.columns])
    rows.writerows([[_for_spreadsheet(value, language) for value in row] for row in table.rows])
    screen.write_raw((BOM if screen.is_unicode else "") + text.getvalue())


def _for_spreadsheet(value: Value, language: Language) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    return inert(visible_row(_text(value, language)))


def _text(value: Value, language: Language) -> str:
    if isinstance(value, Cell):
        return value.text
    if isinstance(value, Words):
        return value.say(language)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)


def _aligned(table: Table, language: Language) -> Iterator[Piece]:
    headings = [column.heading.say(language) for column in table.columns]
    rows = [[visible(_text(value, language)) for value in row] for row in table.rows]
    widths = [max(map(width, cells)) for cells in zip(headings, *rows, strict=True)]
    for row in (headings, *rows):
        cells = (
            padded(cell, columns, right=column.right)
            for cell, columns, column in zip(row, widths, table.columns, strict=True)
        )
        yield Piece(_GAP.join(cells).rstrip() + "\n")


def _draw(table: Table, screen: Screen, language: Language) -> None:
    """Draw a table as wide as the screen, with the columns below their rows for which there is no room."""
    headings = [column.heading.say(language) for column in table.columns]
    rows = [[_piece(value, language) for value in row] for row in table.rows]
    measures = [
        measured(
            heading,
            [row[at].text for row in rows],
            None if column.whole else column.least,
            column.rank,
            drops=column.drops,
        )
        for at, (column, heading) in enumerate(zip(table.columns, headings, strict=True))
    ]
    layout = laid_out(measures, screen.width)
    heads = [
        Head(heading, column.right, column.whole)
        for heading, column in zip(headings, table.columns, strict=True)
    ]
    look = Look(screen.width) if screen.is_unicode else Look(screen.width, "-", " | ")
    screen.write(*drawn(heads, rows, layout, look))
    if layout.left_out:
        told = _LEFT_OUT.say(language, columns=", ".join(headings[at] for at in layout.left_out))
        screen.write(Piece(f"{folded(told, screen.width)}\n", Style.FAINT))


def _piece(value: Value, language: Language) -> Piece:
    style = value.style if isinstance(value, Cell) else Style.PLAIN
    return Piece(visible(_text(value, language)), style)
