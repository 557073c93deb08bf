"""Edits: what is put into a text at a place; every other character stays."""

from collections.abc import Iterable
from typing import NamedTuple

from kehoach.text.source import Span


class Edit(NamedTuple):
    """A stretch of a text and what stands there instead; a point where text is only put in."""

    span: Span
    instead: str


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """Give the text after edits that lie apart, whatever their order; places are those of the text before."""
    pieces, at = [], 0
    for edit in sorted(edits):
        pieces += [text[at : edit.span.start], edit.instead]
        at = edit.span.end
    return "".join([*pieces, text[at:]])
