"""Opening a workbook that somebody sent: what it is and how big it gets is known before openpyxl sees it."""

import io
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from kehoach.errors import NoSuchPathError, UnreadablePathError
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

MOST_BYTES: Final = 8_000_000
"""Of the file, and of all its parts unpacked: a form of 300 tasks has less than one million."""
MOST_PARTS: Final = 1_000
MOST_ROWS: Final = 2_000
_MOST_COLUMNS: Final = 60

_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")

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
    content = _honest(path, _content(path))
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


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise NoSuchPathError(path=path.as_posix()) from error
    except OSError as error:
        raise UnreadablePathError(path=path.as_posix(), reason=error.strerror or str(error)) from error
    if len(content) > MOST_BYTES:
        raise _too_big(path)
    return content


def _honest(path: Path, content: bytes) -> bytes:
    """Give the same package with its parts as they are unpacked.

    Refused is what is no package of parts, and what becomes more than a form can have. A package may lie about the
    size of its parts, and openpyxl would unpack them first; it gets this one instead.
    """
    if content.startswith(_OLE):
        raise (EncryptedFormError if _ENCRYPTED in content else OldWorkbookError)(path=path.as_posix())
    try:
        with ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
                raise _too_big(path)
            unpacked = {part.filename: _part(package, part) for part in parts}
    except _DAMAGED as error:
        raise NotAWorkbookError(path=path.as_posix()) from error
    if any(grows(part) for part in unpacked.values()):
        raise _too_big(path)
    return _stored(unpacked)


def _part(package: ZipFile, part: ZipInfo) -> bytes:
    """Unpack a part, no further than the size that it states."""
    with package.open(part) as file:
        return file.read(part.file_size)


def _stored(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w") as package:
        for name, part in parts.items():
            package.writestr(ZipInfo(name), part)
    return content.getvalue()


def _too_big(path: Path) -> FormTooBigError:
    return FormTooBigError(path=path.as_posix(), megabytes=MOST_BYTES // 1_000_000, rows=MOST_ROWS)


def _load(content: bytes, *, values: bool) -> "Workbook":
    from openpyxl import load_workbook  # noqa: PLC0415 - openpyxl takes 0.2 s

    with warnings.catch_warnings():
        # It warns of what it would lose in writing; nothing is written here.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(content), data_only=values, keep_links=False)
