"""How ignore comments are mended, and how those that do nothing are removed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from kehoach.calendar.period import read_date
from kehoach.calendar.rewritten import date_in_form
from kehoach.document.ignore_form import MISPLACED, NEARLY, UNTIL
from kehoach.document.lines import line_at
from kehoach.document.node import Document, Ignore
from kehoach.finding.problem import Problem
from kehoach.rules.ignores.spelling import as_name
from kehoach.text.edit import Edit
from kehoach.text.source import Span

_NEAR: Final = 0.8
"""How like a name must be to be taken for another; the help line names less likely ones, too."""


def with_new_name(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write the name that a rule has now."""
    yield from _named(document, problem, str(problem.facts["now"]))


def with_near_name(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write the name of a rule that is hardly otherwise."""
    nearest = str(problem.facts["nearest"] or "")
    if get_close_matches(as_name(str(problem.facts["name"])), [nearest], cutoff=_NEAR):
        yield from _named(document, problem, nearest)


def _named(document: Document, problem: Problem, name: str) -> Iterator[Edit]:
    """Write a name, or only take the other away where a comment has it already."""
    ignore = _comment(document, problem)
    if ignore and name in {one.name for one in ignore.rules}:
        yield from without_name(document, problem)
    else:
        yield Edit(document.source.find(str(problem.facts["name"]), problem.span), name)


def in_form(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write a comment as an ignore where it names rules and nothing else can be meant; its last day after the bracket."""
    text, span, cause = document.source.text, problem.span, problem.facts["cause"]
    if cause in {"bad-until", "misplaced-until"}:
        yield from _with_last_day(document, problem)
    elif cause != "not-first" and (nearly := NEARLY.match(text, span.start, span.end)):
        yield Edit(Span(*nearly.span("rest")), f"kehoach: ignore[{nearly['names']}]")


def _with_last_day(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write `until=` with its day right after the bracket, and take it away from where it stands."""
    text, ignore = document.source.text, _comment(document, problem)
    bracket = text.index("]", ignore.rules[-1].span.end) + 1 if ignore else 0
    found = UNTIL.match(text, bracket) or MISPLACED.search(text, bracket, ignore.span.end if ignore else 0)
    day = found and _in_figures(found["day"])
    if ignore is None or found is None or day is None or text[found.start() - 1] == "(":
        return
    place = Span(bracket + len(text[bracket : found.start()].rstrip(" \t,;")), found.end())
    if place.start == bracket:
        yield Edit(place, f" until={day}")
    else:
        yield Edit(Span(bracket, bracket), f" until={day}")
        yield Edit(place, "")


def _in_figures(words: str) -> str | None:
    """Write a day as a comment takes it: as it stands, or the same in form."""
    written = words if read_date(words) else date_in_form(words)
    day = read_date(written) if written else None
    return written if day and day.is_day else None


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
