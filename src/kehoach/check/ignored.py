"""Parting findings by the ignore comments that cover them."""

from datetime import date

from kehoach.document.node import Document, Ignore, IgnoredRule
from kehoach.finding.ignored import Ignored, IgnoreEntry, Lapsed
from kehoach.finding.problem import Problem
from kehoach.rules.renamed import RENAMED, present


def part(
    document: Document, problems: tuple[Problem, ...], known: frozenset[str], today: date
) -> tuple[tuple[Problem, ...], tuple[Problem, ...], Ignored]:
    """Part problems into those that stay and those that an ignore covers which holds on a day."""
    holding = tuple(one for one in document.ignores if not _lapsed(one, today))
    kept = tuple(problem for problem in problems if not _coverers(holding, problem))
    hidden = tuple(problem for problem in problems if _coverers(holding, problem))
    entries = (_entry(ignore, one, hidden, today) for ignore in document.ignores for one in ignore.rules)
    return kept, hidden, Ignored(tuple(entries), known)


def _entry(ignore: Ignore, one: IgnoredRule, hidden: tuple[Problem, ...], today: date) -> IgnoreEntry:
    is_used, now = _is_used(ignore, present(one.name), hidden), RENAMED.get(one.name)
    return IgnoreEntry(one.name, one.span, ignore.span, is_used, ignore.reason, now, _lapsed(ignore, today))


def _lapsed(ignore: Ignore, today: date) -> Lapsed | None:
    """Tell since when a comment holds no longer; its last day is in time."""
    return Lapsed(*ignore.until) if ignore.until and ignore.until.day < today else None


def _coverers(holding: tuple[Ignore, ...], problem: Problem) -> tuple[Ignore, ...]:
    return tuple(one for one in holding if _covers(one, problem))


def _covers(ignore: Ignore, problem: Problem) -> bool:
    names = {present(one.name) for one in ignore.rules}
    return problem.rule in names and ignore.covers.start <= problem.span.start < ignore.covers.end


def _is_used(ignore: Ignore, name: str, hidden: tuple[Problem, ...]) -> bool:
    return any(problem.rule == name and _covers(ignore, problem) for problem in hidden)
