"""Parting findings by the ignore comments that cover them."""

from kehoach.document.node import Document, Ignore, IgnoredRule
from kehoach.finding.ignored import Ignored, IgnoreEntry
from kehoach.finding.problem import Problem
from kehoach.rules.renamed import RENAMED


def part(
    document: Document, problems: tuple[Problem, ...], known: frozenset[str]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...], Ignored]:
    """Part problems into those that stay and those that an ignore covers."""
    kept = tuple(problem for problem in problems if not _coverers(document, problem))
    hidden = tuple(problem for problem in problems if _coverers(document, problem))
    entries = (_entry(ignore, one, hidden) for ignore in document.ignores for one in ignore.rules)
    return kept, hidden, Ignored(tuple(entries), known)


def _entry(ignore: Ignore, one: IgnoredRule, hidden: tuple[Problem, ...]) -> IgnoreEntry:
    is_used = _is_used(ignore, _present(one.name), hidden)
    return IgnoreEntry(one.name, one.span, ignore.span, is_used, ignore.reason, RENAMED.get(one.name))


def _present(name: str) -> str:
    """Give the name that a rule has now."""
    return RENAMED.get(name, name)


def _coverers(document: Document, problem: Problem) -> tuple[Ignore, ...]:
    return tuple(one for one in document.ignores if _covers(one, problem))


def _covers(ignore: Ignore, problem: Problem) -> bool:
    names = {_present(one.name) for one in ignore.rules}
    return problem.rule in names and ignore.covers.start <= problem.span.start < ignore.covers.end


def _is_used(ignore: Ignore, name: str, hidden: tuple[Problem, ...]) -> bool:
    return any(problem.rule == name and _covers(ignore, problem) for problem in hidden)
