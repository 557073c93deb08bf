"""Entries from a CSV file: comma, semicolon (Excel in Vietnamese) or tab; one line an entry."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kehoach.errors import KehoachError
from kehoach.files.read import read
from kehoach.record.entry import Entry, Slip
from kehoach.record.given import MISSING, Given, entry_of
from kehoach.record.keys import NAMES, PARTS, key_named, part_named
from kehoach.words import Words

_DELIMITERS = ",;\t"
_UNREADABLE = frozenset({"not-utf-8", "legacy-encoding", "too-large"})
_UNKNOWN_COLUMN = Words(
    vi="không có cột `{column}`; có: {known}", en="no column `{column}`; there are: {known}"
)
_COLUMN_TWICE = Words(vi="cột `{column}` có hai lần", en="column `{column}` is there twice")
_UNKNOWN_PART = Words(
    vi="không hiểu `{text}`; viết một trong: {known}", en="can't read `{text}`; write one of {known}"
)
_TOO_MANY = Words(vi="dòng có nhiều ô hơn dòng tiêu đề", en="the line has more cells than the heading")
_HEAD = ("unit", "period")
_Row = tuple[int, list[str]]


class NotCsvError(KehoachError):
    """The file can't be read as CSV."""

    words = Words(vi="không đọc được `{path}` như một tệp CSV", en="`{path}` can't be read as CSV")
    help = Words(
        vi="trong Excel chọn Lưu thành, loại “CSV UTF-8”, rồi chạy lại",
        en="in Excel choose Save as, type “CSV UTF-8”, then run again",
    )


def read_csv(path: Path, unit: str | None, period: str | None) -> tuple[tuple[Entry, ...], tuple[Slip, ...]]:
    """Read all lines; `unit` and `period` stand in where the file has no such column or an empty cell."""
    source, problems = read(path)
    if any(problem.rule in _UNREADABLE for problem in problems):
        raise NotCsvError(path=path.as_posix())
    try:
        rows = list(_rows(source.text))
    except csv.Error as error:
        raise NotCsvError(path=path.as_posix()) from error
    if not rows:
        return (), ()
    columns, slips = _columns(rows[0])
    if slips:
        return (), slips
    names = [cell.strip() for cell in rows[0][1]]
    headings = {key: name for key, name in zip(columns, names, strict=True) if key}
    read_rows = [_entry(row, headings, columns, (unit or "", period or "")) for row in rows[1:]]
    return tuple(entry for entry, _ in read_rows if entry), tuple(
        slip for _, some in read_rows for slip in some
    )


def _rows(text: str) -> Iterator[_Row]:
    """Give the rows that are not empty, with the line on which each begins, from 1."""
    heading = text.partition("\n")[0]
    delimiter = max(
        _DELIMITERS, key=lambda one: sum(key_named(cell) is not None for cell in _cut(heading, one))
    )
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield begins, cells
        begins = reader.line_num + 1


def _cut(heading: str, delimiter: str) -> Sequence[str]:
    return [cell.strip(' "\r') for cell in heading.split(delimiter)]


def _columns(heading: _Row) -> tuple[tuple[str, ...], tuple[Slip, ...]]:
    line, cells = heading
    keys = [key_named(cell) for cell in cells]
    slips = [
        Slip(str(line), _UNKNOWN_COLUMN, {"column": cell, "known": tuple(NAMES)})
        for cell, key in zip(cells, keys, strict=True)
        if key is None and cell.strip()
    ]
    known = [key or "" for key in keys]
    slips += [
        Slip(str(line), _COLUMN_TWICE, {"column": key})
        for key in dict.fromkeys(known)
        if key and known.count(key) > 1
    ]
    if "part" not in known and not slips:
        slips.append(Slip(f"{line}:part", MISSING))
    return tuple(known), tuple(slips)


def _entry(
    row: _Row, headings: Mapping[str, str], columns: Sequence[str], head: tuple[str, str]
) -> tuple[Entry | None, tuple[Slip, ...]]:
    line, cells = row
    if any(cell.strip() for cell in cells[len(columns) :]):
        return None, (Slip(str(line), _TOO_MANY),)
    values = {key: cell for key, cell in zip(columns, cells, strict=False) if key}
    places = {key: f"{line}:{heading}" for key, heading in headings.items()}
    words = values.pop("part", "")
    part = part_named(words)
    if part is None:
        known = tuple(name for words in PARTS.values() for name in (words.vi, words.en))
        return None, (Slip(places["part"], _UNKNOWN_PART, {"text": words, "known": known}),)
    unit, period = (values.pop(key, "").strip() or given for key, given in zip(_HEAD, head, strict=True))
    return entry_of(Given(part, unit, period, values, str(line), places))
