"""How ignore comments that do nothing are removed."""

from collections.abc import Iterator
from itertools import pairwise

from kehoach.document.lines import line_at
from kehoach.document.node import Document, Ignore
from kehoach.finding.problem import Problem
from kehoach.text.edit import Edit
from kehoach.text.source import Span


def without_name(document: Document, problem: Problem) -> Iterator[Edit]:
    """Remove the name of a rule from a comment; with its last name the comment goes."""
    ignore = _comment(document, problem)
    names = [one.span for one in ignore.rules] if ignore else []
    if ignore and names == [problem.span]:
        yield Edit(_with_line(document.source.text, ignore.span), "")
        return
    for before, after in pairwise(names):
        if before == problem.span:
            yield Edit(Span(before.start, after.start), "")
        elif after == problem.span == names[-1]:
            yield Edit(Span(before.end, after.end), "")


def without_comment(document: Document, problem: Problem) -> Iterator[Edit]:
    """Remove a whole comment."""
    if ignore := _comment(document, problem):
        yield Edit(_with_line(document.source.text, ignore.span), "")


def _comment(document: Document, problem: Problem) -> Ignore | None:
    return next((one for one in document.ignores if one.span.covers(problem.span)), None)


def _with_line(text: str, comment: Span) -> Span:
    """Take the blanks before a comment with it; its whole line where nothing else stands there."""
    line = line_at(text, comment.start)
    start = line.start + len(text[line.start : comment.start].rstrip(" \t"))
    is_rest = not text[comment.end : line.end].strip()
    if start > line.start:
        return Span(start, line.end if is_rest else comment.end)
    if not is_rest:
        end = comment.end + len(text[comment.end : line.end]) - len(text[comment.end : line.end].lstrip())
        return Span(comment.start, end)
    after = text.find("\n", line.end) + 1
    return Span(line.start, after or len(text))
