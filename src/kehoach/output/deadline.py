"""The reading of a deadline: a block for people, an entry and a row for machines."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from kehoach.output import json
from kehoach.output.day import day, day_with_weekday, period
from kehoach.output.deadline_words import (
    ALSO,
    FRAME,
    ISSUED,
    KIND,
    MORE,
    NOT_ISSUED,
    Label,
    cadence,
    counted,
    meaning,
)
from kehoach.output.table import Column, Table, from_entries
from kehoach.output.terminal import Piece, Style
from kehoach.output.visible import padded, visible, width
from kehoach.output.wrap import folded
from kehoach.phrase.deadline.model import Deadline, Frame, Kind, Note, Occurrence, Offset
from kehoach.words import Language, Words

_SHOWN = 4  # occurrences at most

SayNote: TypeAlias = Callable[[Note, Language], str]
_Line: TypeAlias = tuple[Words, str]


def block(
    deadline: Deadline, language: Language, say: SayNote, columns: int | None = None
) -> Iterator[Piece]:
    """Give the words and, line by line, what they mean, folded where `columns` are given."""
    yield Piece(f"{_fitted(visible(deadline.text), columns)}\n", Style.STRONG)
    yield from _said(deadline, language, say, columns)
    for limb in deadline.also:
        yield Piece(f"\n{ALSO.say(language)}\n", Style.FAINT)
        if limb.text != deadline.text:
            yield Piece(f"{_fitted(visible(limb.text), columns)}\n", Style.STRONG)
        yield from _said(limb, language, say, columns)


def _said(deadline: Deadline, language: Language, say: SayNote, columns: int | None) -> Iterator[Piece]:
    lines = [(label.say(language), visible(text)) for label, text in _lines(deadline, language, say)]
    labels = max(width(label) for label, _ in lines)
    above = ""
    for label, text in lines:
        yield Piece(f"  {padded('' if label == above else label, labels)}  ", Style.EDGE)
        yield Piece(f"{_fitted(text, columns, labels + 4)}\n")
        above = label


def _fitted(text: str, columns: int | None, indent: int = 0) -> str:
    return folded(text, columns, indent) if columns else text


def read_in(frame: Frame, language: Language) -> Piece:
    """Say what the words were read against."""
    issued = ISSUED.say(language, when=period(frame.issued)) if frame.issued else NOT_ISSUED.say(language)
    text = FRAME.say(language, period=period(frame.period), issued=issued)
    return Piece(f"({text})\n", Style.FAINT)


def _lines(deadline: Deadline, language: Language, say: SayNote) -> Iterator[_Line]:
    yield Label.KIND, KIND[deadline.kind].say(language)
    if deadline.start:
        yield Label.START, day_with_weekday(deadline.start, language)
    if deadline.due:
        yield _due_label(deadline), day_with_weekday(deadline.due, language)
    if deadline.every:
        yield Label.EVERY, cadence(deadline.every, language)
    yield from ((Label.TIMES, line) for line in _times(deadline.occurrences, language))
    if deadline.last:
        yield Label.LAST, day_with_weekday(deadline.last, language)
    if deadline.offset:
        yield Label.COUNT, counted(deadline.offset, language)
    if deadline.event:
        yield Label.EVENT, deadline.event
    yield Label.MEANS, meaning(deadline).say(language)
    yield from ((Label.NOTE, say(note, language)) for note in deadline.notes)


def _due_label(deadline: Deadline) -> Words:
    if deadline.kind is Kind.CONTINUOUS:
        return Label.END
    return Label.FIRST_DUE if deadline.kind is Kind.RECURRING else Label.DUE


def _times(occurrences: Sequence[Occurrence], language: Language) -> Iterator[str]:
    for name, start, due in occurrences[:_SHOWN]:
        yield f"{name}: {day(start)} – {day(due)}" if start else f"{name}: {day(due)}"
    if (more := len(occurrences) - _SHOWN) > 0:
        yield MORE.say(language, count=more)


def entry(deadline: Deadline, language: Language, say: SayNote) -> dict[str, json.Value]:
    """Give a deadline as JSON, with its further limbs in the same shape but without `also`."""
    limbs: list[json.Value] = [limb_entry(limb, language, say) for limb in deadline.also]
    return {**limb_entry(deadline, language, say), "also": limbs}


def limb_entry(deadline: Deadline, language: Language, say: SayNote) -> dict[str, json.Value]:
    """Give one limb as JSON."""
    return {
        "text": deadline.text,
        "kind": deadline.kind.value,
        "start": deadline.start,
        "due": deadline.due,
        "last": deadline.last,
        "every": deadline.every,
        "offset": _offset(deadline.offset),
        "event": deadline.event,
        "notes": [say(note, language) for note in deadline.notes],
    }


def _offset(offset: Offset | None) -> json.Value:
    if offset is None:
        return None
    return {"count": offset.count, "unit": offset.unit.value, "direction": offset.direction.value}


def unread_entry(text: str, error: str) -> dict[str, json.Value]:
    """Stand in for a text that can't be read, so that positions keep."""
    unknown = dict.fromkeys(("kind", "start", "due", "last", "every", "offset", "event"))
    return {"text": text, **unknown, "notes": [], "also": [], "error": error}


_COLUMNS = (
    Column("text", Words(vi="Cụm từ", en="Text")),
    Column("kind", Words(vi="Loại", en="Kind")),
    Column("start", Label.START),
    Column("due", Label.DUE),
    Column("last", Label.LAST),
    Column("every", Label.EVERY),
    Column("offset_count", Label.COUNT),
    Column("offset_unit", Words(vi="đơn vị đếm", en="unit")),
    Column("offset_direction", Words(vi="trước hay sau", en="direction")),
    Column("event", Label.EVENT),
    Column("notes", Label.NOTE),
    Column("error", Words(vi="lỗi", en="error")),
)


def table(entries: Sequence[Mapping[str, json.Value]]) -> Table:
    """Lay entries out as rows: further limbs of a cell follow it, each in a row of its own."""
    return from_entries(_COLUMNS, [_flat(limb) for one in entries for limb in (one, *_also(one))])


def _also(one: Mapping[str, json.Value]) -> list[Mapping[str, json.Value]]:
    limbs = one["also"]
    return [limb for limb in limbs if isinstance(limb, Mapping)] if isinstance(limbs, list) else []


def _flat(one: Mapping[str, json.Value]) -> dict[str, json.Value]:
    offset = one["offset"]
    parts = offset if isinstance(offset, Mapping) else {}
    return {**one, **{f"offset_{name}": part for name, part in parts.items()}}
