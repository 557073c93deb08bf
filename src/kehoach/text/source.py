"""One text and the places in it.

Offsets count code points from 0 in the decoded text without its byte order mark; ends are exclusive.
Lines and columns count from 1.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

_MOST_MISSES: Final = 50


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

    def line_span(self, number: int) -> Span:
        """Give the place of a line by its number from 1, without its end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def line(self, number: int) -> str:
        """Give a line by its number from 1, without its end."""
        return self.part(self.line_span(number))

    def part(self, span: Span) -> str:
        """Give the characters of a span."""
        return self.text[span.start : span.end]

    def find(self, words: str, within: Span) -> Span:
        """Find words inside a span; the whole span where they do not stand there literally."""
        at = self.text.find(words, within.start, within.end) if words else -1
        return Span(at, at + len(words)) if at >= 0 else within


@dataclass(slots=True)
class Search:
    """A search for several words in a span, one behind the other.

    After a few that do not stand there literally nothing more is looked for: each would cost a walk to the end.
    """

    source: Source
    within: Span
    at: int = field(init=False)
    misses: int = 0

    def __post_init__(self) -> None:
        self.at = self.within.start

    @property
    def rest(self) -> Span:
        """Give the part of the span that is behind what was found last."""
        return Span(self.at, self.within.end)

    def find(self, words: str) -> Span | None:
        """Find words behind those found before; None where they do not stand there."""
        if not words or self.misses > _MOST_MISSES:
            return None
        start = self.source.text.find(words, self.at, self.within.end)
        if start < 0:
            self.misses += 1
            return None
        self.at = start + len(words)
        return Span(start, self.at)
