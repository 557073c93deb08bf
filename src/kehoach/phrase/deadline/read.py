"""Reads the words of a deadline."""

from typing import TypeAlias

from kehoach.calendar.period import Period
from kehoach.finding.problem import Problem
from kehoach.phrase.deadline.clause import read_clause
from kehoach.phrase.deadline.cursor import Cursor
from kehoach.phrase.deadline.cycle import occurrences
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.model import Deadline, Frame, Kind
from kehoach.phrase.deadline.normalise import normalise
from kehoach.phrase.deadline.sense import Sense
from kehoach.phrase.deadline.silence import speaks_of_time
from kehoach.phrase.deadline.tokens import place_of, tokens_of
from kehoach.phrase.line import spaced
from kehoach.text.source import Span

__all__ = ["normalise", "read"]

Reading: TypeAlias = tuple[Deadline | None, tuple[Problem, ...]]

_MOST_TOKENS = 500
_MARKS = frozenset({";", ",", ".", "và", "hoặc", "nhưng", "(", ")"})


def read(text: str, frame: Frame) -> Reading:
    """Read what the words of a deadline mean; None and a problem where they are not understood."""
    line = spaced(text)
    tokens = tokens_of(line)
    if len(tokens) > _MOST_TOKENS:
        return None, (_problem(text, Span(0, len(text)), frame),)
    cursor = Cursor(tokens)
    try:
        drafts = _limbs(cursor, frame)
        if drafts:
            return _deadline(text, line, drafts, frame)
    except OverflowError:
        return None, (_problem(text, Span(0, len(text)), frame),)
    if speaks_of_time(tokens) or tokens[0] == "theo" or _is_misspelt(text, frame):
        return None, (_not_understood(text, cursor, frame),)
    return Deadline(text, Kind.NONE), ()


def _is_misspelt(text: str, frame: Frame) -> bool:
    """Tell whether words without time turn into a deadline by mending their spelling: "thuờng xuyên"."""
    from kehoach.phrase.deadline.nearest import LONGEST, mended  # noqa: PLC0415 - for what went wrong only

    return len(text) <= LONGEST and _can_read(mended(text), frame)


def _can_read(phrase: str, frame: Frame) -> bool:
    tokens = tokens_of(spaced(phrase))
    try:
        return len(tokens) <= _MOST_TOKENS and bool(_limbs(Cursor(tokens), frame))
    except OverflowError:
        return False


def _not_understood(text: str, cursor: Cursor, frame: Frame) -> Problem:
    """Point at the part that was not understood: from where reading broke off to the end of the limb."""
    from kehoach.phrase.deadline.origin import part_of, whole_from  # noqa: PLC0415 - for what went wrong only

    end = max(cursor.at, cursor.stuck)
    start = whole_from(text, cursor.tokens, end)
    while cursor.tokens[end] not in {"", ";"}:
        end += 1
    return _problem(text, part_of(text, start, end), frame)


def _problem(text: str, span: Span, frame: Frame) -> Problem:
    from kehoach.phrase.deadline.cause import cause_of  # noqa: PLC0415 - for what went wrong only
    from kehoach.phrase.deadline.nearest import nearest  # noqa: PLC0415

    part = text[span.start : span.end]
    cause = cause_of(part, frame)
    near = None if cause["cause"] else nearest(text, frame, lambda phrase: _can_read(phrase, frame))
    facts = {"text": part, "nearest": near, "plan_year": frame.period.start.year}
    return Problem("deadline-not-understood", span, {**facts, **cause})


def _limbs(cursor: Cursor, frame: Frame) -> list[Draft]:
    """Read all limbs; none where a part is not understood, and the cursor stands there."""
    found: list[Draft] = []
    inherits = Sense.BARE
    while cursor.tokens[cursor.at]:
        at = cursor.at
        draft = read_clause(cursor, frame, inherits)
        if draft is None:
            return []
        if inherits is Sense.BEFORE and draft.is_inherited:
            note(draft, "inherited")
        inherits = Sense.BEFORE if draft.is_before else Sense.BARE
        if not found or not _ends(found[-1], draft, cursor.tokens[at : draft.tokens[0]]):
            if found:
                _bound(found[-1], draft, cursor.tokens[draft.tokens[0] - 1], frame)
            found.append(draft)
        while cursor.tokens[cursor.at] in _MARKS:
            cursor.at += 1
    return found


def _ends(before: Draft, draft: Draft, lead: list[str]) -> bool:
    """Let a limb say by when the one before it ends: "bắt đầu 01/3/2024, kết thúc 30/6/2024"."""
    is_end = draft.kind is Kind.BY_DATE and not draft.more and (not lead or not _ENDING.isdisjoint(lead))
    if not before.is_begun or not is_end:
        return False
    before.due, before.notes, before.is_begun = draft.due, draft.notes, False
    before.tokens = (before.tokens[0], draft.tokens[1])
    return True


_ENDING = frozenset({"kết thúc", "hoàn thành", "hoàn tất", "xong"})


def _bound(before: Draft, draft: Draft, mark: str, frame: Frame) -> None:
    """Let what recurs lie within the limb before it: "từ năm 2022, hằng quý", "năm 2022 và hằng năm"."""
    if before.kind is not Kind.SPAN or not draft.turns or draft.bounds:
        return
    if mark not in _APART:
        draft.bounds = _within(before, draft)
    elif mark == "và" and draft.every == "yearly":
        draft.bounds = _since(before, frame)


def _since(before: Draft, frame: Frame) -> Period | None:
    """Give the days from the year of the limb before to the plan's end: "năm 2022 và hằng năm"."""
    if before.start is None or before.start > frame.period.end:
        return None
    start = before.start.replace(month=1, day=1)
    return Period(max(start, frame.period.start), frame.period.end)


_APART = frozenset({";", ".", "và", "hoặc", "nhưng"})


def _within(before: Draft, draft: Draft) -> Period | None:
    """Give the days of the limb before, where they hold more than one cycle or have no end of their own."""
    if before.start is None or before.due is None or before.start > before.due:
        return None
    period = Period(before.start, before.due)
    count = len(occurrences(draft.turns, period, None))
    return period if count > 1 or (count and before.is_open) else None


def _deadline(text: str, line: str, drafts: list[Draft], frame: Frame) -> Reading:
    first, *rest = drafts if not any(draft.more for draft in drafts) else _flat(drafts)
    also = tuple(_made(draft, _quoted(line, *draft.tokens), line, frame) for draft in rest)
    deadline = _made(first, text, line, frame, also)
    return deadline, tuple(
        Problem("start-after-end", Span(0, len(text)), {"start": one.start, "due": one.due})
        for one in (deadline, *also)
        if one.kind is Kind.SPAN and one.start and one.due and one.start > one.due
    )


def _flat(drafts: list[Draft]) -> list[Draft]:
    """Give each limb of a list of units ("tháng 2, 5, 8") after the first; all share its words."""
    for draft in drafts:
        for one in draft.more:
            one.tokens = draft.tokens
    return [one for draft in drafts for one in (draft, *draft.more)]


def _made(draft: Draft, text: str, line: str, frame: Frame, also: tuple[Deadline, ...] = ()) -> Deadline:
    """Fill in what only the whole cell gives: the quotation of the event, the occurrences in the plan."""
    found = draft.times
    if draft.turns:
        since = frame.issued.start if frame.issued else None
        found = occurrences(draft.turns, draft.bounds or frame.period, since)
        if not found:
            note(draft, "none-left")
    start, due, last = (
        (found[0].start, found[0].due, found[-1].due) if found else (draft.start, draft.due, None)
    )
    return Deadline(
        text=text,
        kind=draft.kind,
        start=start,
        due=due,
        last=last,
        every=draft.every,
        offset=draft.offset,
        event=_quoted(line, *draft.event) if draft.event else None,
        occurrences=found,
        notes=tuple(draft.notes),
        also=also,
    )


def _quoted(line: str, first: int, end: int) -> str:
    """Quote the tokens from `first` to before `end` as they were written."""
    return line[slice(*place_of(line, first, end))]
