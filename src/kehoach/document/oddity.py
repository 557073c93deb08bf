"""What is right YAML and still wrong in a plan: most of it says something else than its writer meant."""

import re
from collections.abc import Iterator
from typing import Final

from kehoach.document.events import Event
from kehoach.document.node import Mapping, Node, Scalar, Sequence
from kehoach.finding.problem import Problem
from kehoach.text.letters import nfc
from kehoach.text.source import Span

MERGE: Final = "<<"
_PROPERTY = re.compile(r"&[0-9A-Za-z_-]*+|![^ \t\r\n]*+")
_GAP = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_FORMAT_KEY = re.compile(r"[a-z_]+|\d[\d-]*")


def properties(event: Event, text: str) -> tuple[int, list[Problem]]:
    """Find the tag and the anchor before a value; also give where the value itself begins."""
    at, end = event.start_mark.index, event.end_mark.index
    problems: list[Problem] = []
    count = (event.tag is not None) + (event.anchor is not None)
    while len(problems) < count and (match := _PROPERTY.match(text, at)):
        rule = "anchor" if match[0].startswith("&") else "tag"
        problems.append(Problem(rule, Span(*match.span()), {"name": match[0]}))
        gap = _GAP.match(text, match.end())
        at = gap.end() if gap else match.end()
    return min(at, end), problems


def alias(event: Event, text: str) -> tuple[Scalar, Problem]:
    """Take `*name` for the text that it may have been meant as."""
    start, end = event.start_mark.index, event.end_mark.index
    scalar = Scalar(text[start:end], start, end, "")
    return scalar, Problem("anchor", scalar.span, {"name": scalar.text})


def odd_keys(nodes: list[Node], text: str) -> Iterator[Problem]:
    """Find keys that stand twice, in whatever Unicode form, merge keys, and keys that are no text.

    `nodes` holds keys and values by turns; a key that is no text is replaced by its source.
    """
    first: dict[str, Span] = {}
    for at, node in enumerate(nodes[::2]):
        key = node
        if not isinstance(key, Scalar):
            key = nodes[at * 2] = Scalar(text[node.start : node.end], node.start, node.end, "")
            yield Problem("complex-key", key.span)
        name = nfc(key.text)
        if name in first:
            yield Problem("duplicate-key", key.span, {"key": key.text}, other=first[name])
        elif name == MERGE and not key.style:
            yield Problem("merge-key", key.span)
        first.setdefault(name, key.span)


def keys_without_value(nodes: list[Node], text: str) -> Iterator[Problem]:
    """Find `5%` in `{2022: 20,5%}`, and `ban, ngành` in `{lead: Các sở, ban, ngành}`; `whole` is the value as it was meant."""
    before: Node | None = None
    cut: list[Node] = []
    for key, value in zip(nodes[::2], nodes[1::2], strict=True):
        is_empty = isinstance(value, Scalar) and value.start == value.end
        if is_empty and value.end == key.end:
            cut.append(key)
            continue
        if cut:
            yield _without_value(before, cut, text)
        if is_empty:
            yield _without_value(None, [key], text)
        before, cut = (None if is_empty else value), []
    if cut:
        yield _without_value(before, cut, text)


def _without_value(before: Node | None, keys: list[Node], text: str) -> Problem:
    """Tell of keys that may be the rest of the value before them; names have several commas."""
    span = Span(keys[0].start, keys[-1].end)
    is_rest = isinstance(before, Scalar) and not before.style
    whole = text[before.start : span.end] if before and is_rest else None
    facts = {"key": text[span.start : span.end], "whole": whole}
    return Problem("key-without-value", span, facts)


def flow_list(sequence: Sequence, text: str) -> Problem:
    """Tell of a list in brackets, whose commas may be part of a name."""
    items = [
        item.text if isinstance(item, Scalar) else text[item.start : item.end] for item in sequence.items
    ]
    return Problem("flow-list", sequence.span, {"items": tuple(items)})


def looks_like_text(node: Node, text: str) -> bool:
    """Tell whether a mapping is one line of text with a colon, as in `- Các sở: Tư pháp`."""
    if not isinstance(node, Mapping) or node.flow or len(node.nodes) != 2:  # noqa: PLR2004
        return False
    key, value = node.nodes
    return (
        isinstance(key, Scalar)
        and not key.style
        and not _FORMAT_KEY.fullmatch(key.text)
        and isinstance(value, Scalar)
        and not value.style
        and value.start < value.end
        and "\n" not in text[node.start : node.end]
    )


def texts_with_colon(items: list[Node], text: str) -> tuple[list[Node], list[Problem]]:
    """Take back to text what became a mapping in a list of texts."""
    problems = []
    meant: list[Node] = []
    for item in items:
        if looks_like_text(item, text):
            words = text[item.start : item.end]
            problems.append(Problem("text-with-colon", item.span, {"text": words}))
            meant.append(Scalar(words, item.start, item.end, ""))
        else:
            meant.append(item)
    return meant, problems
