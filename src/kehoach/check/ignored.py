"""Parting findings by the ignore comments that cover them."""

from kehoach.document.node import Document, Ignore
from kehoach.finding.ignored import Ignored, IgnoreEntry
from kehoach.finding.problem import Problem


def part(
    document: Document, problems: tuple[Problem, ...], known: frozenset[str]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...], Ignored]:
    """Part problems into those that stay and those that an ignore covers."""
    kept = tuple(problem for problem in problems if not _coverers(document, problem))
    hidden = tuple(problem for problem in problems if _coverers(document, problem))
    entries = (
        IgnoreEntry(one.name, one.span, ignore.span, _is_used(ignore, one.name, hidden), ignore.reason)
        for ignore in document.ignores
        for one in ignore.rules
    )
    return kept, hidden, Ignored(tuple(entries), known)


def _coverers(document: Document, problem: Problem) -> tuple[Ignore, ...]:
    return tuple(one for one in document.ignores if _covers(one, problem))


def _covers(ignore: Ignore, problem: Problem) -> bool:
    names = {one.name for one in ignore.rules}
    return problem.rule in names and ignore.covers.start <= problem.span.start < ignore.covers.end


def _is_used(ignore: Ignore, name: str, hidden: tuple[Problem, ...]) -> bool:
    return any(problem.rule == name and _covers(ignore, problem) for problem in hidden)
