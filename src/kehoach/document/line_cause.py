"""Causes that lie in a line: its indentation, its dash, its key."""

import re
from collections.abc import Iterator
from typing import Final

from kehoach.document import blank
from kehoach.document.case import COLON_TOO_MANY, KEY, MISPLACED, NO_COLON, NO_DOCUMENT, Case
from kehoach.document.cause import Cause, Diagnosis, syntax
from kehoach.document.lines import block_below, content_start, line_at, next_line, value_at
from kehoach.document.node import Scalar
from kehoach.document.repair import Repair, as_nothing
from kehoach.text.source import Span

_LINES_ABOVE: Final = 10
_BULLETS: Final = tuple("–—−•●▪‐‑")
_BLANKS: Final = (" ", "\u00a0", "\t")
_CONFLICT = re.compile(
    r"^(?P<ours><{7}[^\r\n]*)\r?\n(?:(?![<=>]{7})[^\n]*\n)*+(?P<theirs>={7}\r?\n(?:(?![<>]{7})[^\n]*\n)*+>{7}[^\r\n]*)",
    re.MULTILINE,
)
_LONE_WORD = re.compile(r"[a-z_]++[ \t\r]*\n")


def tab(case: Case) -> Diagnosis | None:
    """Find a tab in the indentation; the lines below that belong to it or have one too are left out."""
    text, at, line = case.text, case.failure.at, case.line
    indentation = text[line.start : content_start(text, line)]
    if "\t" not in indentation and not text.startswith("\t", at):
        return None
    tab = line.start + indentation.index("\t") if "\t" in indentation else at
    below = block_below(text, line)
    while (after := next_line(text, below)) and "\t" in text[after.start : content_start(text, after)]:
        below = Span(line.start, block_below(text, after).end)
    return Diagnosis("tab-indentation", None, Span(tab, tab + 1), (as_nothing(text, below),))


def merge_conflict(case: Case) -> Diagnosis | None:
    """Find the marks that git leaves where two versions differ; the second version is left out."""
    found = _CONFLICT.search(case.text)
    if found is None or found.start() > case.failure.at:
        return None
    ours, theirs = Span(*found.span("ours")), Span(*found.span("theirs"))
    return syntax(Cause.MERGE_CONFLICT, ours, as_nothing(case.text, ours), as_nothing(case.text, theirs))


def bullet(case: Case) -> Diagnosis | None:
    """Find a dash or bullet of Word at the beginning of the line, where the dash of a list was meant."""
    text, start = case.text, content_start(case.text, case.line)
    if text[start : start + 1] not in _BULLETS or text[start + 1 : start + 2] not in _BLANKS:
        return None
    repair = Repair(Span(start, start + 2), "- ")
    return syntax(Cause.BULLET_FROM_WORD, value_at(text, start), repair, certain=False)


def hidden_blank(case: Case) -> Diagnosis | None:
    """Find a blank that is no space, or a missing space, in the lines that run into the failure."""
    lines = (blank.in_line(case.text, line) for line in _suspects(case))
    return next((diagnosis for diagnosis in lines if diagnosis), None)


def _suspects(case: Case) -> Iterator[Span]:
    """Give the lines of the plain text that runs into the failure, then the failure's own."""
    last = case.last
    if isinstance(last, Scalar) and not last.style:
        line: Span | None = line_at(case.text, last.start)
        while line and line.start < last.end and line.start < case.line.start:
            yield line
            line = next_line(case.text, line)
    yield case.line


def moved_line_above(case: Case) -> Diagnosis | None:
    """Find a line above whose key stands elsewhere than it seems to, so that the lines below it do not fit."""
    line, text = case.line, case.text
    for _ in range(_LINES_ABOVE if case.failure.problem in MISPLACED else 0):
        if line.start == 0:
            break
        line = line_at(text, line.start - 1)
        if found := blank.before_key(text, line):
            return found
    return None


def lone_word(case: Case) -> Diagnosis | None:
    """Find a line without its colon, `tasks` or `- number 5`, that the lines below it were taken to continue."""
    text, last = case.text, case.last
    if case.failure.problem != COLON_TOO_MANY or not isinstance(last, Scalar) or not case.touches_last:
        return None
    line = line_at(text, last.start)
    goes_on = line == case.line or text[line.start : last.start].strip(" -")
    if goes_on or not (KEY.match(text, case.line.start) or _LONE_WORD.match(text, last.start)):
        return None
    return _without_colon(text, value_at(text, last.start))


def no_colon(case: Case) -> Diagnosis | None:
    """Find a line that is neither key nor item."""
    if case.failure.problem != NO_COLON:
        return None
    return _without_colon(case.text, value_at(case.text, case.at))


def _without_colon(text: str, value: Span) -> Diagnosis:
    """Tell of a line that is no key; it is read as one if lines below it belong to it."""
    line = line_at(text, value.start)
    below = next_line(text, line)
    repair = as_nothing(text, value)
    if below and content_start(text, below) - below.start > content_start(text, line) - line.start:
        repair = Repair(value, text[value.start : value.end - 1] + ":", value, guess=True)
    return syntax(Cause.LINE_WITHOUT_COLON, value, repair, certain=False)


def further_document(case: Case) -> Diagnosis | None:
    """Find what follows `...`, the end of a document."""
    text, failure = case.text, case.failure
    before = text[: failure.at].rstrip()
    if failure.problem != NO_DOCUMENT or not before.endswith("..."):
        return None
    return Diagnosis("several-documents", None, value_at(text, failure.at), ())


def indentation(case: Case) -> Diagnosis | None:
    """Find a line that stands under none of those above it."""
    text, failure, line = case.text, case.failure, case.line
    if failure.problem not in MISPLACED or text.startswith(":", content_start(text, line)):
        return None
    parent = None
    if failure.context.startswith("while parsing a block"):
        parent = value_at(text, failure.context_at)
    span = value_at(text, content_start(text, line))
    repair = as_nothing(text, block_below(text, line))
    return Diagnosis("syntax", Cause.BAD_INDENTATION, span, (repair,), certain=False, other=parent)


def other(case: Case) -> Diagnosis:
    """Leave out the line of a failure whose cause is not known."""
    span = value_at(case.text, case.failure.at)
    return syntax(Cause.OTHER, span, as_nothing(case.text, case.line), certain=False)
