"""Lines of a user's file with marks under them, cut to fit."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.output.terminal import Piece, Style
from kehoach.output.visible import cells, width
from kehoach.text.source import Place, Source, Span

_CUT = "…"
_LEAST = 30  # columns of text at least, however narrow the screen
_AROUND = 200  # characters looked at on each side of a mark; some take no column


class Mark(NamedTuple):
    """What is marked: where it starts and ends, the sign under it, and the words beside that."""

    start: Place
    end: Place
    sign: str
    label: str
    style: Style


class _Row(NamedTuple):
    line: int
    marks: list[Mark]


class _Stretch(NamedTuple):
    """What is looked at of a line: its characters, how many stand before them, whether more follow."""

    row: _Row
    line: Sequence[str]
    before: int
    is_cut: bool


def mark(source: Source, span: Span, sign: str, label: str, style: Style) -> Mark:
    """Mark a span; of several lines only the first."""
    start, end = source.place(span.start), source.place(span.end)
    if end.line > start.line:
        line = source.line_span(start.line)
        end = Place(start.line, line.end - line.start + 1)
    return Mark(start, end, sign, label, style)


def excerpt(source: Source, marks: Sequence[Mark], columns: int) -> Iterator[Piece]:
    """Show the marked lines in their order, between two bare edges."""
    ordered = sorted(marks, key=lambda one: one.start)
    gutter = len(str(ordered[-1].start.line))
    room = max(_LEAST, columns - gutter - 3)
    yield _edge(gutter)
    above = None
    for row in _rows(source, ordered, room):
        if above is not None and row.line > above + 1:
            yield Piece("...\n", Style.EDGE)
        above = row.line
        yield from _shown(_stretch(source, row, room), gutter, room)
    yield _edge(gutter)


def _edge(gutter: int) -> Piece:
    return Piece(f"{'':{gutter}} |\n", Style.EDGE)


def _rows(source: Source, marks: Sequence[Mark], room: int) -> list[_Row]:
    """Put marks of one line below the same text where both fit."""
    rows: list[_Row] = []
    for one in marks:
        if rows and rows[-1].line == one.start.line:
            row = _Row(one.start.line, [*rows[-1].marks, one])
            if _fits(_stretch(source, row, room), room - 2):
                rows[-1] = row
                continue
        rows.append(_Row(one.start.line, [one]))
    return rows


def _stretch(source: Source, row: _Row, room: int) -> _Stretch:
    """Take a line with what stands around its first mark; of a line of a megabyte no more is looked at."""
    span, first = source.line_span(row.line), row.marks[0].start.column - 1
    around = max(_AROUND, 2 * room)
    start = span.start + max(0, first - around)
    end = min(span.end, span.start + first + around)
    before = start - span.start
    return _Stretch(row, cells(source.text[start:end]), before, is_cut=end < span.end)


def _fits(stretch: _Stretch, room: int) -> bool:
    """Tell whether all that is marked of a line has room."""
    marks, before = stretch.row.marks, stretch.before
    first, last = marks[0].start.column - 1 - before, max(one.end.column for one in marks) - 1 - before
    return last <= len(stretch.line) and width("".join(stretch.line[first:last])) <= room


def _shown(stretch: _Stretch, gutter: int, room: int) -> Iterator[Piece]:
    row, line, skipped = stretch.row, stretch.line, stretch.before + 1
    first = row.marks[0].start.column - skipped
    last = min(max(one.end.column for one in row.marks) - skipped, len(line))
    start, end = _window(line, first, last, room)
    before = _CUT if start or stretch.before else ""
    after = _CUT if end < len(line) or stretch.is_cut else ""
    text = before + "".join(line[start:end]) + after
    yield Piece(f"{row.line:>{gutter}} |", Style.EDGE)
    yield Piece(f" {text}".rstrip() + "\n")
    for one in row.marks:
        blanks = width(before) + width("".join(line[start : one.start.column - skipped]))
        under = width("".join(line[one.start.column - skipped : min(one.end.column - skipped, end)]))
        yield Piece(f"{'':{gutter}} | ", Style.EDGE)
        yield Piece(f"{' ' * blanks}{one.sign * max(1, under)} {one.label}".rstrip() + "\n", one.style)


def _window(line: Sequence[str], first: int, last: int, room: int) -> tuple[int, int]:
    """Choose what of a line is shown: all of it where it fits, else a stretch around the marked place."""
    if width("".join(line)) <= room:
        return 0, len(line)
    start, lead = first, max(0, room - 2 - width("".join(line[first:last]))) // 2
    while start and lead >= width(line[start - 1]):
        start -= 1
        lead -= width(line[start])
    while start < first and not width(line[start]):
        start += 1  # a mark does not stand without its letter
    end, columns = start, room - 2
    while end < len(line) and columns >= width(line[end]):
        columns -= width(line[end])
        end += 1
    while start and columns >= width(line[start - 1]):
        start -= 1
        columns -= width(line[start])
    return start, end
