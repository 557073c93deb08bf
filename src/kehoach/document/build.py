"""Events built straight into nodes: the read path of every file."""

from dataclasses import dataclass
from typing import Final, NamedTuple
from unicodedata import is_normalized

from kehoach.document import oddity
from kehoach.document.events import (
    ALIAS,
    DOCUMENT_START,
    MAPPING_END,
    MAPPING_START,
    SCALAR,
    SEQUENCE_END,
    SEQUENCE_START,
    STREAM_END,
    Event,
    Failure,
    MarkedYAMLError,
    events_of,
    failure_of,
)
from kehoach.document.node import Mapping, Node, Scalar, Sequence, by_key
from kehoach.finding.problem import Problem
from kehoach.text.source import Span

MAX_DEPTH: Final = 100

BLOCK_STYLES: Final = ("|", ">")


class Opened(NamedTuple):
    """A collection whose end was not met yet, and what its parent holds so far."""

    start: int
    flow: bool
    is_mapping: bool
    siblings: list[Node]


@dataclass(slots=True)
class Built:
    """What came of a text; after a failure `opened` and `children` show how far it came.

    `doubtful_keys`: some may be no scalars, or equal although their characters differ.
    """

    text: str
    problems: list[Problem]
    opened: list[Opened]
    children: list[Node]
    doubtful_keys: bool
    failure: Failure | None = None
    too_deep: int | None = None

    @property
    def last(self) -> Node | None:
        """Give the last finished node beside the place of a failure."""
        return self.children[-1] if self.children else None


def build(text: str) -> Built:  # noqa: C901, PLR0912
    """Read a text as far as the library can: one loop, since a call for each node would cost much more.

    A block scalar ends with its last line that is not blank; the library ends it before the next token.
    """
    built = Built(text, [], [], [], doubtful_keys=not is_normalized("NFC", text))
    opened, children, new = built.opened, built.children, tuple.__new__
    marked = "&" in text or "!" in text
    try:
        next_event = events_of(text)
        while (kind := type(event := next_event())) is not STREAM_END:
            if kind is SCALAR:
                start, end, style = event.start_mark.index, event.end_mark.index, event.style
                if style in BLOCK_STYLES:
                    end = start + len(text[start:end].rstrip(" \t\r\n"))
                if marked and (event.tag is not None or event.anchor is not None):
                    start = _note_properties(event, built)
                children.append(new(Scalar, (event.value, start, end, style)))
            elif kind is MAPPING_END:
                top = opened.pop()
                top.siblings.append(_mapping(top, children, event.end_mark.index, built))
                children = top.siblings
            elif kind is SEQUENCE_END:
                top = opened.pop()
                top.siblings.append(_sequence(top, children, event.end_mark.index, built))
                children = top.siblings
            elif kind is MAPPING_START or kind is SEQUENCE_START:
                start = event.start_mark.index
                if opened and opened[-1].is_mapping and len(children) % 2 == 0:
                    built.doubtful_keys = True
                if marked and (event.tag is not None or event.anchor is not None):
                    start = _note_properties(event, built)
                opened.append(new(Opened, (start, event.flow_style, kind is MAPPING_START, children)))
                children = []
                if len(opened) > MAX_DEPTH:
                    built.too_deep = start
                    break
            elif kind is ALIAS:
                children.append(_alias(event, built))
            elif kind is DOCUMENT_START and children:
                built.problems.append(_further_document(event, text))
    except MarkedYAMLError as error:
        built.failure = failure_of(error, len(text))
    built.children = children
    return built


def root_of(built: Built) -> Node | None:
    """Give the node of the first document; what is still open ends where reading ended."""
    children, told = built.children, len(built.problems)
    for top in reversed(built.opened):
        if top.is_mapping and len(children) % 2:
            end = children[-1].end
            children = [*children, Scalar("", end, end, "")]
        if not children:
            node: Node = Scalar("", top.start, top.start, "")
        elif top.is_mapping:
            node = _mapping(top, children, children[-1].end, built)
        else:
            node = _sequence(top, children, children[-1].end, built)
        children = [*top.siblings, node]
    # What an end too early seems to lack is no problem; what stands there twice is one.
    built.problems[told:] = [problem for problem in built.problems[told:] if problem.rule == "duplicate-key"]
    return children[0] if children else None


def _note_properties(event: Event, built: Built) -> int:
    start, problems = oddity.properties(event, built.text)
    built.problems += problems
    return start


def _alias(event: Event, built: Built) -> Scalar:
    scalar, problem = oddity.alias(event, built.text)
    built.problems.append(problem)
    return scalar


def _mapping(top: Opened, children: list[Node], end: int, built: Built) -> Mapping:
    if not top.flow:
        end = children[-1].end
    elif any(node[1] == node[2] for node in children):
        built.problems += oddity.keys_without_value(children, built.text)
    values = by_key(children)
    if len(values) * 2 != len(children) or oddity.MERGE in values or built.doubtful_keys:
        built.problems += oddity.odd_keys(children, built.text)
    return tuple.__new__(Mapping, (tuple(children), top.start, end, top.flow, values))


def _sequence(top: Opened, children: list[Node], end: int, built: Built) -> Sequence:
    if top.flow:
        sequence = Sequence(tuple(children), top.start, end, flow=True)
        if not any(outer.flow and not outer.is_mapping for outer in built.opened):
            built.problems.append(oddity.flow_list(sequence, built.text))
        return sequence
    if len(set(map(type, children))) > 1:
        children, problems = oddity.texts_with_colon(children, built.text)
        built.problems += problems
    return Sequence(tuple(children), top.start, children[-1].end, flow=False)


def _further_document(event: Event, text: str) -> Problem:
    start = event.start_mark.index
    end = max(event.end_mark.index, start + (start < len(text)))
    return Problem("several-documents", Span(start, end))
