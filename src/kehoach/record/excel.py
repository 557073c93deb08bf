"""What every Excel file of kehoach keeps to: words stay words, and the same content gives the same bytes."""

import io
import re
from datetime import date, datetime
from typing import Final, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.packaging.core import DocumentProperties

Shown: TypeAlias = str | date | float | None

LONGEST: Final = 32_767
"""So many UTF-16 units may stand in a cell."""
_ELLIPSIS: Final = "…"
_READ_OTHERWISE: Final = re.compile(r"[=+\-@'].*|\d[\d.,/:%\s-]*", re.DOTALL)
"""Text that Excel would make a formula, number or day of."""
_LONGEST_TITLE: Final = 250
_WORKSHEET_END: Final = b"</worksheet>"
_AS_TEXT: Final = (
    b'<ignoredErrors><ignoredError sqref="A1:Z99999" numberStoredAsText="1"/></ignoredErrors></worksheet>'
)
_FIXED_HEIGHT: Final = re.compile(rb'(<row [^>]*?) customHeight="1"')
_DEFAULT_FONT: Final = re.compile(rb"(<fonts[^>]*>)<font>.*?</font>", re.DOTALL)
_TIMES: Final = rb'\1<font><name val="Times New Roman"/><family val="1"/><sz val="11"/></font>'
_PRINT_TITLES: Final = re.compile(rb'("_xlnm.Print_Titles"[^>]*>)([^<,]*),([^<,]*)<')
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def put(cell: Cell | MergedCell, shown: Shown) -> None:
    """Write a value; words stay words also where they begin with = + - @, and lose what no cell can hold.

    They stay words when somebody edits the cell, too: such words get the apostrophe that Excel does not show.
    """
    if isinstance(cell, MergedCell) or shown is None:
        return
    if isinstance(shown, str):
        cell.value = _short(ILLEGAL_CHARACTERS_RE.sub("", shown))
        cell.data_type = "s"
        if _READ_OTHERWISE.fullmatch(shown):
            cell.quotePrefix = True
    else:
        cell.value = shown


def packed(book: Workbook, title: str, day: date) -> bytes:
    """Save a workbook as made on a day."""
    made = datetime.combine(day, datetime.min.time())
    named = ILLEGAL_CHARACTERS_RE.sub("", title)[:_LONGEST_TITLE]
    book.properties = DocumentProperties(creator="kehoach", title=named, created=made, modified=made)
    drawn, package = io.BytesIO(), io.BytesIO()
    book.save(drawn)
    with ZipFile(drawn) as parts, ZipFile(package, "w", ZIP_DEFLATED) as whole:
        for name in parts.namelist():
            whole.writestr(ZipInfo(name), _mended(name, parts.read(name), day), ZIP_DEFLATED)
    return package.getvalue()


def _mended(name: str, part: bytes, day: date) -> bytes:
    """Do what openpyxl can't.

    No time of the clock, no green corner at numbers that are meant as text, heights of rows that give way once somebody
    writes more into a cell, widths of columns in digits of the font that cells have, and print titles in Excel's order.
    """
    match name:
        case "docProps/core.xml":
            return _MODIFIED.sub(rb"\g<1>" + f"{day:%Y-%m-%d}T00:00:00Z".encode(), part)
        case "xl/styles.xml":
            return _DEFAULT_FONT.sub(_TIMES, part, count=1)
        case "xl/workbook.xml":
            return _PRINT_TITLES.sub(rb"\1\3,\2<", part)
        case _ if name.startswith("xl/worksheets/sheet"):
            return _FIXED_HEIGHT.sub(rb"\1", part.replace(_WORKSHEET_END, _AS_TEXT))
    return part


def _short(text: str) -> str:
    """Leave out the end of what is too long for a cell."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * (LONGEST - 1)].decode("utf-16-le", errors="ignore") + _ELLIPSIS
