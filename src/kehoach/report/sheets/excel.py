"""The writer of Excel: a first sheet that says what all is about, then a sheet for each table."""

from openpyxl import Workbook

from kehoach.record.excel import packed
from kehoach.report.digest import Digest
from kehoach.report.escape import clean
from kehoach.report.sheets.cover import COVER, draw_cover
from kehoach.report.sheets.draw import draw
from kehoach.report.sheets.look import add_styles
from kehoach.report.sheets.page import set_page, set_widths
from kehoach.report.tables.choose import tables_of
from kehoach.report.writers import Layout


def write_excel(digest: Digest, layout: Layout) -> bytes:
    """Write the tables of a template; the same digest gives the same bytes."""
    book = Workbook()
    add_styles(book)
    tables = tables_of(layout.name, digest)
    first = book.worksheets[0]
    first.title = COVER
    draw_cover(first, digest, tables)
    set_page(first, digest)
    for table in tables:
        ws = book.create_sheet(table.title)
        draw(ws, table)
        set_page(ws, digest)
        set_widths(ws, table)
    book.calculation.fullCalcOnLoad = (
        False  # there is nothing to calculate, and so nothing to save on closing
    )
    return packed(book, clean(digest.plan.reference), digest.as_of)
