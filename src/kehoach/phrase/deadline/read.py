"""Reads the words of a deadline."""

from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.phrase.deadline.clause import read_clause
from kehoach.phrase.deadline.cursor import Cursor
from kehoach.phrase.deadline.cycle import occurrences
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.model import Deadline, Frame, Kind
from kehoach.phrase.deadline.point import Sense
from kehoach.phrase.deadline.silence import speaks_of_time
from kehoach.phrase.deadline.tokens import places_of, spaced, tokens_of
from kehoach.text.source import Span

_MOST_TOKENS = 500
_MARKS = frozenset({";", ",", ".", "và", "hoặc", "nhưng", "("})


def read(text: str, frame: Frame) -> tuple[Deadline | None, tuple[Problem, ...]]:
    """Read what the words of a deadline mean; None and a problem where they are not understood."""
    line = spaced(text)
    tokens = tokens_of(line)
    if len(tokens) > _MOST_TOKENS:
        return None, (_not_understood(text, Span(0, len(text))),)
    cursor = Cursor(tokens)
    try:
        drafts = _limbs(cursor, frame)
        if not drafts:
            return _none(text, tokens)
        return _deadline(text, line, drafts, frame)
    except OverflowError:
        return None, (_not_understood(text, Span(0, len(text))),)


def _not_understood(text: str, span: Span) -> Problem:
    return Problem("deadline-not-understood", span, {"text": text[span.start : span.end], "nearest": None})


def _none(text: str, tokens: list[str]) -> tuple[Deadline | None, tuple[Problem, ...]]:
    if speaks_of_time(tokens):
        return None, (_not_understood(text, Span(0, len(text))),)
    return Deadline(text, Kind.NONE), ()


def _limbs(cursor: Cursor, frame: Frame) -> list[Draft]:
    """Read all limbs; none where a part is not understood."""
    found: list[Draft] = []
    inherits = Sense.BARE
    while True:
        if not cursor.tokens[cursor.at]:
            return found
        draft = read_clause(cursor, frame, inherits)
        if draft is None:
            return []
        found.append(draft)
        inherits = Sense.BEFORE if draft.is_before else Sense.BARE
        while cursor.tokens[cursor.at] in _MARKS:
            cursor.at += 1


def _deadline(
    text: str, line: str, drafts: list[Draft], frame: Frame
) -> tuple[Deadline | None, tuple[Problem, ...]]:
    flat = [one for draft in drafts for one in (draft, *draft.more)]
    made = [_made(draft, line, frame) for draft in flat]
    problems = tuple(
        Problem("start-after-end", Span(0, len(text)), {"start": one.start, "due": one.due})
        for one in made
        if one.kind is Kind.SPAN and one.start and one.due and one.start > one.due
    )
    return replace(made[0], text=text, also=tuple(made[1:])), problems


def _made(draft: Draft, line: str, frame: Frame) -> Deadline:
    event = None
    if draft.event:
        places = places_of(line)
        event = line[places[draft.event[0]][0] : places[draft.event[1] - 1][1]]
    if draft.turns or draft.times:
        since = frame.issued.start if frame.issued else None
        found = draft.times or occurrences(draft.turns, draft.bounds or frame.period, since)
        start, due, last = (found[0].start, found[0].due, found[-1].due) if found else (None, None, None)
        return Deadline(
            line, draft.kind, start, due, last, draft.every, draft.offset, event, found, tuple(draft.notes)
        )
    return Deadline(
        line,
        draft.kind,
        draft.start,
        draft.due,
        None,
        draft.every,
        draft.offset,
        event,
        (),
        tuple(draft.notes),
    )
