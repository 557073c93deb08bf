"""The writer of CSV: the table that a template is most about."""

import csv
import io
from datetime import date

from kehoach.report.digest import Digest
from kehoach.report.escape import clean
from kehoach.report.tables.choose import tables_of
from kehoach.report.tables.model import Table, Value
from kehoach.report.writers import Layout
from kehoach.text.spreadsheet import BOM, inert


def write_csv(digest: Digest, layout: Layout) -> bytes:
    """Write UTF-8 with BOM, as the lists of other commands: ISO dates, a point before decimals, no formula."""
    table, *_ = tables_of(layout.name, digest)
    return (BOM + _rows(table)).encode("utf-8")


def _rows(table: Table) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(column.head for column in table.columns)
    rows.writerows([_cell(value) for value in row] for row in table.rows)
    return text.getvalue()


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return inert(clean(value)) if isinstance(value, str) else str(value)
