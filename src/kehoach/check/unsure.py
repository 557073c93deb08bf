"""What only follows from a part of a file that could not be read: the syntax error is said, not this."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import chain
from operator import attrgetter
from typing import Final, NamedTuple

from kehoach.check.consequence import LACKING
from kehoach.document.lines import line_at
from kehoach.document.node import Document
from kehoach.finding.problem import Problem
from kehoach.text.source import Span

STOPPING: Final = frozenset({"syntax", "tab-indentation", "nested-too-deep", "several-documents"})
"""The rules that tell of a text that could not be read as it stands."""
_OF_THE_WHOLE: Final = frozenset(
    {
        "amendment-changes-nothing",
        "amendment-without-document",
        "closed-period-changed",
        "gap-in-numbers",
        "increment-without-base",
        "mixed-numbering",
        "owner-not-recipient",
        "same-day-reports",
        "skipped-year",
        "sum-differs",
        "target-scope-differs",
        "target-without-task",
        "undated-citation",
        "unit-owes-nothing",
        "unknown-item",
        "unknown-member",
        "unknown-rule",
        "unknown-sort-of-file",
        "unknown-successor",
        "unknown-task",
    }
)
"""The rules that hold one part of a file against all others: what they miss may stand in the part that was not read."""
_IGNORED: Final = re.compile(r"#\s*kehoach:\s*ignore\[(?P<names>[^\]\n]*)\]")


def without_unsure(
    document: Document, problems: Collection[Problem], of_text: frozenset[str]
) -> Iterator[Problem]:
    """Leave out what a syntax error may have made: said of a part that it made unsure, or of what seems to be missing.

    `of_text` are the rules that look at characters and signs: they speak of what stands there, read or not.
    """
    stops = tuple(sorted(one.span for one in problems if one.rule in STOPPING))
    if document.complete and not stops:
        yield from problems
        return
    lost = _Lost(document, _apart(stops), frozenset(_ignored_in(document)))
    yield from (one for one in problems if one.rule in of_text or not lost.may_be_why(one))


class _Lost(NamedTuple):
    """What is not known of a file: where its signs stopped the reader, and which rules the ignores there name."""

    document: Document
    stops: tuple[Span, ...]
    ignored: frozenset[str]

    def may_be_why(self, problem: Problem) -> bool:
        """Tell whether a problem may be there only because of what is not known."""
        rule, span = problem.rule, problem.span
        if rule in _OF_THE_WHOLE or rule in self.ignored:
            return True
        if not self.document.complete and (rule.startswith("missing-") or rule in LACKING):
            return True
        return self.document.is_unsure(span.start) or self._is_stopped(span)

    def _is_stopped(self, span: Span) -> bool:
        """Tell whether a place overlaps one at which reading stopped."""
        before = bisect_left(self.stops, span.end, key=attrgetter("start"))
        return before > 0 and self.stops[before - 1].end > span.start


def _apart(spans: Collection[Span]) -> tuple[Span, ...]:
    """Join spans that overlap."""
    apart: list[Span] = []
    for span in spans:
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return tuple(apart)


def _ignored_in(document: Document) -> Iterator[str]:
    """Name the rules that comments ignore in or behind what was not read."""
    text = document.source.text
    for span in document.unsure:
        found = _IGNORED.finditer(text, span.start, line_at(text, span.end).end)
        yield from chain.from_iterable(match["names"].replace(",", " ").split() for match in found)
