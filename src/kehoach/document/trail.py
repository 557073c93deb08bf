"""Trails: how a place is named by what stands around it, so that the name holds when lines move or items are numbered anew."""

from bisect import bisect_left, bisect_right

from kehoach.document.node import Document, Mapping, Node, Scalar, Sequence
from kehoach.text.source import Span

_NAMES = ("title", "name", "measure", "task", "target", "event", "plan", "id")
"""What an item is called by; its number says only where it stands."""
_ADDRESSES = frozenset({"number", "id"})


def trail(document: Document, span: Span) -> tuple[str, ...]:
    """Give the name of the innermost item around a place that has one, the keys from there on, and the words at the place.

    A number or an id is no words, nor is a part with keys of its own.
    """
    steps: list[str] = []
    node: Node | None = document.root
    is_words = True
    while isinstance(node, Sequence | Mapping):
        within = _within(node, span)
        if within is None:
            is_words = not _holds_parts(node, span)
        elif isinstance(node, Sequence):
            steps = [name] if (name := _name_of(within)) else [*steps, ""]
        else:
            steps.append(within.text if isinstance(within, Scalar) else "")
            within = _value_of(node, within, span)
        node = within
    if node is not None and steps and steps[-1] in _ADDRESSES:
        is_words = False
    return (*steps, document.source.part(span) if is_words else "")


def _holds_parts(node: Sequence | Mapping, span: Span) -> bool:
    """Tell whether a place is no comment but a part of a file with keys or items of its own."""
    parts = node.items if isinstance(node, Sequence) else node.nodes
    at = bisect_left(parts, span.start, key=_start)
    return at < len(parts) and parts[at].start < span.end


def _within(node: Sequence | Mapping, span: Span) -> Node | None:
    """Give the item, or the key of the entry, in which a place lies; a long list is halved, not walked."""
    parts = node.items if isinstance(node, Sequence) else node.nodes
    at = bisect_right(parts, span.start, key=_start) - 1
    if isinstance(node, Mapping):
        at -= at % 2
        is_in = at >= 0 and Span(parts[at].start, parts[at + 1].end).covers(span)
    else:
        is_in = at >= 0 and parts[at].span.covers(span)
    return parts[at] if is_in else None


def _value_of(node: Mapping, key: Node, span: Span) -> Node:
    """Give the value of an entry, or its key where the place lies in that."""
    if key.span.covers(span):
        return key
    return node.nodes[bisect_right(node.nodes, key.start, key=_start)]


def _start(node: Node) -> int:
    return node.start


def _name_of(item: Node) -> str:
    """Give what a list item is called; empty where it has no name."""
    if not isinstance(item, Mapping):
        return ""
    found = (item.values.get(key) for key in _NAMES)
    return next((" ".join(one.text.split()) for one in found if isinstance(one, Scalar) and one.text), "")
