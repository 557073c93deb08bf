"""A table in one shape for a terminal, a pipe and a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from kehoach.output import json
from kehoach.output.day import day
from kehoach.output.terminal import Piece, Screen, Style
from kehoach.output.visible import padded, visible, visible_row, width
from kehoach.text.spreadsheet import BOM, inert
from kehoach.words import Language, Words

_GAP = "  "


class Cell(NamedTuple):
    """Text in a style."""

    text: str
    style: Style


Value: TypeAlias = str | int | date | Words | Cell | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `name` is for machines, `heading` for people. `whole`: its cells are never broken."""

    name: str
    heading: Words
    right: bool = False
    whole: bool = False


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
        return "; ".join(f"{name} {part}" for name, part in value.items())
    if isinstance(value, float):
        return str(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(str(part) for part in value)
    return value


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
    # only terminals pay for them
    from rich import box  # noqa: PLC0415
    from rich.table import Table as Drawing  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    drawing = Drawing(box=box.SIMPLE_HEAD, header_style=Style.STRONG, pad_edge=False, show_edge=False)
    for column in table.columns:
        drawing.add_column(
            column.heading.say(language),
            justify="right" if column.right else "left",
            no_wrap=column.whole,
            overflow="fold",
        )
    for row in table.rows:
        drawing.add_row(
            *(
                Text(visible(_text(value, language)), style=value.style if isinstance(value, Cell) else "")
                for value in row
            )
        )
    screen.draw(drawing)
