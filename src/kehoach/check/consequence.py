"""What is missing only because its key was mistyped or its value refused: the cause is said, not this."""

from collections.abc import Collection, Iterator
from collections.abc import Mapping as Table
from typing import NamedTuple

from kehoach.document.node import Document, Entry, Mapping, Node, Sequence
from kehoach.finding.problem import Problem
from kehoach.text.source import Span

_KEYS: Table[str, frozenset[str]] = {
    "missing-number": frozenset({"number"}),
    "missing-date": frozenset({"issued"}),
    "missing-signer": frozenset({"signer"}),
    "missing-lead": frozenset({"lead", "roles"}),
    "missing-output": frozenset({"outputs", "measure", "targets", "goal"}),
    "missing-deadline": frozenset({"when"}),
    "done-without-evidence": frozenset({"evidence"}),
    "done-without-date": frozenset({"date"}),
    "cancelled-without-document": frozenset({"evidence"}),
    "unfounded-extension": frozenset({"reason", "evidence"}),
    "ambiguous-report": frozenset({"for", "case"}),
    "incomplete-figure": frozenset({"count", "of", "value"}),
    "duplicate-figure": frozenset({"level", "field", "period", "corrects"}),
    "correction-without-reason": frozenset({"reason"}),
}
LACKING = frozenset(_KEYS)
"""The rules that speak of what is not there, or not told apart for want of a key."""
_NO_KEY = frozenset({"merge-key", "complex-key"})
_OF_ADDRESSES = frozenset({"sections", "duties", "tasks", "rows", "number", "id"})


class Refused(NamedTuple):
    """A key that was written but not read, and the mapping in which it stands."""

    key: str
    holder: Span


def without_consequences(document: Document, problems: Collection[Problem]) -> Iterator[Problem]:
    """Leave out that a key is missing where it was written in vain, at the node or in one around it.

    A key that is no key at all is not called unknown as well, nor a task that may stand under a mistyped key.
    """
    refused = [one for problem in problems if (one := _refused(document.root, problem))]
    no_keys = {problem.span for problem in problems if problem.rule in _NO_KEY}
    lacks_tasks = any(one.key in _OF_ADDRESSES for one in refused)
    for problem in problems:
        if (lacks_tasks and problem.rule == "unknown-task") or (
            problem.rule == "unknown-key" and problem.span in no_keys
        ):
            continue
        keys = _KEYS.get(problem.rule, frozenset())
        if problem.rule == "missing-key":
            keys = frozenset({str(problem.facts["key"])})
        if not any(one.key in keys and one.holder.covers(problem.span) for one in refused):
            yield problem


def _refused(root: Node | None, problem: Problem) -> Refused | None:
    """Give the key that a problem makes unread: the one that was meant, or the one whose value was refused."""
    if problem.rule == "unknown-key":
        meant = str(problem.facts["nearest"] or "")
        around = [Refused(meant, holder.span) for holder, entry in _around(root, problem.span)]
    elif problem.rule in {"wrong-type", "text-with-colon"}:
        around = [
            Refused(entry.key.text, holder.span)
            for holder, entry in _around(root, problem.span)
            if entry.value.span.covers(problem.span)
        ]
    else:
        around = []
    return around[-1] if around else None


def _around(node: Node | None, span: Span) -> Iterator[tuple[Mapping, Entry]]:
    """Give the entries in which a place lies with their mappings, from the outside in."""
    while node is not None:
        within: Node | None = None
        if isinstance(node, Sequence):
            within = next((item for item in node.items if item.span.covers(span)), None)
        elif isinstance(node, Mapping):
            entry = next((one for one in node.entries if one.span.covers(span)), None)
            if entry:
                yield node, entry
                within = entry.value
        node = within
