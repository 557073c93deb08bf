"""How sheets print: A4 across, as wide as the page, with the heads on each."""

from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kehoach.calendar.written import written as written_day
from kehoach.report.digest import Digest
from kehoach.report.escape import clean
from kehoach.report.sheets.cover import RESTATED, capital
from kehoach.report.sheets.draw import numbered, titles_end
from kehoach.report.tables.model import Table

_LONGEST: Final = 120
"""Excel takes 255 signs at the foot of a page, codes among them."""
_FONT: Final = "Times New Roman,Regular"
_SIZE: Final = 9
_PAGE: Final = 146
"""So many letters of columns are as wide as the page at full size."""
_SMALLEST: Final = 0.58
"""Below it print can't be read: a sheet that is wider goes over two pages, with the titles on both."""
_NARROW: Final = 8.0
"""A column without any value."""


def set_page(ws: Worksheet, digest: Digest) -> None:
    """Name the sheet and the day above, and the plan below."""
    ws.page_setup.orientation, ws.page_setup.paperSize = "landscape", ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.page_margins.left = ws.page_margins.right = 0.4
    ws.page_margins.top = ws.page_margins.bottom = 0.7
    ws.page_margins.header = ws.page_margins.footer = 0.3
    head, foot = ws.oddHeader, ws.oddFooter
    if head is not None and foot is not None:
        day = f"{capital(digest.period.title)}, tính đến ngày {written_day(digest.as_of)}"
        for part, words in (
            (head.left, "&A"),
            (head.right, day),
            (foot.left, _named(digest)),
            (foot.right, "Trang &P/&N"),
        ):
            part.text, part.font, part.size = words, _FONT, _SIZE


def set_widths(ws: Worksheet, table: Table) -> None:
    """Give columns their widths, little to those without any value; wide sheets print over two pages."""
    whole = 0.0
    for at, column in enumerate(numbered(table), start=1):
        is_empty = at > 1 and table.rows and all(row[at - 2] is None for row in table.rows)
        width = _NARROW if is_empty else column.width
        ws.column_dimensions[get_column_letter(at)].width = width
        whole += width
    ws.print_title_rows = "1:1"
    if whole * _SMALLEST > _PAGE:
        ws.page_setup.fitToWidth, ws.page_setup.pageOrder = 2, "overThenDown"
        ws.print_title_cols = f"A:{get_column_letter(titles_end(table))}"


def _named(digest: Digest) -> str:
    """Name the plan, and say where its words are not those of the document."""
    plan = clean(digest.plan.reference)
    short = plan if len(plan) <= _LONGEST else f"{plan[:_LONGEST].rpartition(' ')[0]} …"
    told = f"{short} – {RESTATED}" if digest.plan.restated else short
    return told.replace("&", "&&")
