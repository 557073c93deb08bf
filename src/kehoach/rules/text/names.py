"""Texts by which something is called elsewhere: their letters stay as they are."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kehoach.document.node import Document, Mapping, Node, Scalar, Sequence
from kehoach.text.source import Span

_FILES: Final = ("file",)
_NAMES: Final = (*_FILES, "id", "plan", "task", "target", "case", "after", "unless", "starts", "for")


@dataclass(frozen=True, slots=True)
class Names:
    """Where such texts stand, in the order of the file."""

    spans: tuple[Span, ...]

    @classmethod
    def at(cls, texts: Iterable[Scalar]) -> "Names":
        """Take the places of texts."""
        return cls(tuple(sorted(one.span for one in texts)))

    def hold(self, span: Span) -> bool:
        """Tell whether a place lies in one of them."""
        before = bisect_right(self.spans, span.start, key=_start) - 1
        return before >= 0 and self.spans[before].covers(span)


def file_names(document: Document) -> Names:
    """Give the names of files of evidence."""
    return Names.at(_values(document.root, _FILES))


def names(document: Document) -> Names:
    """Give the names of files, plans, tasks and the like; a number with a slash is that of a document, no address."""
    numbers = (one for one in _values(document.root, ("number",)) if "/" not in one.text)
    return Names.at((*_values(document.root, _NAMES), *numbers))


def _values(root: Node | None, keys: Collection[str]) -> Iterator[Scalar]:
    """Give the texts that stand under one of some keys."""
    waiting: list[Node] = [root] if root else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            yield from (one for key in keys if isinstance(one := node.values.get(key), Scalar))
            waiting += node.nodes[1::2]
        elif isinstance(node, Sequence):
            waiting += node.items


def _start(span: Span) -> int:
    return span.start
