"""A failure of the library with what surrounds it in the text."""

import re
from typing import Final, NamedTuple

from kehoach.document.build import Built
from kehoach.document.events import Failure
from kehoach.document.lines import line_at
from kehoach.document.node import Node
from kehoach.text.source import Span

# The library's words for its errors.
NO_COLON: Final = "could not find expected ':'"
COLON_TOO_MANY: Final = "mapping values are not allowed in this context"
NO_COMMA: Final = "did not find expected ','"
NO_DASH: Final = "did not find expected '-' indicator"
NO_DOCUMENT: Final = "did not find expected <document start>"
MISPLACED: Final = (
    COLON_TOO_MANY,
    NO_DASH,
    NO_DOCUMENT,
    "did not find expected key",
    "block sequence entries are not allowed in this context",
    "mapping keys are not allowed in this context",
)

KEY = re.compile(r"[ \t]*+(?:-[ \t]++)?+[a-z_]++:(?=\s|$)", re.MULTILINE)
_FLOW = re.compile(r"(?:(?<![^ \n])-|:)[ \t]++[{\[]|(?<![^\n])[ \t]*+[{\[]")


class Case(NamedTuple):
    """A failure with what surrounds it.

    `at` is where the trouble is, in `line`; `last` the node before it; `flow` where an open bracket stands.
    """

    text: str
    failure: Failure
    at: int
    line: Span
    last: Node | None
    flow: int | None

    @property
    def in_flow(self) -> bool:
        """Tell whether a bracket is open."""
        return self.flow is not None

    @property
    def touches_last(self) -> bool:
        """Tell whether only blanks stand between the node before and the failure."""
        return self.last is not None and not self.text[self.last.end : self.failure.at].strip(" \t")


def case_of(built: Built, failure: Failure) -> Case:
    """Look around the place of a failure."""
    text = built.text
    at = failure.context_at if failure.problem == NO_COLON else failure.at
    line = line_at(text, at)
    flow = next((opened.start for opened in built.opened if opened.flow), None)
    if flow is None:
        flow = _open_flow(text, Span(line.start, at))
    return Case(text, failure, at, line, built.last, flow)


def _open_flow(text: str, before: Span) -> int | None:
    """Find a bracket that begins a value in a line and is not closed there."""
    match = _FLOW.search(text, before.start, before.end)
    rest = text[match.end() - 1 : before.end] if match else ""
    is_open = rest.count("{") + rest.count("[") > rest.count("}") + rest.count("]")
    return match.end() - 1 if match and is_open else None
