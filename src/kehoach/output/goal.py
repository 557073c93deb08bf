"""The reading of a goal: a block for people, an entry and a row for machines."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from kehoach.output import json
from kehoach.output.goal_words import Label, amount, cap, every, level, meaning
from kehoach.output.table import Column, Table, from_entries
from kehoach.output.terminal import Piece, Style
from kehoach.output.visible import padded, visible, width
from kehoach.output.wrap import folded
from kehoach.phrase.goal.model import Goal, Note
from kehoach.phrase.number import plain
from kehoach.words import Language, Words

SayNote: TypeAlias = Callable[[Note, Language], str]


def block(goal: Goal, language: Language, say: SayNote, columns: int | None = None) -> Iterator[Piece]:
    """Give the words and, line by line, what they mean, folded where `columns` are given."""
    yield Piece(f"{visible(goal.text)}\n", Style.STRONG)
    lines = [(label.say(language), visible(text)) for label, text in _lines(goal, language, say) if text]
    labels = max(width(label) for label, _ in lines)
    above = ""
    for label, text in lines:
        yield Piece(f"  {padded('' if label == above else label, labels)}  ", Style.EDGE)
        yield Piece(f"{folded(text, columns, labels + 4) if columns else text}\n")
        above = label


def _lines(goal: Goal, language: Language, say: SayNote) -> Iterator[tuple[Words, str]]:
    yield Label.LEVEL, level(goal, language)
    yield Label.EVERY, every(goal, language)
    yield Label.CAP, cap(goal)
    yield Label.BASE, amount(goal.base, goal)
    yield Label.YEAR, goal.year or ""
    yield Label.SCOPE, goal.scope or ""
    yield Label.MEANS, meaning(goal).say(language)
    for note in goal.notes:
        yield Label.NOTE, say(note, language)


def numbers(goal: Goal | None) -> dict[str, json.Value]:
    """Give operator, numbers and unit as JSON; all empty for words that were not understood."""
    if goal is None:
        return dict.fromkeys(_NUMBERS)
    return {
        "op": goal.op.value if goal.op else None,
        "value": number(goal.value),
        "low": number(goal.low),
        "high": number(goal.high),
        "low_closed": goal.low_closed,
        "high_closed": goal.high_closed,
        "unit": goal.unit,
        "per": goal.per,
        "stated": goal.stated,
        "cap": number(goal.cap),
        "every": goal.every,
    }


_NUMBERS: Final = (
    "op", "value", "low", "high", "low_closed", "high_closed", "unit", "per", "stated", "cap", "every"
)  # fmt: skip


def number(value: Decimal | None) -> int | float | None:
    """Give a number as JSON has it."""
    return None if value is None else plain(value)


def entry(goal: Goal, language: Language, say: SayNote) -> dict[str, json.Value]:
    """Give a goal as JSON."""
    return {
        "text": goal.text,
        **numbers(goal),
        "base": number(goal.base),
        "year": goal.year,
        "scope": goal.scope,
        "notes": [say(note, language) for note in goal.notes],
    }


def unread_entry(text: str, error: str) -> dict[str, json.Value]:
    """Stand in for a text that can't be read, so that positions keep."""
    return {
        "text": text,
        **numbers(None),
        "base": None,
        "year": None,
        "scope": None,
        "notes": [],
        "error": error,
    }


_COLUMNS = (
    Column("text", Words(vi="Cụm từ", en="Text")),
    *(Column(name, Words(name, name)) for name in (*_NUMBERS, "base", "year", "scope")),
    Column("notes", Label.NOTE),
    Column("error", Words(vi="lỗi", en="error")),
)


def table(entries: Sequence[Mapping[str, json.Value]]) -> Table:
    """Lay entries out as rows."""
    return from_entries(_COLUMNS, entries)
