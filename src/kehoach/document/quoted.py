"""Writing words as they stand in a file as one text, and words of a text otherwise."""

import re
from collections.abc import Iterator
from typing import cast

from kehoach.document.around import scalar_around
from kehoach.document.node import Document, Scalar
from kehoach.text.edit import Edit
from kehoach.text.source import Span

_HARMLESS = re.compile(r"\w[\w ,./()\-–]*")


def quoted(words: str) -> str:
    """Put words of one line in quotes, without escapes."""
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def may_stand(document: Document, span: Span, words: str) -> bool:
    """Tell whether words can take a place within a text of the file without being read as signs."""
    found = scalar_around(document.root, span)
    if found is None or not _HARMLESS.fullmatch(words):
        return False
    is_cut = "," in words and found.in_flow and not cast("Scalar", found.node).style
    return not is_cut


def rewritten(document: Document, span: Span, words: str, instead: str | None) -> Iterator[Edit]:
    """Write words of a place otherwise, if there is another way and they stand there letter by letter."""
    place = document.source.find(words, span)
    if instead and instead != words and document.source.part(place) == words:
        yield Edit(place, instead)
