"""How keys and texts of a plan are mended."""

from collections.abc import Iterator
from difflib import get_close_matches

from kehoach.document.around import node_at
from kehoach.document.node import Document, Mapping, Scalar
from kehoach.document.quoted import quoted
from kehoach.finding.problem import Problem
from kehoach.text.edit import Edit

_NEAR = 0.6


def in_quotes(document: Document, problem: Problem) -> Iterator[Edit]:
    """Put a text with a colon in quotes."""
    words = document.source.part(problem.span)
    if "\n" not in words and "\r" not in words:
        yield Edit(problem.span, quoted(words))


def with_meant_key(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write the one key that is near, where it does not stand there already."""
    key, known = str(problem.facts["key"]), problem.facts["known"]
    if not problem.facts["nearest"] or not isinstance(known, tuple):
        return
    near = get_close_matches(key.lower(), known, n=2, cutoff=_NEAR)
    found = node_at(document.root, problem.span)
    if len(near) != 1 or found is None or not isinstance(found.holder, Mapping):
        return
    is_as_read = isinstance(found.node, Scalar) and not found.node.style and found.node.text == key
    if is_as_read and near[0] not in found.holder.values:
        yield Edit(problem.span, near[0])
