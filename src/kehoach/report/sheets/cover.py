"""The first sheet: which plan, period, day and unit the tables are about, and what they hold."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from kehoach.calendar.written import written as written_day
from kehoach.record.excel import Shown, put
from kehoach.record.form import style
from kehoach.report.digest import Digest
from kehoach.report.escape import sheet
from kehoach.report.sheets.height import height
from kehoach.report.tables.model import Table
from kehoach.report.tables.obligations import OBLIGATIONS

COVER: Final = "Thông tin chung"
RESTATED: Final = "Bản diễn đạt lại, không phải văn bản gốc"
_UNTOLD: Final = "Chưa có báo cáo tiến độ nào của các đơn vị; vì vậy chưa xác định được việc nào đã hoàn thành, việc nào quá hạn."
_ALL_UNITS: Final = "Tất cả các đơn vị"
_WIDTHS: Final = {"A": 28, "B": 100}
_TITLE_SIZE: Final = 1.5
"""So much larger than other words is the title."""
_LEFT: Final = Alignment(horizontal="left", vertical="top", wrap_text=True)
_LINK: Final = Font(name=style.TEXT.name, size=style.TEXT.size, color="0563C1", underline="single")
_Line = tuple[str, Shown]


def draw_cover(ws: Worksheet, digest: Digest, tables: Sequence[Table]) -> None:
    """Draw the sheet: what all tables are about, then the sheets by name, then obligations by state."""
    for letter, width in _WIDTHS.items():
        ws.column_dimensions[letter].width = width
    _title(ws, sheet(digest.plan.title or digest.plan.reference))
    row = _lines(ws, 3, _about(digest))
    row = _block(ws, row + 1, ("Trang", "Số dòng"), [(one.title, len(one.rows)) for one in tables])
    for at, one in enumerate(tables, start=row - len(tables)):
        ws.cell(at, 1).hyperlink = Hyperlink(ref=f"A{at}", location=f"'{one.title}'!A1")
        ws.cell(at, 1).font = _LINK
    if any(one.name == OBLIGATIONS for one in tables):
        states = [(one.words, one.count) for one in digest.counts.states]
        _block(ws, row + 1, ("Tình trạng", "Số nghĩa vụ"), states)
    ws.sheet_view.showGridLines = False


def _title(ws: Worksheet, title: str) -> None:
    put(ws.cell(1, 1), title)
    ws.cell(1, 1).font, ws.cell(1, 1).alignment = style.TITLE, style.WORDS
    ws.merge_cells(start_row=1, end_row=1, start_column=1, end_column=2)
    ws.row_dimensions[1].height = _TITLE_SIZE * height([(title, sum(_WIDTHS.values()) / _TITLE_SIZE)])


def _about(digest: Digest) -> Iterator[_Line]:
    period = digest.period
    yield "Kế hoạch", digest.plan.reference
    if digest.plan.restated:
        yield "Văn bản", RESTATED
    yield "Đơn vị", digest.unit or _ALL_UNITS
    yield "Kỳ báo cáo", f"{capital(period.title)} ({period.name})"
    yield "Thời gian lấy số liệu", _days(period.data_from, period.data_to, period.citation)
    yield "Tình trạng tính đến ngày", digest.as_of
    if not digest.is_followed:
        yield "Tiến độ", _UNTOLD
    for note in digest.plan.notes:
        yield "Ghi chú của kế hoạch", note


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return f"{text[:1].upper()}{text[1:]}"


def _days(first: date, last: date, citation: str | None) -> str:
    days = f"Từ ngày {written_day(first)} đến ngày {written_day(last)}"
    return f"{days} ({citation})" if citation else days


def _lines(ws: Worksheet, row: int, lines: Iterable[_Line]) -> int:
    """Write lines from a row on, the label in front; give the row below."""
    for label, shown in lines:
        put(ws.cell(row, 1), label)
        put(ws.cell(row, 2), sheet(shown) if isinstance(shown, str) else shown)
        ws.cell(row, 1).font, ws.cell(row, 1).alignment = style.STRONG, style.WORDS
        ws.cell(row, 2).font, ws.cell(row, 2).alignment = style.TEXT, _LEFT
        ws.row_dimensions[row].height = height([(str(shown), _WIDTHS["B"])])
        if isinstance(shown, date):
            ws.cell(row, 2).number_format = style.SHOWN_DAY
        row += 1
    return row


def _block(ws: Worksheet, row: int, heads: tuple[str, str], lines: Sequence[_Line]) -> int:
    """Write a small table of counts; give the row below."""
    for at, head in enumerate(heads, start=1):
        put(ws.cell(row, at), head)
        ws.cell(row, at).font, ws.cell(row, at).alignment = style.STRONG, _LEFT
        ws.cell(row, at).fill = style.HEAD
    below = _lines(ws, row + 1, lines)
    for at in range(row + 1, below):
        ws.cell(at, 1).font = style.TEXT
    return below
