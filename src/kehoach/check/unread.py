"""Rules that tell of what was not read: no choice and no comment takes them away, or makes them weigh less."""

from collections.abc import Iterable, Iterator
from typing import Final

from kehoach.document.node import Ignore
from kehoach.finding.problem import Problem
from kehoach.finding.severity import Severity
from kehoach.plan.cell import Cell
from kehoach.plan.lint import Lint
from kehoach.repository.file import LOSING
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
        "tab-indentation",
        "nested-too-deep",
        "not-a-mapping",
        "empty-file",
        "several-documents",
        "unknown-rule",
    }
)
"""Rules after which nobody knows what else is wrong: a choice of others does not leave them out."""
UNREAD: Final = BLINDING | LOSING
"""Those, and the rules by which a part of a file is not read as it was meant: other commands skip such a file."""


def refused_comments(ignores: Iterable[Ignore]) -> Iterator[Problem]:
    """Tell of the names in ignore comments that nothing takes away."""
    for ignore in ignores:
        for one in ignore.rules:
            if present(one.name) in UNREAD:
                yield Problem("ignore-refused", one.span, {"name": one.name})


def refused_settings(lint: Lint) -> Iterator[Problem]:
    """Tell of the names in settings that are to be ignored, or to weigh less, in vain."""
    lowered = (
        name for name, weight in lint.severity if present(name.text) in UNREAD and is_less(name, weight)
    )
    ignored = (name for name in lint.ignore if present(name.text) in UNREAD)
    for name in (*ignored, *lowered):
        yield Problem("ignore-refused", name.span, {"name": name.text})


def is_less(name: Cell, weight: Severity) -> bool:
    """Tell whether a rule weighs more by itself than settings say."""
    return weight.rank > BY_NAME[present(name.text)].severity.rank
