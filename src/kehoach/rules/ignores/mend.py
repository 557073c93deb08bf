"""How ignore comments that do nothing are removed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kehoach.document.lines import line_at
from kehoach.document.node import Document, Ignore
from kehoach.finding.problem import Problem
from kehoach.text.edit import Edit
from kehoach.text.source import Span


def without_name(document: Document, problem: Problem) -> Iterator[Edit]:
    """Remove the name of a rule from a comment; with its last name the comment goes."""
    ignore = _comment(document, problem)
    if ignore is None:
        return
    names, span = ignore.rules, problem.span
    turn = bisect_left(names, span, key=lambda one: one.span)
    if len(names) == 1:
        yield Edit(_with_line(document.source.text, ignore.span), "")
    elif turn + 1 < len(names):
        yield Edit(Span(span.start, names[turn + 1].span.start), "")
    else:
        yield Edit(Span(names[-2].span.end, span.end), "")


def without_comment(document: Document, problem: Problem) -> Iterator[Edit]:
    """Remove a whole comment."""
    if ignore := _comment(document, problem):
        yield Edit(_with_line(document.source.text, ignore.span), "")


def _comment(document: Document, problem: Problem) -> Ignore | None:
    """Find a comment by halving: they stand in the order of the text."""
    turn = bisect_right(document.ignores, problem.span.start, key=lambda one: one.span.start) - 1
    found = document.ignores[turn] if turn >= 0 else None
    return found if found and found.span.covers(problem.span) else None


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
