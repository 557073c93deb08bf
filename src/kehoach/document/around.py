"""Finding what lies around a place, by halving: many findings in a long list cost little."""

from bisect import bisect_right
from typing import NamedTuple

from kehoach.document.node import Mapping, Node, Scalar, Sequence
from kehoach.text.source import Span


class Around(NamedTuple):
    """A node with the collection that holds it and its turn there: keys and values of a mapping by turns."""

    node: Node
    holder: Mapping | Sequence
    turn: int

    @property
    def in_flow(self) -> bool:
        """Tell whether it stands in braces or brackets."""
        return self.holder.flow


def node_at(root: Node | None, span: Span) -> Around | None:
    """Find the outermost node that has just this place."""
    found = _step(root, span)
    while found and found.node.span != span:
        found = _step(found.node, span)
    return found


def scalar_around(root: Node | None, span: Span) -> Around | None:
    """Find the text in which a place lies."""
    found = _step(root, span)
    while found and not isinstance(found.node, Scalar):
        found = _step(found.node, span)
    return found if found and found.node.span.covers(span) else None


def _step(node: Node | None, span: Span) -> Around | None:
    """Go one step inwards, to the last part that begins before the place."""
    if not isinstance(node, Mapping | Sequence):
        return None
    parts = node.nodes if isinstance(node, Mapping) else node.items
    turn = bisect_right(parts, span.start, key=_start) - 1
    return Around(parts[turn], node, turn) if turn >= 0 else None


def _start(node: Node) -> int:
    return node.start
