"""One text and the places in it.

Offsets count code points from 0 in the decoded text without its byte order mark; ends are exclusive.
Lines and columns count from 1.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Place(NamedTuple):
    """A line and a column, both from 1, in code points."""

    line: int
    column: int


class Span(NamedTuple):
    """A stretch of a text by offsets; `start == end` is a point."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies in this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Source:
    """A text with the name under which the user knows it."""

    path: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which lines start; a line ends with LF or CRLF."""
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def place(self, offset: int) -> Place:
        """Give the line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return Place(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Give a line by its number from 1, without its end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def part(self, span: Span) -> str:
        """Give the characters of a span."""
        return self.text[span.start : span.end]

    def find(self, words: str, within: Span) -> Span:
        """Find words inside a span; the whole span where they do not stand there literally."""
        at = self.text.find(words, within.start, within.end) if words else -1
        return Span(at, at + len(words)) if at >= 0 else within
