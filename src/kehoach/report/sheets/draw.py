"""Drawing one table on a sheet: the heads in its first row, so that it filters and sorts."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kehoach.record.excel import put
from kehoach.report.escape import sheet
from kehoach.report.sheets import look
from kehoach.report.sheets.height import height
from kehoach.report.tables.model import Column, Kind, Table, Value
from kehoach.report.tables.obligations import STATE
from kehoach.report.tables.targets import RESULT
from kehoach.report.tables.tasks import PROGRESS

_ORDER: Final = Column("TT", Kind.NUMBER, 6)
"""The order of the table, to which a user sorts back."""
_HEAD_ROW: Final = 1
_FIRST_ROW: Final = 2
_HEAD_HEIGHT: Final = 48.0
_TITLES: Final = 35
"""The column so wide holds titles: it stays in sight with all before it."""


def numbered(table: Table) -> tuple[Column, ...]:
    """Give the columns of a table, the order in front."""
    return (_ORDER, *table.columns)


def titles_end(table: Table) -> int:
    """Give the number of the first column that is wide enough for titles."""
    return next((at for at, one in enumerate(numbered(table), start=1) if one.width >= _TITLES), 1)


def draw(ws: Worksheet, table: Table) -> None:
    """Draw a table, so that it filters and sorts, with the titles and heads always in sight."""
    columns = numbered(table)
    for at, column in enumerate(columns, start=1):
        _head(ws, at, column)
    for number, row in enumerate(table.rows, start=1):
        for at, value in enumerate((number, *row), start=1):
            _cell(ws.cell(number + _HEAD_ROW, at), value)
        ws.row_dimensions[number + _HEAD_ROW].height = _height(row, table.columns)
    ws.row_dimensions[_HEAD_ROW].height = _HEAD_HEIGHT
    ws.auto_filter.ref = f"A{_HEAD_ROW}:{get_column_letter(len(columns))}{len(table.rows) + _HEAD_ROW}"
    ws.freeze_panes = f"{get_column_letter(titles_end(table) + 1)}{_FIRST_ROW}"
    _colour(ws, table)


def _head(ws: Worksheet, at: int, column: Column) -> None:
    cell = ws.cell(_HEAD_ROW, at)
    cell.style = look.HEAD
    put(cell, column.head)


def _cell(cell: Cell | MergedCell, value: Value) -> None:
    shown = (sheet(value) or None) if isinstance(value, str) else value
    cell.style = _style_of(shown)
    put(cell, shown)


def _style_of(value: Value) -> str:
    if isinstance(value, date):
        return look.DAY
    return look.of_number(value) if isinstance(value, (int, float)) else look.WORDS


def _height(row: Sequence[Value], columns: Sequence[Column]) -> float:
    cells = zip(row, columns, strict=True)
    return height((value, column.width) for value, column in cells if isinstance(value, str))


def _colour(ws: Worksheet, table: Table) -> None:
    """Colour states and results, so that the words say the same where colours can't be seen."""
    last = len(table.rows) + _HEAD_ROW
    for at, column in enumerate(table.columns, start=2):
        letter = get_column_letter(at)
        where, first = f"{letter}{_FIRST_ROW}:{letter}{max(last, _FIRST_ROW)}", f"${letter}{_FIRST_ROW}"
        if column.head in (STATE, RESULT):
            for words, colour in look.COLOURS.items():
                ws.conditional_formatting.add(where, _rule(f'{first}="{words}"', colour))
        if column.head == PROGRESS:
            found = f'ISNUMBER(SEARCH("{look.OVERDUE}",{first}))'
            ws.conditional_formatting.add(where, _rule(found, look.COLOURS[look.OVERDUE]))


def _rule(formula: str, colour: DifferentialStyle) -> Rule:
    return Rule("expression", formula=[formula], dxf=colour)
