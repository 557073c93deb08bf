"""Reading back the Excel form that a unit has filled in."""

from pathlib import Path

from kehoach.record.entry import Entry, Slip
from kehoach.record.form.errors import FormVersionError, NotAFormError, OtherPlanError
from kehoach.record.form.layout import SHEETS, STAMP, VERSION
from kehoach.record.form.package import Book, open_book
from kehoach.record.form.stamp import LABEL_COLUMN, Stamp, read_stamp


def read_form(path: Path, plan: str | None = None) -> tuple[tuple[Entry, ...], tuple[Slip, ...]]:
    """Give what a form reports, and every cell that can't be read.

    `plan` is the id of the plan that the form must belong to. What is no form of kehoach raises an error.
    """
    from kehoach.record.form.entries import entries  # noqa: PLC0415 - openpyxl takes 0.2 s
    from kehoach.record.form.rows import read_rows  # noqa: PLC0415

    book = open_book(path)
    stamp = _stamp(book, path)
    if plan is not None and plan != stamp.plan:
        raise OtherPlanError(path=path.as_posix(), plan=stamp.plan, expected=plan)
    found: list[Slip] = []
    told = tuple(one for sheet in SHEETS for one in entries(read_rows(book, sheet, found), stamp, found))
    return told, tuple(found)


def read_head(path: Path) -> Stamp:
    """Say of which plan, unit and period a form is."""
    return _stamp(open_book(path), path)


def _stamp(book: Book, path: Path) -> Stamp:
    sheet = next((ws for ws in book.values.worksheets if ws.title == STAMP), None)
    rows = sheet.iter_rows(max_col=LABEL_COLUMN, values_only=True) if sheet else ()
    stamp = read_stamp([tuple("" if word is None else str(word) for word in row) for row in rows])
    if stamp is None:
        raise NotAFormError(path=path.as_posix())
    if stamp.version != VERSION:
        raise FormVersionError(path=path.as_posix(), version=stamp.version, known=VERSION)
    return stamp
