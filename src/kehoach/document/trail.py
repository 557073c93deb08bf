"""Trails: how a place is named by what stands around it, so that the name holds when lines move."""

from collections.abc import Iterator

from kehoach.document.node import Mapping, Node, Scalar, Sequence
from kehoach.text.source import Span

_NAMES = ("id", "number", "name", "task", "target", "plan", "event", "measure", "title")


def trail(root: Node | None, span: Span) -> tuple[str, ...]:
    """Name the keys that lead to a place, and the items of lists by what they are called, not by their turn."""
    return tuple(_steps(root, span))


def _steps(node: Node | None, span: Span) -> Iterator[str]:
    while node is not None:
        within: Node | None = None
        if isinstance(node, Sequence):
            within = next((item for item in node.items if item.span.covers(span)), None)
            if within is not None:
                yield _name_of(within)
        elif isinstance(node, Mapping):
            entry = next((one for one in node.entries if one.span.covers(span)), None)
            if entry:
                yield entry.key.text
                within = entry.value if entry.value.span.covers(span) else None
        node = within


def _name_of(item: Node) -> str:
    """Give what a list item is called: its id, else its number, else its name; empty where it has none."""
    if not isinstance(item, Mapping):
        return ""
    found = (item.values.get(key) for key in _NAMES)
    return next((f"[{one.text}]" for one in found if isinstance(one, Scalar) and one.text), "")
