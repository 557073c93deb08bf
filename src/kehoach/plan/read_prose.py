"""Prose of a plan: the parts that nobody follows, and notes on the whole."""

from collections.abc import Iterator

from kehoach.document.node import Mapping, Node, Scalar, Sequence
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, mappings
from kehoach.plan.model import Prose
from kehoach.text.source import Search, Source


def read_prose(source: Source, root: Mapping) -> tuple[Prose, ...]:
    """Read the parts under `text`, in their order."""
    return tuple(
        Prose(cell(node, "number"), cell(node, "title"), paragraphs(source, node, "text"))
        for node in mappings(root, "text")
    )


def paragraphs(source: Source, mapping: Mapping, key: str) -> tuple[Cell, ...]:
    """Cut a text at its line ends, not at ";" as a list is; each item of a list is a paragraph."""
    return tuple(_paragraphs(source, mapping.values.get(key)))


def _paragraphs(source: Source, node: Node | None) -> Iterator[Cell]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _paragraphs(source, item)
    elif isinstance(node, Scalar):
        search = Search(source, node.span)
        for line in node.text.splitlines():
            if words := line.strip():
                yield Cell(words, search.find(words) or node.span)
