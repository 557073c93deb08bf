"""What of a check is reported: the rules that the office and the command line have chosen, each with its weight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple

from kehoach.check.run import Outcome
from kehoach.check.unread import UNREAD, is_less
from kehoach.finding.finding import Finding
from kehoach.finding.severity import Severity
from kehoach.plan.cell import Cell
from kehoach.plan.lint import NOTHING_SAID, Lint
from kehoach.rules.registry import BY_NAME
from kehoach.rules.renamed import present


@dataclass(frozen=True, slots=True)
class Choice:
    """What the command line asks for.

    `select` takes the place of what the office has selected and ignored; `ignore` adds to it. `use_ignores` tells
    whether comments count.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    use_ignores: bool = True


ALL: Final = Choice()


def narrowed(outcome: Outcome, lint: Lint, choice: Choice) -> Outcome:
    """Leave out the rules that were not chosen, and weigh the others as the office does.

    What was not read is told of all the same, but not mended unasked.
    """
    if choice == ALL and lint is NOTHING_SAID:
        return outcome
    findings, ignored = (tuple(_chosen(those, lint, choice)) for those in (outcome.findings, outcome.ignored))
    return replace(outcome, findings=findings, ignored=ignored)


def _chosen(findings: Iterable[Finding], lint: Lint, choice: Choice) -> Iterable[Finding]:
    said = _said(lint)
    select = choice.select or said.select
    ignore = choice.ignore if choice.select else choice.ignore | said.ignore
    for one in findings:
        name = one.rule.name
        is_chosen = name not in ignore and (not select or name in select)
        if is_chosen:
            yield replace(one, weight=said.weights[name]) if name in said.weights else one
        elif name in UNREAD:
            yield replace(one, problem=replace(one.problem, edits=()))


class _Said(NamedTuple):
    select: frozenset[str]
    ignore: frozenset[str]
    weights: Mapping[str, Severity]


@lru_cache(maxsize=16)
def _said(lint: Lint) -> _Said:
    """Sort what settings say, once for all the files that they hold for."""
    weights = {
        present(name.text): weight
        for name, weight in lint.severity
        if present(name.text) not in UNREAD or not is_less(name, weight)
    }
    return _Said(_known(lint.select, lint.own), _known(lint.ignore, lint.own), weights)


def _known(names: Iterable[Cell], own: frozenset[str]) -> frozenset[str]:
    """Leave out names of no rule: a mistyped one alone would select nothing, and silence everything."""
    return frozenset(name for one in names if (name := present(one.text)) in BY_NAME or name in own)
