"""From `rules` in kehoach.yaml to the rules of an office."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import dedent
from typing import Final

from kehoach.document.node import Mapping, Scalar
from kehoach.finding.problem import Problem
from kehoach.finding.severity import Severity
from kehoach.phrase.wildcard import Pattern
from kehoach.plan.address import bare
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, cells, child, head, mappings
from kehoach.plan.house import House, What
from kehoach.plan.house_contradictions import contradictions
from kehoach.plan.read_conditions import Asking, conditions, nearest
from kehoach.text.source import Source, Span

MOST: Final = 200
"""Every rule looks at every plan: more than this, and a check would wait for them."""
_NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_NAME: Final = 60
_LONGEST_WORDS: Final = 1_000
"""Of what is said at each place where a rule does not hold."""


def read_houses(
    source: Source, top: Mapping, refused: Sequence[Problem]
) -> tuple[tuple[House, ...], tuple[Problem, ...]]:
    """Read the rules of an office; `refused` is what the shape has said of the file."""
    nodes = mappings(top, "rules")
    problems: list[Problem] = []
    houses: list[House] = []
    patterns: list[Pattern] = []
    for node in nodes[:MOST]:
        met: list[Problem] = []
        lost = [one for one in refused if node.span.covers(one.span)]
        if house := _house(node, Asking(source, (), met, patterns)):
            houses.append(replace(house, is_sound=not (lost or met)))
        problems.extend(one for one in met if not (lost and one.facts.get("cause") == "nothing-required"))
    if len(nodes) > MOST:
        problems.append(_not_understood(head(nodes[MOST]), "too-many", count=MOST))
    return tuple(_named_once(houses, problems)), tuple(problems)


def _house(node: Mapping, asking: Asking) -> House | None:
    """Read one rule; None where it has no name, by which alone its findings could be told."""
    source, problems = asking.source, asking.problems
    name = cell(node, "name")
    if name is None:
        return None
    problems.extend(_misnamed(name))
    select, require = child(node, "select"), child(node, "require")
    what = tuple(dict.fromkeys(_what(source, select, problems))) if select else ()
    asking = asking._replace(what=what)
    sections = cells(source, select, "section") if select else ()
    house = House(
        name=name,
        span=node.span,
        what=what,
        sections=frozenset(bare(one.text) for one in sections),
        select=tuple(conditions(select, asking)) if select else (),
        require=tuple(conditions(require, asking)) if require else (),
        message=_words(node, "message") or "",
        help=_words(node, "help"),
        severity=_severity(node),
        path=source.path,
        line=source.place(node.start).line,
        text=_excerpt(source, node.span),
        is_sound=True,
    )
    if require and not house.require and not problems:
        problems.append(_not_understood(name.span, "nothing-required"))
    problems.extend(contradictions(house, select, require))
    return house


def _what(source: Source, select: Mapping, problems: list[Problem]) -> Iterator[What]:
    known = tuple(What)
    named = cells(source, select, "what")
    for one in named:
        if one.text in known:
            yield What(one.text)
        else:
            problems.append(
                _not_understood(
                    one.span, "what", text=one.text, known=known, nearest=nearest(one.text, known)
                )
            )
    if not named and isinstance(select.values.get("what"), Scalar) and not select.flow:
        place = next(one.key.span for one in select.entries if one.key.text == "what")
        problems.append(Problem("missing-key", place, {"key": "what", "where": "select", "empty": True}))


def _misnamed(name: Cell) -> Iterator[Problem]:
    if not _NAME.fullmatch(name.text) or len(name.text) > _LONGEST_NAME:
        yield Problem("house-rule-misnamed", name.span, {"name": name.text, "cause": "form"})


def _named_once(houses: list[House], problems: list[Problem]) -> Iterator[House]:
    first: dict[str, Cell] = {}
    for house in houses:
        name = house.name
        if name.text in first:
            facts = {"name": name.text, "cause": "twice"}
            problems.append(Problem("house-rule-misnamed", name.span, facts, first[name.text].span))
        else:
            first[name.text] = name
            yield house


def _words(node: Mapping, key: str) -> str | None:
    """Give words on one line: outputs show them so."""
    found = cell(node, key)
    return " ".join(found.text.split())[:_LONGEST_WORDS] if found else None


def _severity(node: Mapping) -> Severity:
    found = cell(node, "severity")
    return Severity(found.text) if found and found.text in set(Severity) else Severity.WARNING


def _excerpt(source: Source, span: Span) -> str:
    """Give the declaration as it stands in the file, with as few blanks before it as possible."""
    start = source.text.rfind("\n", 0, span.start) + 1
    lines = source.text[span.start : span.end].rstrip().replace("\r\n", "\n")
    return dedent(" " * (span.start - start) + lines)


def _not_understood(span: Span, cause: str, **facts: str | int | tuple[str, ...] | None) -> Problem:
    return Problem("house-rule-not-understood", span, {"cause": cause, **facts})
