"""Reading on after an error: a few characters of the text are replaced, one for one."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from kehoach.document.node import Mapping, Node, Scalar, by_key
from kehoach.text.source import Span

_WRITTEN = re.compile(r"\S")
_CONTENT = re.compile(r"[^\r\n]")


class Repair(NamedTuple):
    """What stands in for a stretch of the text.

    `meant`: a text that begins in there is what the source says there. `guess`: it may be otherwise.
    """

    span: Span
    instead: str
    meant: Span | None = None
    guess: bool = False


def as_text(text: str, span: Span, *, guess: bool = False) -> Repair:
    """Let a stretch be read as one text without signs."""
    return Repair(span, _WRITTEN.sub("x", text[span.start : span.end]), span, guess)


def as_nothing(text: str, span: Span) -> Repair:
    """Let a stretch not be read."""
    return Repair(span, _CONTENT.sub(" ", text[span.start : span.end]), guess=True)


def as_spaces(span: Span) -> Repair:
    """Let characters be read as the spaces they look like."""
    return Repair(span, " " * (span.end - span.start))


def after_space(text: str, span: Span) -> Repair:
    """Let a stretch be read as one text behind a space; the space takes the place of its first character."""
    return Repair(span, " " + _WRITTEN.sub("x", text[span.start + 1 : span.end]), span)


def repaired(text: str, repairs: Iterable[Repair]) -> str:
    """Put the repairs into a text; its length stays."""
    pieces, at = [], 0
    for repair in sorted(repairs):
        if repair.span.start >= at:
            pieces += [text[at : repair.span.start], repair.instead]
            at = repair.span.end
    return "".join([*pieces, text[at:]])


def meant_by(repairs: Iterable[Repair]) -> list[tuple[int, Span]]:
    """Give, sorted, where something was replaced and which span a text that begins there has."""
    merged: list[tuple[int, Span]] = []
    for at, meant in sorted((repair.span.start, repair.meant) for repair in repairs if repair.meant):
        if merged and at < merged[-1][1].end:
            first, (start, end) = merged.pop()
            merged.append((first, Span(start, max(end, meant.end))))
        else:
            merged.append((at, meant))
    return merged


def restored(node: Node, text: str, meant: list[tuple[int, Span]]) -> Node:
    """Give texts in which something was replaced the words of the source."""
    if isinstance(node, Scalar):
        return _restored_scalar(node, text, meant)
    if isinstance(node, Mapping):
        nodes = tuple(restored(child, text, meant) for child in node.nodes)
        return node._replace(nodes=nodes, values=by_key(nodes))
    return node._replace(items=tuple(restored(child, text, meant) for child in node.items))


def _restored_scalar(scalar: Scalar, text: str, meant: list[tuple[int, Span]]) -> Scalar:
    after = bisect_right(meant, scalar.start, key=itemgetter(0))
    start, end = scalar.start, scalar.end
    if after and start <= meant[after - 1][1].end:
        start, end = meant[after - 1][1].start, max(end, meant[after - 1][1].end)
    elif after == len(meant) or meant[after][0] >= end:
        return scalar
    lines = text[start:end].split("\n")
    words = lines[0] if len(lines) == 1 else " ".join(line.strip() for line in lines)
    return Scalar(words, start, end, "")
