"""How characters are mended."""

import re
from collections.abc import Iterator
from typing import Final

from kehoach.document.edit import line_end_of
from kehoach.document.node import Document, Mapping, Node, Scalar, Sequence, lies_in
from kehoach.files.composed import decomposed
from kehoach.finding.problem import Problem
from kehoach.text.edit import Edit
from kehoach.text.letters import nfc
from kehoach.text.source import Span

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BREAKS: Final = "\x0b\x0c"
_BLANK: Final = " \t\r\n"


def composed_words(document: Document, problem: Problem) -> Iterator[Edit]:  # noqa: ARG001 - all words of the file
    """Compose the letters of all words, but not those of a file's name: that is another file."""
    names = tuple(sorted(_file_names(document.root)))
    for span in decomposed(document.source.text):
        if not lies_in(names, span.start):
            yield Edit(span, nfc(document.source.part(span)))


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


def _is_behind_words(text: str, at: int) -> bool:
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return bool(_REFUSED.sub("", before).strip(" \t-\r\x85\u2028\u2029"))


def _touches_blank(text: str, span: Span) -> bool:
    after = text[span.end : span.end + 1]
    return text[span.start - 1] in _BLANK or after in _BLANK


def _file_names(root: Node | None) -> Iterator[Span]:
    waiting: list[Node] = [root] if root else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            if isinstance(name := node.values.get("file"), Scalar):
                yield name.span
            waiting += node.nodes[1::2]
        elif isinstance(node, Sequence):
            waiting += node.items
