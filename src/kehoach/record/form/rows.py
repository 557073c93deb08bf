"""Finding the columns of a sheet by their headings, and reading its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from kehoach.record.entry import Slip
from kehoach.record.form import slips
from kehoach.record.form.cell import Raw, Wrong, raw, read, shown
from kehoach.record.form.layout import HEAD_ROW, Sheet
from kehoach.record.form.package import Book
from kehoach.text.letters import match_key

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_LAST_HEAD_ROW = HEAD_ROW + 10
"""Heads are looked for so far down: rows may have been inserted above them."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A row in which something is filled in: the words by key, and the place of each column.

    `wrong` are the keys whose cells can't be read.
    """

    sheet: Sheet
    number: int
    values: Mapping[str, str]
    wrong: frozenset[str]
    letters: Mapping[str, str]

    @property
    def origin(self) -> str:
        """Name the row."""
        return f"{self.sheet.name}!{self.number}"

    @property
    def cells(self) -> dict[str, str]:
        """Name all cells of the row by their keys."""
        return {key: self.at(key) for key in self.letters}

    def at(self, key: str) -> str:
        """Name a cell of the row."""
        return f"{self.sheet.name}!{self.letters[key]}{self.number}"


@dataclass(frozen=True, slots=True)
class _Grid:
    """A sheet in both readings, and the columns found in it by their numbers."""

    sheet: Sheet
    values: "Worksheet"
    formulas: "Worksheet"
    head: int
    columns: Mapping[int, str]
    last_row: int
    last_column: int


def read_rows(book: Book, sheet: Sheet, found: list[Slip]) -> Iterator[Filled]:
    """Give the rows of a sheet in which something is filled in; slips are added to those found."""
    values, formulas = (sheet_named(one, sheet.name) for one in (book.values, book.formulas))
    if values is None or formulas is None:
        found.append(Slip(sheet.name, slips.NO_SHEET, {"sheet": sheet.name}))
        return
    grid = _grid(sheet, values, formulas, found)
    if grid:
        found.extend(_merged(grid))
        for row in range(grid.head + 1, grid.last_row + 1):
            if filled := _row(grid, row, found):
                yield filled


def sheet_named(book: "Workbook", name: str) -> "Worksheet | None":
    """Find a sheet, however its name is typed."""
    return next((ws for ws in book.worksheets if match_key(ws.title) == match_key(name)), None)


def _grid(sheet: Sheet, values: "Worksheet", formulas: "Worksheet", found: list[Slip]) -> _Grid | None:
    """Find the row of headings and the column of each; None with slips where one is missing or there twice."""
    keys = {match_key(column.heading): column.key for column in sheet.columns}
    head, named = _head(values, keys)
    wrong: list[Slip] = []
    for at, column in enumerate(sheet.columns, start=1):
        count = list(named.values()).count(column.key)
        where = f"{sheet.name}!{get_column_letter(at)}{head}"
        if count != 1:
            words = slips.TWO_HEADINGS if count else slips.NO_HEADING
            wrong.append(Slip(where, words, {"heading": column.heading, "row": head}))
    found.extend(wrong)
    if wrong:
        return None
    return _Grid(sheet, values, formulas, head, named, values.max_row, values.max_column)


def _head(ws: "Worksheet", keys: Mapping[str, str]) -> tuple[int, dict[int, str]]:
    """Give the row with the most headings, and the keys of its columns."""
    rows = range(1, min(ws.max_row, _LAST_HEAD_ROW) + 1)
    named = {row: _named(ws, row, keys) for row in rows}
    best = max(rows, key=lambda row: len(named[row]), default=HEAD_ROW)
    return (best, named[best]) if named.get(best) else (HEAD_ROW, {})


def _named(ws: "Worksheet", row: int, keys: Mapping[str, str]) -> dict[int, str]:
    words = ((at, ws.cell(row, at).value) for at in range(1, ws.max_column + 1))
    return {
        at: keys[match_key(text)] for at, text in words if isinstance(text, str) and match_key(text) in keys
    }


def _merged(grid: _Grid) -> Iterator[Slip]:
    """Give the merged cells below the heads: what was meant for each of them, nobody can tell."""
    for area in grid.values.merged_cells.ranges:
        if area.max_row > grid.head and any(area.min_col <= at <= area.max_col for at in grid.columns):
            where = f"{grid.sheet.name}!{get_column_letter(area.min_col)}{area.min_row}"
            yield Slip(where, slips.MERGED, {"cells": area.coord})


def _row(grid: _Grid, row: int, found: list[Slip]) -> Filled | None:
    """Read a row; None where no open cell has anything."""
    values: dict[str, str] = {}
    wrong: set[str] = set()
    for at, cell in _cells(grid, row):
        told = _told(grid, at, cell)
        if isinstance(told, Wrong):
            found.append(Slip(f"{grid.sheet.name}!{get_column_letter(at)}{row}", told.words, told.facts))
            wrong.update(key for key in (grid.columns.get(at),) if key)
        elif told is not None:
            values[grid.columns[at]] = told
    open_keys = {column.key for column in grid.sheet.columns if column.is_open}
    if open_keys.isdisjoint((*values, *wrong)):
        return None
    letters = {key: get_column_letter(at) for at, key in grid.columns.items()}
    return Filled(grid.sheet, row, values, frozenset(wrong), letters)


def _cells(grid: _Grid, row: int) -> Iterator[tuple[int, Raw | Wrong]]:
    """Give the cells of a row that have anything."""
    for at in range(1, grid.last_column + 1):
        cell = raw(grid.values.cell(row, at), grid.formulas.cell(row, at))
        if isinstance(cell, Wrong) or not cell.is_empty:
            yield at, cell


def _told(grid: _Grid, at: int, cell: Raw | Wrong) -> str | Wrong | None:
    """Give the words of a cell; None for those that only tell the unit what the plan says."""
    column = next((one for one in grid.sheet.columns if one.key == grid.columns.get(at)), None)
    if column is None:
        text = shown(cell) if isinstance(cell, Raw) else str(cell.facts["text"])
        return Wrong(slips.OUTSIDE, {"text": text})
    if not column.is_open and column.key not in grid.sheet.ids:
        return None
    return cell if isinstance(cell, Wrong) else read(cell, column.sort, column.key)
