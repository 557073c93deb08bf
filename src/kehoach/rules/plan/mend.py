"""How keys and texts of a plan are mended."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from kehoach.calendar.rewritten import date_in_form, years_in_form
from kehoach.document.around import node_at, scalar_around
from kehoach.document.lines import line_at
from kehoach.document.node import Document, Mapping, Scalar
from kehoach.document.quoted import quoted, rewritten
from kehoach.finding.problem import Problem
from kehoach.rules.plan.document_number import is_document_number
from kehoach.text.edit import Edit
from kehoach.text.source import Span

_NEAR = 0.6
_LEADING = re.compile(r"số\b\s*:?", re.IGNORECASE)
_DASHES: Final = str.maketrans("–—−‐‑", "-----")
_MARK_APART = re.compile(r"[,;](?P<blank> ?)(?=[^\W\d_]|(?<= )[^,;.\n])")
_OPENING = re.compile(r"\((?P<blank> +)")
_DASH_LEFT = re.compile(r"-(?P<blank> +)(?=\d)")
_DASH_RIGHT = re.compile(r"-(?=\d)")
_TWICE = re.compile(r"(?P<words>.+?)(?P<again>\s+(?P=words))", re.DOTALL | re.IGNORECASE)


def in_quotes(document: Document, problem: Problem) -> Iterator[Edit]:
    """Put a text with a colon in quotes."""
    words = document.source.part(problem.span)
    if "\n" not in words and "\r" not in words:
        yield Edit(problem.span, quoted(words))


def with_meant_key(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write the key of which a title stands there, or the one that is near, where it does not stand there already."""
    key, known = str(problem.facts["key"]), problem.facts["known"]
    if not problem.facts["nearest"] or not isinstance(known, tuple):
        return
    meant = problem.facts["meant"]
    near = [str(meant)] if meant else get_close_matches(key.lower(), known, n=2, cutoff=_NEAR)
    found = node_at(document.root, problem.span)
    if len(near) != 1 or found is None or not isinstance(found.holder, Mapping):
        return
    is_as_read = isinstance(found.node, Scalar) and not found.node.style and found.node.text == key
    if is_as_read and near[0] not in found.holder.values:
        yield Edit(problem.span, near[0])


def with_date_in_form(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write the same day as 28/12/2023, where the words can be no other."""
    words = str(problem.facts["text"])
    yield from rewritten(document, problem.span, words, date_in_form(words))


def with_years_in_form(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write the same years as 2016-2020."""
    words = str(problem.facts["text"])
    yield from rewritten(document, problem.span, words, years_in_form(words))


def with_number_in_form(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write a document number without "Số:", without blanks, with hyphens."""
    words = str(problem.facts["text"])
    yield from rewritten(document, problem.span, words, _number_in_form(words))


def without_blanks(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write a cited number without blanks, where all of it stands there."""
    words, after = str(problem.facts["text"]), document.source.text[problem.span.end : problem.span.end + 1]
    if not after.isalnum():
        yield from rewritten(document, problem.span, words, _number_in_form(words))


def _number_in_form(words: str) -> str | None:
    written = "".join(_LEADING.sub("", words.strip(), count=1).translate(_DASHES).split())
    return written if is_document_number(written) else None


def written_once(document: Document, problem: Problem) -> Iterator[Edit]:
    """Take away words that stand there a second time; the first keep their capital."""
    found = _TWICE.fullmatch(document.source.text, *problem.span)
    if found and found["words"] == problem.facts["text"] and _is_there_once(document, problem.span):
        yield Edit(Span(*found.span("again")), "")


def _is_there_once(document: Document, span: Span) -> bool:
    """Tell whether words over several lines, which are searched for, can't stand rightly elsewhere in the same text."""
    around = scalar_around(document.root, span)
    whole = document.source.part(around.node.span) if around else ""
    return "\n" not in whole or whole.count(document.source.part(span)) == 1


def with_marks_joined(document: Document, problem: Problem) -> Iterator[Edit]:
    """Move a blank to the right side of a comma or semicolon; take away those inside brackets, and one beside a dash.

    Blanks at the start of a line are its indentation: a mark behind them stays, since only joining the lines would mend it.
    """
    text, at = document.source.text, problem.span.start
    before = text[line_at(text, at).start : at]
    if (mark := _MARK_APART.match(text, at)) and before.strip():
        if before.endswith(" "):
            yield Edit(Span(at - len(before) + len(before.rstrip(" ")), at), "")
        if not mark["blank"]:
            yield Edit(Span(at + 1, at + 1), " ")
    elif opening := _OPENING.match(text, at):
        yield Edit(Span(*opening.span("blank")), "")
    elif text.startswith(")", at) and before.endswith(" "):
        yield Edit(Span(at - len(before) + len(before.rstrip(" ")), at), "")
    elif (dash := _DASH_LEFT.match(text, at)) and before[-1:].isdigit():
        yield Edit(Span(*dash.span("blank")), "")
    elif _DASH_RIGHT.match(text, at) and before[-1:] == " " and before[-2:-1].isdigit():
        yield Edit(Span(at - 1, at), "")
