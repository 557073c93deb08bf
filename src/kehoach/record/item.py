"""One item of a list as lines of YAML, in the layout of the items before it."""

from collections.abc import Mapping, Sequence

from kehoach.document.edit import Layout
from kehoach.record.scalar import is_literal, scalar

_WIDEST = 120
"""Columns of an item in braces at most; a longer one has a line for each key."""


def item(values: Mapping[str, str], layout: Layout) -> Sequence[str]:
    """Write one item: on one line where the list has such items and the values allow it."""
    lead = f"{layout.indent}-{layout.gap}"
    if layout.flow and not any("\n" in value for value in values.values()):
        line = lead + "{" + ", ".join(f"{key}: {scalar(value)}" for key, value in values.items()) + "}"
        if len(line) <= _WIDEST:
            return [line]
    return _block(values, lead)


def _block(values: Mapping[str, str], lead: str) -> Sequence[str]:
    deeper = " " * len(lead)
    lines = [line for key, value in values.items() for line in pair(key, value, deeper)]
    return [lead + lines[0].removeprefix(deeper), *lines[1:]]


def pair(key: str, value: str, indent: str) -> Sequence[str]:
    """Write a key with its value, each line behind an indent; a text of several lines keeps them."""
    if not is_literal(value):
        return [f"{indent}{key}: {scalar(value, in_flow=False)}"]
    lines = (f"{indent}  {line}" if line else "" for line in value.split("\n"))
    return [f"{indent}{key}: |-", *lines]
