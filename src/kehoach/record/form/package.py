"""Opening a workbook that somebody sent: what it is and how big it gets is known before openpyxl sees it."""

import io
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, LargeZipFile

from kehoach.files.package import Fault, Limits, read_package, stored
from kehoach.record.form.errors import (
    EncryptedFormError,
    FormTooBigError,
    NotAWorkbookError,
    OldWorkbookError,
)
from kehoach.record.form.layout import SHEETS, STAMP
from kehoach.record.form.weigh import grows
from kehoach.text.letters import match_key

if TYPE_CHECKING:
    from openpyxl import Workbook

LIMITS: Final = Limits(bytes=8_000_000, parts=1_000)
"""A form of 300 tasks has less than one million bytes."""
MOST_ROWS: Final = 2_000
_MOST_COLUMNS: Final = 60

_FAULTS: Final = {
    Fault.OLD: OldWorkbookError,
    Fault.ENCRYPTED: EncryptedFormError,
    Fault.DAMAGED: NotAWorkbookError,
}
# What openpyxl lets through when a part is not what its schema says; a workbook is data, whatever it holds.
_DAMAGED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    LargeZipFile,
    LookupError,
    NotImplementedError,
    OSError,
    SyntaxError,  # of XML: both of xml.etree and of lxml, which openpyxl takes where it is installed
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook twice: with the values that Excel computed last, and with the formulas themselves."""

    values: "Workbook"
    formulas: "Workbook"


def open_book(path: Path) -> Book:
    """Read a workbook into memory; an error says why it can't be read."""
    content = _honest(path)
    try:
        book = Book(_load(content, values=True), _load(content, values=False))
    except _DAMAGED as error:
        raise NotAWorkbookError(path=path.as_posix()) from error
    if any(
        ws.max_row > MOST_ROWS or ws.max_column > _MOST_COLUMNS
        for ws in book.values.worksheets
        if _is_read(ws.title)
    ):
        raise _too_big(path)
    return book


def _is_read(name: str) -> bool:
    return match_key(name) in {STAMP, *(match_key(sheet.name) for sheet in SHEETS)}


def _honest(path: Path) -> bytes:
    """Give the package as openpyxl may have it; refused is what becomes more than a form can have."""
    parts = read_package(path, LIMITS)
    if isinstance(parts, Fault):
        raise _too_big(path) if parts is Fault.TOO_BIG else _FAULTS[parts](path=path.as_posix())
    if any(grows(part) for part in parts.values()):
        raise _too_big(path)
    return stored(parts)


def _too_big(path: Path) -> FormTooBigError:
    return FormTooBigError(path=path.as_posix(), megabytes=LIMITS.bytes // 1_000_000, rows=MOST_ROWS)


def _load(content: bytes, *, values: bool) -> "Workbook":
    from openpyxl import load_workbook  # noqa: PLC0415 - openpyxl takes 0.2 s

    with warnings.catch_warnings():
        # It warns of what it would lose in writing; nothing is written here.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(content), data_only=values, keep_links=False)
