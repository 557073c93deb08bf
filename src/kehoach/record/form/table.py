"""Drawing one sheet of a form: heads, locked cells, cells to fill in."""

from collections.abc import Sequence

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kehoach.plan.progress_file import Said
from kehoach.record.excel import put
from kehoach.record.form import style
from kehoach.record.form.layout import (
    BAND_ROW,
    FIRST_ROW,
    HEAD_ROW,
    TITLE_ROW,
    TOLD_ROW,
    Column,
    Sheet,
    Sort,
)
from kehoach.record.form.model import Line

_AS_TYPED = (Sort.DAY, Sort.NUMBER, Sort.PERCENT, Sort.NAME)
_CENTRED = (Sort.DAY, Sort.STATE, Sort.PERCENT)


def draw(ws: Worksheet, sheet: Sheet, told: str, lines: Sequence[Line]) -> None:
    """Draw the heads of a sheet and one row for each line."""
    _say(ws, TITLE_ROW, sheet.title, style.TITLE)
    _say(ws, TOLD_ROW, told, style.TOLD)
    ws.row_dimensions[TITLE_ROW].height = 22
    ws.row_dimensions[HEAD_ROW].height = 32
    for at, column in enumerate(sheet.columns, start=1):
        _head(ws, at, column)
        for row, line in enumerate(lines, start=FIRST_ROW):
            _cell(ws.cell(row, at), column, line)
    _bands(ws, sheet)
    _mark_missing_day(ws, sheet, len(lines))


def letter(sheet: Sheet, key: str) -> str:
    """Give the letter of a column."""
    return get_column_letter(1 + [column.key for column in sheet.columns].index(key))


def _say(ws: Worksheet, row: int, words: str, font: Font) -> None:
    cell = ws.cell(row, 1)
    put(cell, words)
    cell.font, cell.alignment = font, style.ONE_LINE


def _head(ws: Worksheet, at: int, column: Column) -> None:
    ws.column_dimensions[get_column_letter(at)].width = column.width
    cell = ws.cell(HEAD_ROW, at)
    put(cell, column.heading)
    cell.font, cell.alignment, cell.border = style.STRONG, style.HEADING, style.BOX
    cell.fill = style.OPEN_HEAD if column.is_open else style.HEAD


def _cell(cell: Cell | MergedCell, column: Column, line: Line) -> None:
    is_open = column.is_open and column.key not in line.closed
    shown = line.cells.get(column.key)
    if shown:
        put(cell, shown)
    cell.font, cell.border = style.TEXT, style.BOX
    cell.alignment = style.RIGHT if column.sort is Sort.NUMBER else style.WORDS
    if column.sort in _CENTRED:
        cell.alignment = style.MIDDLE
    if is_open:
        cell.fill, cell.protection = style.OPEN, style.FREE
        cell.number_format = style.AS_TYPED if column.sort in _AS_TYPED else "General"
    elif column.is_open:
        cell.fill = style.CLOSED
    elif column.sort is Sort.DAY:
        cell.number_format = style.SHOWN_DAY


def _bands(ws: Worksheet, sheet: Sheet) -> None:
    """Write over the heads whose columns they are: what the plan says, what the unit fills in."""
    first_open = 1 + [column.is_open for column in sheet.columns].index(True)
    bands = ((1, first_open - 1, "THEO KẾ HOẠCH (không sửa)"), (first_open, len(sheet.columns), "ĐƠN VỊ GHI"))
    for first, last, words in bands:
        if last < first:
            continue
        for at in range(first, last + 1):
            cell = ws.cell(BAND_ROW, at)
            cell.border, cell.fill = style.BOX, style.OPEN_HEAD if first == first_open else style.HEAD
        put(ws.cell(BAND_ROW, first), words)
        ws.cell(BAND_ROW, first).font = style.STRONG
        ws.cell(BAND_ROW, first).alignment = style.HEADING
        if last > first:
            ws.merge_cells(start_row=BAND_ROW, end_row=BAND_ROW, start_column=first, end_column=last)


def _mark_missing_day(ws: Worksheet, sheet: Sheet, rows: int) -> None:
    """Colour the day that is missing where a task is called done: without it nobody can tell whether it was in time."""
    if rows == 0 or not {"state", "date"} <= {column.key for column in sheet.columns}:
        return
    state, day = letter(sheet, "state"), letter(sheet, "date")
    where = f"{day}{FIRST_ROW}:{day}{FIRST_ROW + rows - 1}"
    formula = f'AND(${state}{FIRST_ROW}="{Said.DONE}",ISBLANK(${day}{FIRST_ROW}))'
    ws.conditional_formatting.add(
        where, Rule("expression", formula=[formula], dxf=DifferentialStyle(fill=style.MISSING))
    )
