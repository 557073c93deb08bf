"""How characters are mended that nobody typed on purpose."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from kehoach.document.edit import line_end_of
from kehoach.document.node import Document
from kehoach.files.look_alikes import unseen
from kehoach.finding.problem import Problem
from kehoach.rules.text.names import names
from kehoach.text.edit import Edit
from kehoach.text.letters import SOFT_HYPHEN, UNSEEN
from kehoach.text.source import Span
from kehoach.text.syllable import is_syllable

_LONGEST_WORD: Final = 20
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BREAKS: Final = "\x0b\x0c"
_BLANK: Final = " \t\r\n"
_TURNING: Final = frozenset("\u200f\u202b\u202e\u2067")
"""Marks that show a text from right to left: without them it would look otherwise."""
_SIGNS: Final = frozenset(":?\\-&*!")
"""What stands behind these decides whether YAML takes them for signs."""


def without_character(document: Document, problem: Problem) -> Iterator[Edit]:
    """Delete a character that is never part of a text; Word's line break becomes a space between words.

    One before the first word of a line may be part of the indentation; those from U+0080 on stood for letters or marks in
    an old encoding.
    """
    text, span = document.source.text, problem.span
    if _REFUSED.fullmatch(text, *span) and _is_behind_words(text, span.start):
        parts_words = text[span.start] in _BREAKS and not _touches_blank(text, span)
        yield Edit(span, " " if parts_words else "")


def with_usual_break(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write what kehoach reads there: a lone CR ends the line, the others are blanks."""
    text, span = document.source.text, problem.span
    if text[span.start : span.end] == "\r":
        yield Edit(span, line_end_of(text))
    elif _is_behind_words(text, span.start):
        yield Edit(span, "" if _touches_blank(text, span) else " ")


def without_unseen(document: Document, problem: Problem) -> Iterator[Edit]:  # noqa: ARG001 - all characters of the file
    """Delete characters that nobody sees; between two letters only inside a syllable, else a space may have been lost."""
    text, kept = document.source.text, names(document)
    if _TURNING.intersection(text):
        return
    for span in _joined(unseen(text)):
        if _may_go(text, span) and not kept.hold(span):
            yield Edit(span, "")


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Join spans that touch."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            span = Span(joined.pop().start, span.end)  # noqa: PLW2901 - it is one with the last now
        joined.append(span)
    return iter(joined)


def _may_go(text: str, span: Span) -> bool:
    """Tell whether what is around characters is read the same without them; before a line's first word they may indent it."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    if not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip(_BLANK):
        return False
    if before in _BLANK:
        return after.isalnum() or after in "\r\n"
    if _is_of_word(before) and _is_of_word(after):
        return _is_in_syllable(text, span)
    return before not in _SIGNS


def _is_in_syllable(text: str, span: Span) -> bool:
    """Tell whether the letters around characters are one syllable, and not two that lost what parted them."""
    start, end = span
    while start > 0 and span.start - start < _LONGEST_WORD and _is_torn(text[start - 1]):
        start -= 1
    while end < len(text) and end - span.end < _LONGEST_WORD and _is_torn(text[end]):
        end += 1
    parts = [part for part in UNSEEN.split(text[start:end].lower()) if part]
    is_sure = set(UNSEEN.findall(text[start:end])) == {SOFT_HYPHEN} or not all(map(is_syllable, parts))
    return is_sure and is_syllable("".join(parts))


def _is_torn(character: str) -> bool:
    return (
        character.isalpha() or unicodedata.combining(character) > 0 or UNSEEN.fullmatch(character) is not None
    )


def _is_of_word(character: str) -> bool:
    """Tell whether a character is neither blank nor mark: a letter, a digit, a part of an emoji."""
    return not character.isspace() and unicodedata.category(character or " ")[0] not in "PZ"


def _is_behind_words(text: str, at: int) -> bool:
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return bool(_REFUSED.sub("", before).strip(" \t-\r\x85\u2028\u2029"))


def _touches_blank(text: str, span: Span) -> bool:
    after = text[span.end : span.end + 1]
    return text[span.start - 1] in _BLANK or after in _BLANK
