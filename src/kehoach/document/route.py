"""Routes: how a node is named, `tasks[3].when`, and where it stands."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, TypeAlias, cast

from kehoach.document.node import Document, Entry, Mapping, Node, Scalar, Sequence
from kehoach.text.source import Span

Route: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
_FEW: Final = 64
"""Keys and values that are looked through as quickly as a table of them is made."""


@dataclass(slots=True)
class Turns:
    """The turns of keys in large mappings, found once: thousands of routes may lead through one."""

    found: dict[int, dict[str, int]] = field(default_factory=dict)

    def of(self, mapping: Mapping, key: str) -> int | None:
        """Give the turn of a key among keys and values, the last where it stands twice."""
        known = self.found.get(id(mapping))
        if known is None:
            keys = enumerate(mapping.nodes[::2])
            known = {one.text: turn * 2 for turn, one in keys if isinstance(one, Scalar)}
            self.found[id(mapping)] = known
        return known.get(key)


def entry(mapping: Mapping, key: str) -> Entry | None:
    """Find a key with its value; the last where it stands twice, as `plain` does."""
    nodes = mapping.nodes
    for at in range(len(nodes) - 2, -1, -2):
        found = nodes[at]
        if isinstance(found, Scalar) and found.text == key:
            return Entry(found, nodes[at + 1])
    return None


def cut_off(mapping: Mapping) -> frozenset[str]:
    """Give the keys of texts that a key without value follows, as `5%` does in `{2022: 20,5%}`."""
    return frozenset(
        one.key.text
        for one, after in pairwise(mapping.entries)
        if isinstance(one.value, Scalar) and one.value.start < one.value.end
        if isinstance(after.value, Scalar) and after.value.start == after.value.end
    )


def at(document: Document, route: Route, turns: Turns | None = None) -> Node | None:
    """Find the node of a route; `turns` keeps what was looked for, where many routes of a document are asked for."""
    node, _, rest = _walk(document, route, turns)
    return None if rest else node


def span_of(document: Document, route: Route, turns: Turns | None = None, *, key_only: bool = False) -> Span:
    """Give the place of a route's value, or of its key; of the nearest node around it where there is none.

    A value that is not written has no place: its key's is given.
    """
    node, last, rest = _walk(document, route, turns)
    if node is None:
        return Span(0, 0)
    if last and not rest and (key_only or node.start == node.end):
        return last.key.span
    return node.span


def _entry(mapping: Mapping, key: str, turns: Turns | None) -> Entry | None:
    if turns is None or len(mapping.nodes) <= _FEW:
        return entry(mapping, key)
    turn = turns.of(mapping, key)
    return None if turn is None else Entry(cast("Scalar", mapping.nodes[turn]), mapping.nodes[turn + 1])


def _walk(document: Document, route: Route, turns: Turns | None) -> tuple[Node | None, Entry | None, Route]:
    """Go as far as the route leads: the node there, the entry whose value it is, and the steps left."""
    node: Node | None = document.root
    last: Entry | None = None
    for depth, step in enumerate(route):
        if isinstance(node, Mapping) and isinstance(step, str) and (found := _entry(node, step, turns)):
            node, last = found.value, found
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node, last = node.items[step], None
        else:
            return node, last, route[depth:]
    return node, last, ()


def plain(node: Node) -> Plain:
    """Give texts, lists and dicts for validation; a value that is not written is an empty text."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [item.text if isinstance(item, Scalar) else plain(item) for item in node.items]
    values = (value.text if isinstance(value, Scalar) else plain(value) for value in node.nodes[1::2])
    return dict(zip((key[0] for key in node.nodes[::2]), values, strict=True))  # type: ignore[misc]
