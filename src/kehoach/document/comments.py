"""Ignore comments: `# kehoach: ignore[rule, rule] reason`, with `until=2026-12-31` before the reason where they end.

The library's events carry no comments, so they are looked for in the text beside its scalars.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from kehoach.document.coverage import Parts, covered_by, parts_of
from kehoach.document.lines import line_at
from kehoach.document.node import Ignore, IgnoredRule, Node, Until, lies_in, scalars
from kehoach.finding.problem import Problem
from kehoach.text.source import Source, Span

_MARKS: Final = ("kehoach", "Kehoach", "KEHOACH")
_SIGN = re.compile(r"(?<![^ \t\n])#")
_OURS = re.compile(r"#[ \t]*kehoach(?::[ \t]*|[ \t]+(?=ignore\b))")
# What was meant as one: capitals, a blank before the colon, or behind other words of a comment.
_NEARLY_OURS = re.compile(r"#[ \t]*kehoach[ \t]*:?[ \t]*ignore\b[ \t]*\[", re.IGNORECASE)
_ANY_MARK = re.compile("|".join(_MARKS))
_IGNORE = re.compile(r"ignore[ \t]*\[([^\]]*)\]")
_UNTIL = re.compile(r"[ \t]*until[ \t]*=[ \t]*([^\s]*)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD = re.compile(r"[^\s\[]*")


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
    comments = _comments(source.text, _written(source.text, root, unsure))
    read = [_read(parts, comment) if is_ours else _near(parts, comment) for comment, is_ours in comments]
    ignores = tuple(comment for comment in read if isinstance(comment, Ignore))
    return ignores, [comment for comment in read if isinstance(comment, Problem)]


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


def _near(parts: Parts, comment: Span) -> Problem:
    """Tell why what looks like an ignore is none: how it is spelt, or that other words stand before it."""
    cause = "not-first" if _OURS.match(parts.text, *comment) else "not-in-form"
    return Problem("ignore-malformed", comment, {"cause": cause})


def _read(parts: Parts, comment: Span) -> Ignore | Problem:
    text = parts.text
    sign = _OURS.match(text, *comment)
    start = sign.end() if sign else comment.start
    if sign and ":" not in sign[0]:
        return Problem("ignore-malformed", comment, {"cause": "no-colon"})
    match = _IGNORE.match(text, start, comment.end)
    rules = tuple(_rules(match[1], match.start(1))) if match else ()
    if match and rules:
        until = _UNTIL.match(text, match.end(), comment.end)
        if until and not _day(until[1]):
            return Problem("ignore-malformed", Span(*until.span(1)), {"cause": "bad-until"})
        reason = text[(until or match).end() : comment.end].strip()
        return Ignore(rules, reason, comment, covered_by(parts, comment), _until(until) if until else None)
    return Problem("ignore-malformed", comment, {"cause": _fault(text[start : comment.end])})


def _rules(names: str, start: int) -> Iterator[IgnoredRule]:
    for part in names.split(","):
        name = part.strip()
        at = start + len(part) - len(part.lstrip())
        if name:
            yield IgnoredRule(name, Span(at, at + len(name)))
        start += len(part) + 1


def _until(match: re.Match[str]) -> Until | None:
    day = _day(match[1])
    return Until(day, Span(*match.span(1))) if day else None


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if _DAY.fullmatch(words) else None
    except ValueError:
        return None


def _fault(words: str) -> str:
    """Name what keeps a comment from being an ignore."""
    word = _WORD.match(words)
    if word and word[0] != "ignore":
        return "unknown-word"
    if "[" not in words:
        return "no-bracket"
    return "no-rule" if "]" in words else "unclosed-bracket"
