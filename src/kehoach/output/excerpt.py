"""Lines of a user's file with marks under them, cut to fit."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.output.terminal import Piece, Style
from kehoach.output.visible import cells, width
from kehoach.text.source import Place, Source, Span

_CUT = "…"
_LEAST = 30  # columns of text at least, however narrow the screen


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


def mark(source: Source, span: Span, sign: str, label: str, style: Style) -> Mark:
    """Mark a span; of several lines only the first."""
    start, end = source.place(span.start), source.place(span.end)
    if end.line > start.line:
        end = Place(start.line, len(source.line(start.line)) + 1)
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
        yield from _shown(row, cells(source.line(row.line)), gutter, room)
    yield _edge(gutter)


def _edge(gutter: int) -> Piece:
    return Piece(f"{'':{gutter}} |\n", Style.EDGE)


def _rows(source: Source, marks: Sequence[Mark], room: int) -> list[_Row]:
    """Put marks of one line below the same text where both fit."""
    rows: list[_Row] = []
    for one in marks:
        if rows and rows[-1].line == one.start.line:
            line = cells(source.line(one.start.line))
            first = rows[-1].marks[0].start.column - 1
            if width("".join(line[first : one.end.column - 1])) <= room - 2:
                rows[-1].marks.append(one)
                continue
        rows.append(_Row(one.start.line, [one]))
    return rows


def _shown(row: _Row, line: Sequence[str], gutter: int, room: int) -> Iterator[Piece]:
    first, last = row.marks[0].start.column - 1, max(one.end.column for one in row.marks) - 1
    start, end = _window(line, first, last, room)
    before, after = _CUT if start else "", _CUT if end < len(line) else ""
    text = before + "".join(line[start:end]) + after
    yield Piece(f"{row.line:>{gutter}} |", Style.EDGE)
    yield Piece(f" {text}".rstrip() + "\n")
    for one in row.marks:
        blanks = width(before) + width("".join(line[start : one.start.column - 1]))
        under = width("".join(line[one.start.column - 1 : min(one.end.column - 1, end)]))
        yield Piece(f"{'':{gutter}} | ", Style.EDGE)
        yield Piece(f"{' ' * blanks}{one.sign * max(1, under)} {one.label}".rstrip() + "\n", one.style)


def _window(line: Sequence[str], first: int, last: int, room: int) -> tuple[int, int]:
    """Choose what of a line is shown: all of it where it fits, else a stretch around the marked place."""
    if width("".join(line)) <= room:
        return 0, len(line)
    start, lead = first, max(0, room - 2 - width("".join(line[first:last]))) // 2
    while start and width("".join(line[start - 1 : first])) <= lead:
        start -= 1
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
