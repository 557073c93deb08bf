"""Which part of a text a comment belongs to.

At the end of a line: the outermost item or entry that begins on the line, else the innermost that holds it.
Alone on a line: what the next line with content would have. Before the first key: the whole text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.document.lines import line_at
from kehoach.document.node import Mapping, Node, Sequence
from kehoach.text.source import Span

# A dash alone opens the item on the next line.
_CONTENT = re.compile(r"^[ \t]*+(?=[^\s#])(?!-[ \t\r]*$|-[ \t]+#)", re.MULTILINE)


class Parts(NamedTuple):
    """All items and entries of a text, in its order, the outer before the inner.

    `parents` holds the index of the next outer one, or -1; `contents` where lines with content begin.
    """

    text: str
    first_key: int
    spans: list[Span]
    parents: list[int]
    contents: list[int]


def parts_of(text: str, root: Node | None) -> Parts:
    """Take the items and entries of a text."""
    spans = sorted(_items_and_entries(root), key=lambda span: (span.start, -span.end))
    contents = [match.end() for match in _CONTENT.finditer(text)]
    first_key = root.start if root else contents[0] if contents else len(text)
    return Parts(text, first_key, spans, _parents(spans), contents)


def covered_by(parts: Parts, comment: Span) -> Span:
    """Give the part that a comment covers; its own line where there is nothing else."""
    if comment.start < parts.first_key:
        return Span(0, len(parts.text))
    line = line_at(parts.text, comment.start)
    before = parts.text[line.start : comment.start].strip(" \t-")
    at = line.start if before and not before.startswith("#") else comment.end
    next_content = bisect_left(parts.contents, at)
    if next_content == len(parts.contents):
        return line
    content = parts.contents[next_content]
    return _outermost(parts, line_at(parts.text, content)) or _innermost(parts, content) or line


def _items_and_entries(root: Node | None) -> Iterator[Span]:
    waiting: list[Node] = [root] if root else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            yield from (entry.span for entry in node.entries)
            waiting += node.nodes
        elif isinstance(node, Sequence):
            yield from (item.span for item in node.items)
            waiting += node.items


def _parents(spans: list[Span]) -> list[int]:
    parents: list[int] = []
    for at, span in enumerate(spans):
        outer = at - 1
        while outer >= 0 and not spans[outer].covers(span):
            outer = parents[outer]
        parents.append(outer)
    return parents


def _outermost(parts: Parts, line: Span) -> Span | None:
    at = bisect_left(parts.spans, line.start, key=lambda span: span.start)
    return parts.spans[at] if at < len(parts.spans) and parts.spans[at].start <= line.end else None


def _innermost(parts: Parts, offset: int) -> Span | None:
    at = bisect_right(parts.spans, offset, key=lambda span: span.start) - 1
    while at >= 0 and parts.spans[at].end <= offset:
        at = parts.parents[at]
    return parts.spans[at] if at >= 0 else None
