"""What of a check is reported: the rules that the office and the command line have chosen, each with its weight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple

from kehoach.check.run import Outcome
from kehoach.finding.finding import Finding
from kehoach.finding.severity import Severity
from kehoach.plan.cell import Cell
from kehoach.plan.lint import NOTHING_SAID, Lint
from kehoach.rules.registry import BY_NAME
from kehoach.rules.renamed import present

BLINDING: Final = frozenset(
    {
        "unreadable-file",
        "link-leads-outside",
        "too-large",
        "too-many-findings",
        "not-utf-8",
        "legacy-encoding",
        "syntax",
        "nested-too-deep",
        "not-a-mapping",
        "several-documents",
        "unknown-rule",
    }
)
"""Rules after which nobody knows what else is wrong: a choice of others does not leave them out."""


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
    """Leave out the rules that were not chosen, and weigh the others as the office does."""
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
        if name not in ignore and (not select or name in select or name in BLINDING):
            yield replace(one, weight=said.weights[name]) if name in said.weights else one


class _Said(NamedTuple):
    select: frozenset[str]
    ignore: frozenset[str]
    weights: Mapping[str, Severity]


@lru_cache(maxsize=16)
def _said(lint: Lint) -> _Said:
    """Sort what settings say, once for all the files that they hold for."""
    weights = {present(name.text): severity for name, severity in lint.severity}
    return _Said(_known(lint.select, lint.own), _known(lint.ignore, lint.own), weights)


def _known(names: Iterable[Cell], own: frozenset[str]) -> frozenset[str]:
    """Leave out names of no rule: a mistyped one alone would select nothing, and silence everything."""
    return frozenset(name for one in names if (name := present(one.text)) in BY_NAME or name in own)
