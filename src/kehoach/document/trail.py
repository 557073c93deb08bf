"""Trails: how a place is named by what stands around it, so that the name holds when lines move."""

from bisect import bisect_right
from collections.abc import Iterator

from kehoach.document.node import Mapping, Node, Scalar, Sequence
from kehoach.text.source import Span

_NAMES = ("id", "number", "name", "task", "target", "plan", "event", "measure", "title")


def trail(root: Node | None, span: Span) -> tuple[str, ...]:
    """Name the keys that lead to a place, and the items of lists by what they are called, not by their turn."""
    return tuple(_steps(root, span))


def _steps(node: Node | None, span: Span) -> Iterator[str]:
    """Go inwards; each step finds its way by halving, so that many places in a long list cost little."""
    while isinstance(node, Sequence | Mapping):
        parts = node.items if isinstance(node, Sequence) else node.nodes
        at = bisect_right(parts, span.start, key=_start) - 1
        within = parts[at] if at >= 0 and parts[at].span.covers(span) else None
        if isinstance(node, Mapping) and at >= 0:
            yield _key_of(parts[at - at % 2])
        elif within is not None:
            yield _name_of(within)
        node = within


def _start(node: Node) -> int:
    return node.start


def _key_of(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _name_of(item: Node) -> str:
    """Give what a list item is called: its id, else its number, else its name; empty where it has none."""
    if not isinstance(item, Mapping):
        return ""
    found = (item.values.get(key) for key in _NAMES)
    return next((f"[{one.text}]" for one in found if isinstance(one, Scalar) and one.text), "")
