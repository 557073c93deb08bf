"""Reading cells out of located nodes.

What has the wrong form reads as absent; the shape reports it.
"""

import re
from collections.abc import Iterator

from kehoach.document.node import Mapping, Node, Scalar, Sequence
from kehoach.document.route import entry
from kehoach.plan.cell import Cell
from kehoach.text.source import Source, Span

_PIECES = re.compile(r"[^;\n]+")
_MARKS = re.compile(r"^(?:[-+•*]\s+)?(.*?)(?:;|(?<!\.)\.)?$", re.DOTALL)


def cell(mapping: Mapping, key: str) -> Cell | None:
    """Give the text under a key; None where the key is absent or its cell empty."""
    found = entry(mapping, key)
    if found is None or not isinstance(found.value, Scalar) or not found.value.text.strip():
        return None
    return Cell(found.value.text.strip(), found.value.span)


def cells(source: Source, mapping: Mapping, key: str) -> tuple[Cell, ...]:
    """Give the texts under a key: the items of a list, or text cut at ";" and line ends."""
    found = entry(mapping, key)
    return tuple(_cells_of(source, found.value)) if found else ()


def mappings(mapping: Mapping, key: str) -> tuple[Mapping, ...]:
    """Give the mappings in the list under a key."""
    found = entry(mapping, key)
    if found is None or not isinstance(found.value, Sequence):
        return ()
    return tuple(item for item in found.value.items if isinstance(item, Mapping))


def child(mapping: Mapping, key: str) -> Mapping | None:
    """Give the mapping under a key."""
    found = entry(mapping, key)
    return found.value if found and isinstance(found.value, Mapping) else None


def head(mapping: Mapping) -> Span:
    """Give the place for what is missing in a node: its first key."""
    return mapping.nodes[0].span if mapping.nodes else mapping.span


def _cells_of(source: Source, node: Node) -> Iterator[Cell]:
    if isinstance(node, Scalar):
        yield from _cut(source, node)
    elif isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, Scalar):
                yield from _whole(source, item)


def _whole(source: Source, node: Scalar) -> Iterator[Cell]:
    """Take an item of a list: one cell, without a closing ";" or "."."""
    words = _unmarked(node.text)
    if words:
        yield Cell(words, source.find(words, node.span))


def _cut(source: Source, node: Scalar) -> Iterator[Cell]:
    at = node.span
    for piece in _PIECES.findall(node.text):
        if words := _unmarked(piece):
            place = source.find(words, at)
            yield Cell(words, place)
            if place != at:
                at = Span(place.end, node.span.end)


def _unmarked(piece: str) -> str:
    match = _MARKS.match(piece.strip())
    return match[1].strip() if match else ""
