"""The workbook of a form."""

from collections.abc import Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kehoach.calendar.written import period_named, written
from kehoach.record.entry import Part
from kehoach.record.excel import packed, put
from kehoach.record.form import style
from kehoach.record.form.guide import Block, guide, plan_named
from kehoach.record.form.layout import (
    EMPTY_ROWS,
    EVENTS,
    EXTENSIONS,
    FIGURES,
    FIRST_ROW,
    GUIDE,
    HEAD_ROW,
    STAMP,
    TASKS,
    Sheet,
)
from kehoach.record.form.model import Form, Line
from kehoach.record.form.stamp import LABEL_COLUMN, stamp_rows
from kehoach.record.form.table import draw, letter
from kehoach.record.form.validation import guard

_NARROW: Final = 6.5
_NOTHING = {
    Part.TASKS: "Không có nhiệm vụ nào của đơn vị phải báo cáo trong kỳ này.",
    Part.FIGURES: "Kế hoạch không có chỉ tiêu nào mà đơn vị phải báo cáo số liệu.",
    Part.EVENTS: "Đơn vị không có nhiệm vụ nào tính thời hạn từ một sự kiện.",
    Part.EXTENSIONS: "Đơn vị không có nhiệm vụ nào đang có thời hạn.",
}


def workbook_bytes(form: Form) -> bytes:
    """Draw a form; the same form gives the same bytes."""
    book = Workbook()
    first = book.worksheets[0]
    first.title = GUIDE
    _draw_guide(first, guide(form))
    lists = _lists(form)
    empty = (Line({}),) * EMPTY_ROWS
    for sheet, lines in ((TASKS, form.duties), (FIGURES, form.figures), (EVENTS, empty), (EXTENSIONS, empty)):
        ws = book.create_sheet(sheet.name)
        draw(ws, sheet, _told(form, sheet, lines, lists), lines)
        guard(ws, sheet, len(lines), lists)
        _freeze(ws, sheet)
        _set_page(ws, form)
        _protect(ws)
    _narrow_empty(book[TASKS.name], form.duties)
    _draw_stamp(book.create_sheet(STAMP), form)
    book.security = WorkbookProtection(lockStructure=True)
    return packed(book, plan_named(form), form.asked.as_of)


def _told(form: Form, sheet: Sheet, lines: Sequence[Line], lists: dict[Part, str]) -> str:
    """Give the line under the title: who reports for when, or that there is nothing to report."""
    asked = form.asked
    who = f"{asked.unit} · {period_named(asked.period)} · tình trạng tính đến ngày {written(asked.as_of)}"
    is_empty = sheet.part not in lists if sheet in (EVENTS, EXTENSIONS) else not lines
    return f"{who}. {_NOTHING[sheet.part]}" if is_empty else who


def _lists(form: Form) -> dict[Part, str]:
    """Give where on the hidden sheet the drop-down lists stand."""
    rows = stamp_rows(form)
    at = chr(ord("A") + LABEL_COLUMN - 1)
    places = {
        part: [number for number, row in enumerate(rows, start=1) if row[0] == part]
        for part in (Part.EVENTS, Part.EXTENSIONS)
    }
    return {part: f"{STAMP}!${at}${those[0]}:${at}${those[-1]}" for part, those in places.items() if those}


def _draw_stamp(ws: Worksheet, form: Form) -> None:
    for number, row in enumerate(stamp_rows(form), start=1):
        for at, word in enumerate(row, start=1):
            put(ws.cell(number, at), word)
    ws.sheet_state = "veryHidden"
    _protect(ws)


def _draw_guide(ws: Worksheet, blocks: Sequence[Block]) -> None:
    put(ws.cell(1, 1), "BIỂU BÁO CÁO TIẾN ĐỘ")
    ws.cell(1, 1).font = style.TITLE
    ws.column_dimensions["A"].width, ws.column_dimensions["B"].width = 24, 96
    row = 2
    for block in blocks:
        row += 1
        if block.heading:
            put(ws.cell(row, 1), block.heading)
            ws.cell(row, 1).font = style.STRONG
            row += 1
        for label, words in block.lines:
            put(ws.cell(row, 1), label)
            put(ws.cell(row, 2), words)
            _dress_line(ws, row, is_numbered=bool(block.heading))
            row += 1
    ws.sheet_view.showGridLines = False
    ws.page_setup.orientation, ws.page_setup.paperSize = "landscape", ws.PAPERSIZE_A4
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    _protect(ws)


def _dress_line(ws: Worksheet, row: int, *, is_numbered: bool) -> None:
    label, words = ws.cell(row, 1), ws.cell(row, 2)
    label.font = style.TEXT if is_numbered else style.STRONG
    label.alignment = style.NUMBERED if is_numbered else style.WORDS
    words.font, words.alignment = style.TEXT, style.WORDS


def _freeze(ws: Worksheet, sheet: Sheet) -> None:
    """Keep the heads in sight, and which task or target a row is of; begin at the first cell to fill in."""
    beside = {TASKS.part: "outputs", FIGURES.part: "level"}.get(sheet.part)
    ws.freeze_panes = f"{letter(sheet, beside) if beside else 'A'}{FIRST_ROW}"
    first = next(column.key for column in sheet.columns if column.is_open)
    selected = ws.sheet_view.selection[-1]
    selected.activeCell = selected.sqref = f"{letter(sheet, first)}{FIRST_ROW}"


def _set_page(ws: Worksheet, form: Form) -> None:
    """Print on A4 across, as wide as the page, with the heads on each."""
    ws.page_setup.orientation, ws.page_setup.paperSize = "landscape", ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    ws.page_margins.left = ws.page_margins.right = 0.4
    ws.page_margins.top = ws.page_margins.bottom = 0.6
    if ws.oddFooter is not None:
        ws.oddFooter.left.text, ws.oddFooter.right.text = form.asked.period.name, "Trang &P/&N"


def _protect(ws: Worksheet) -> None:
    """Lock all but the cells to fill in, without a password; widths and heights stay free."""
    ws.protection.sheet = True
    ws.protection.formatColumns = ws.protection.formatRows = False


def _narrow_empty(ws: Worksheet, lines: Sequence[Line]) -> None:
    """Narrow the columns of ids that no row has; hidden ones would shift what Excel freezes."""
    for key in ("for", "case"):
        if not any(line.cells.get(key) for line in lines):
            ws.column_dimensions[letter(TASKS, key)].width = _NARROW
