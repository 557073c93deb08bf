"""Ignore comments: `# kehoach: ignore[rule, rule] reason`, with `until=31/12/2026` before the reason where they end.

One that is not in form but names rules covers what it was meant for: what is wrong with it is the one thing to report.

The library's events carry no comments, so they are looked for in the text beside its scalars.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from kehoach.document.coverage import covered_by, parts_of
from kehoach.document.ignore_form import in_words
from kehoach.document.lines import line_at
from kehoach.document.node import Ignore, Node, lies_in, scalars
from kehoach.finding.problem import Problem
from kehoach.text.source import Source, Span

_MARKS: Final = ("kehoach", "Kehoach", "KEHOACH")
_SIGN = re.compile(r"(?<![^ \t\n])#")
_OURS = re.compile(r"#[ \t]*kehoach(?::[ \t]*|[ \t]+(?=ignore\b))")
# What was meant as one: capitals, a blank before the colon, or behind other words of a comment.
_NEARLY_OURS = re.compile(r"#[ \t]*kehoach[ \t]*:?[ \t]*ignore\b[ \t]*\[", re.IGNORECASE)
_ANY_MARK = re.compile("|".join(_MARKS))


class _Written(NamedTuple):
    """The places of what is text or was not read: no comment begins there."""

    starts: list[int]
    ends: list[int]
    unsure: tuple[Span, ...]

    def holds(self, at: int) -> bool:
        before = bisect_right(self.starts, at) - 1
        return (before >= 0 and at < self.ends[before]) or lies_in(self.unsure, at)


def read_comments(
    source: Source, root: Node | None, unsure: tuple[Span, ...]
) -> tuple[tuple[Ignore, ...], list[Problem]]:
    """Find the ignores with what each covers, and the comments that begin like one and are none."""
    if not any(mark in source.text for mark in _MARKS):
        return (), []
    parts = parts_of(source.text, root)
    ignores: list[Ignore] = []
    problems: list[Problem] = []
    for comment, is_ours in _comments(source.text, _written(source.text, root, unsure)):
        said = in_words(source.text, comment)
        fault = said.fault if is_ours else _cause(source.text, comment)
        if said.rules:
            covers = covered_by(parts, comment)
            ignores.append(Ignore(said.rules, said.reason, comment, covers, said.until, not fault))
        if fault:
            problems.append(Problem("ignore-malformed", said.place if is_ours else comment, {"cause": fault}))
    return tuple(ignores), problems


def _written(text: str, root: Node | None, unsure: tuple[Span, ...]) -> _Written:
    """Take the places of all scalars; the first line of a block may still end with a comment."""
    starts, ends = [], []
    for scalar, _ in scalars(root):
        header_end = text.find("\n", scalar.start, scalar.end) if scalar.block else scalar.start
        starts.append(header_end if header_end >= 0 else scalar.end)
        ends.append(scalar.end)
    return _Written(starts, ends, unsure)


def _comments(text: str, written: _Written) -> Iterator[tuple[Span, bool]]:
    """Find the comments that begin with the mark; a second one in the same comment is one of its own.

    Second, whether they are: else they only look like one, or stand behind other words.
    """
    found = _ANY_MARK.search(text)
    while found:
        line = line_at(text, found.start())
        signs = (match.start() for match in _SIGN.finditer(text, line.start, line.end))
        start = next((sign for sign in signs if not written.holds(sign)), line.end)
        is_ours = _OURS.match(text, start, line.end) is not None
        pattern = _OURS if is_ours else _NEARLY_OURS
        starts = [match.start() for match in pattern.finditer(text, start, line.end)]
        for begin, end in pairwise([*starts, line.end]):
            yield Span(begin, begin + len(text[begin:end].rstrip())), is_ours
        found = _ANY_MARK.search(text, line.end)


def _cause(text: str, comment: Span) -> str:
    """Tell why what looks like an ignore is none: how it is spelt, or that other words stand before it."""
    return "not-first" if _OURS.match(text, *comment) else "not-in-form"
