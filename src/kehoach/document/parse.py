"""Text → document: what stands there with its places, and all that is wrong with it as YAML."""

import re
from collections.abc import Iterator
from typing import Final

from kehoach.document.comments import read_comments
from kehoach.document.lines import value_at
from kehoach.document.node import Document, Mapping, Node, Scalar, scalars
from kehoach.document.recover import Reading, read
from kehoach.document.repair import meant_by, restored
from kehoach.finding.problem import Problem
from kehoach.text.source import Source, Span

MAX_SCALAR: Final = 100_000

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def parse(source: Source) -> tuple[Document, tuple[Problem, ...]]:
    """Read a text; what stands before or behind a syntax error is read too."""
    text = source.text
    reading = read(text)
    root = _root(reading, text)
    problems = reading.problems + reading.built.problems
    unsure = _unsure(reading)
    if not isinstance(root, Mapping) and not unsure:
        problems.append(_not_a_mapping(text, root))
    if len(text) > MAX_SCALAR or "\\" in text:
        problems += _odd_scalars(root)
    ignores, malformed = read_comments(source, root, unsure)
    problems += malformed
    document = Document(source, root if isinstance(root, Mapping) else None, ignores, unsure)
    return document, tuple(_outside_keys(problems))


def _root(reading: Reading, text: str) -> Node | None:
    root = reading.root
    meant = meant_by(reading.repairs)
    return restored(root, text, meant) if root and meant else root


def _not_a_mapping(text: str, root: Node | None) -> Problem:
    if root is None or (isinstance(root, Scalar) and root.start == root.end):
        return Problem("empty-file", Span(0, 0))
    kind = "text" if isinstance(root, Scalar) else "list"
    return Problem("not-a-mapping", value_at(text, root.start), {"kind": kind})


def _odd_scalars(root: Node | None) -> Iterator[Problem]:
    """Find texts that are too long, and control characters written as escapes."""
    for scalar, _ in scalars(root):
        if len(scalar.text) > MAX_SCALAR:
            facts = {"length": len(scalar.text), "limit": MAX_SCALAR}
            yield Problem("scalar-too-long", scalar.span, facts)
        if scalar.style == '"' and (match := _CONTROL.search(scalar.text)):
            yield Problem("control-character", scalar.span, {"code": f"U+{ord(match[0]):04X}"})


def _outside_keys(problems: list[Problem]) -> Iterator[Problem]:
    """Give the problems in the order of the text, without those inside a key that is no text."""
    end = 0
    for problem in sorted(problems, key=_order):
        if problem.span.start >= end or problem.span.end > end:
            yield problem
        if problem.rule == "complex-key":
            end = max(end, problem.span.end)


def _order(problem: Problem) -> tuple[int, int, bool]:
    span = problem.span
    return span.start, -span.end, problem.rule != "complex-key"


def _unsure(reading: Reading) -> tuple[Span, ...]:
    """Give what was guessed or skipped, in its order; parts that overlap are one."""
    spans = [repair.span for repair in reading.repairs if repair.guess]
    apart: list[Span] = []
    for span in sorted([*spans, reading.unread] if reading.unread else spans):
        if apart and span.start < apart[-1].end:
            start, end = apart.pop()
            apart.append(Span(start, max(end, span.end)))
        else:
            apart.append(span)
    return tuple(apart)
