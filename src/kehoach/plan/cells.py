"""Reading cells out of located nodes.

What has the wrong form reads as absent; the shape reports it.
"""

import re
from collections.abc import Iterator

from kehoach.document.node import Mapping, Node, Scalar, Sequence
from kehoach.plan.cell import Cell
from kehoach.text.source import Search, Source, Span

_PIECES = re.compile(r"[^;\n]+")
_FIRST, _LAST = "-+•* \t\u00a0", ";. \t\u00a0"
_MARKS = re.compile(r"^(?:[-+•*]\s+)?(.*?)(?:;|(?<!\.)\.)?$", re.DOTALL)


def cell(mapping: Mapping, key: str) -> Cell | None:
    """Give the text under a key; None where the key is absent or its cell empty."""
    found = mapping.values.get(key)
    if not isinstance(found, Scalar):
        return None
    words = found.text.strip()
    return Cell(words, found.span) if words else None


def cells(source: Source, mapping: Mapping, key: str) -> tuple[Cell, ...]:
    """Give the texts under a key: the items of a list, or text cut at ";" and line ends."""
    found = mapping.values.get(key)
    return tuple(_cells_of(source, found)) if found is not None else ()


def prose(source: Source, mapping: Mapping, key: str) -> Cell | None:
    """Give the text under a key; of a list its items in one text, at the place of the list."""
    found = mapping.values.get(key)
    if not isinstance(found, Sequence):
        return cell(mapping, key)
    words = "; ".join(one.text for one in cells(source, mapping, key))
    return Cell(words, found.span) if words else None


def mappings(mapping: Mapping, key: str) -> tuple[Mapping, ...]:
    """Give the mappings in the list under a key."""
    found = mapping.values.get(key)
    if not isinstance(found, Sequence):
        return ()
    return tuple(item for item in found.items if isinstance(item, Mapping))


def one_or_more(mapping: Mapping, key: str) -> tuple[Mapping, ...]:
    """Give the mappings in the list under a key, or the one mapping that stands there without a list."""
    alone = child(mapping, key)
    return (alone,) if alone else mappings(mapping, key)


def child(mapping: Mapping, key: str) -> Mapping | None:
    """Give the mapping under a key."""
    found = mapping.values.get(key)
    return found if isinstance(found, Mapping) else None


def head(mapping: Mapping) -> Span:
    """Give the place for what is missing in a node: its first key."""
    return mapping.nodes[0].span if mapping.nodes else mapping.span


def part_of(source: Source, whole: Cell, span: Span) -> Span:
    """Give the place in the file of a part of a cell."""
    words = whole.text[span.start : span.end]
    return source.find(words, whole.span) if words else whole.span


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
        is_literal = len(words) == node.end - node.start
        yield Cell(words, node.span if is_literal else source.find(words, node.span))


def _cut(source: Source, node: Scalar) -> Iterator[Cell]:
    if ";" not in node.text and "\n" not in node.text:
        yield from _whole(source, node)
        return
    search = Search(source, node.span)
    for piece in _PIECES.findall(node.text):
        if words := _unmarked(piece):
            yield Cell(words, search.find(words) or search.rest)


def _unmarked(piece: str) -> str:
    if piece and piece[0] not in _FIRST and piece[-1] not in _LAST:
        return piece
    match = _MARKS.match(piece.strip())
    return match[1].strip() if match else ""
