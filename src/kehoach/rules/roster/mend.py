"""How names of units are mended."""

from collections.abc import Iterator

from kehoach.document.node import Document
from kehoach.document.quoted import may_stand
from kehoach.finding.problem import Problem
from kehoach.text.edit import Edit


def with_usual_spelling(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write a name as it stands at most places, where it can stand without quotes."""
    for edit in problem.edits:
        if may_stand(document, edit.span, edit.instead) and document.source.part(edit.span) != edit.instead:
            yield edit
