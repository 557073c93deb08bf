"""Parting findings by the ignore comments that cover them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from kehoach.check.unread import UNREAD
from kehoach.document.node import Document, Ignore, IgnoredRule
from kehoach.finding.ignored import Ignored, IgnoreEntry, Lapsed
from kehoach.finding.problem import Problem
from kehoach.rules.renamed import RENAMED, present


class _Covered(NamedTuple):
    """Where the comments for one rule begin to cover, in order, and how far any of the first so many reaches."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    def holds(self, at: int) -> bool:
        before = bisect_right(self.starts, at)
        return before > 0 and at < self.reach[before - 1]


def part(
    document: Document, problems: tuple[Problem, ...], known: frozenset[str], today: date
) -> tuple[tuple[Problem, ...], tuple[Problem, ...], Ignored]:
    """Part problems into those that stay and those that an ignore covers which holds on a day."""
    covered = _covered(one for one in document.ignores if not _lapsed(one, today))
    kept: list[Problem] = []
    hidden: list[Problem] = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    for problem in problems:
        at = problem.span.start
        is_hidden = problem.rule in covered and covered[problem.rule].holds(at)
        (hidden if is_hidden else kept).append(problem)
        if is_hidden:
            places[problem.rule].append(at)
    hiding = {name: sorted(those) for name, those in places.items()}
    in_form = (ignore for ignore in document.ignores if ignore.is_in_form)
    named = ((ignore, one) for ignore in in_form for one in ignore.rules)
    entries = (_entry(*each, hiding, today) for each in named if present(each[1].name) not in UNREAD)
    return tuple(kept), tuple(hidden), Ignored(tuple(entries), known)


def _covered(holding: Iterable[Ignore]) -> Mapping[str, _Covered]:
    """Sort the stretches that comments cover by the rule that each names: thousands may cover thousands of findings."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for ignore in holding:
        for name in {present(one.name) for one in ignore.rules} - UNREAD:
            spans[name].append(ignore.covers)
    return {name: _laid_out(sorted(those)) for name, those in spans.items()}


def _laid_out(spans: list[tuple[int, int]]) -> _Covered:
    return _Covered(tuple(start for start, _ in spans), tuple(accumulate((end for _, end in spans), max)))


def _entry(ignore: Ignore, one: IgnoredRule, hiding: Mapping[str, list[int]], today: date) -> IgnoreEntry:
    is_used, now = _is_used(ignore, hiding.get(present(one.name), [])), RENAMED.get(one.name)
    return IgnoreEntry(one.name, one.span, ignore.span, is_used, ignore.reason, now, _lapsed(ignore, today))


def _lapsed(ignore: Ignore, today: date) -> Lapsed | None:
    """Tell since when a comment holds no longer; its last day is in time."""
    return Lapsed(*ignore.until) if ignore.until and ignore.until.day < today else None


def _is_used(ignore: Ignore, hidden: list[int]) -> bool:
    first = bisect_left(hidden, ignore.covers.start)
    return first < len(hidden) and hidden[first] < ignore.covers.end
