"""Writing words as they stand in a file as one text, and words of a text otherwise."""

import re
from typing import cast

from kehoach.document.around import scalar_around
from kehoach.document.node import Document, Scalar
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
