"""Why a state is what it is: how the words were amended, from which day the due day was moved, and what is known."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from kehoach.status.model import Status
from kehoach.status.words import AMENDED, EXTENDED, EXTENDED_BY, FIRST_LATE, KEYS, WAS
from kehoach.words import Fact, Language, Words

Say: TypeAlias = Callable[[Words, Mapping[str, Fact]], str]
"""How words are filled in: on a terminal and on paper days and quotation marks differ."""

_SHOWN = frozenset({"when", "lead"})
"""Changes without which a due day or a unit can't be understood."""


def spoken(language: Language) -> Say:
    """Give the manner of a terminal."""
    return lambda words, facts: words.say(language, **facts)


def reason_of(status: Status, say: Say) -> str | None:
    """Say why a state is what it is, how the words were amended, and from which day the due day was moved."""
    why = say(status.reason.words, status.reason.facts) if status.reason else None
    parts = (*_amended(status, say), _moved(status, say), why)
    return "; ".join(part for part in parts if part) or None


def _amended(status: Status, say: Say) -> Iterator[str]:
    """Give the words of time and the leads that held before, each with the document that changed them."""
    for amendment in status.obligation.origin.task.amendments:
        old = ", ".join(
            say(WAS, {"key": KEYS[change.key], "old": change.old})
            for change in amendment.changes
            if change.key in _SHOWN and change.old and change.old != change.new
        )
        if old and amendment.since:
            yield say(AMENDED, {"old": old, "document": amendment.document})


def _moved(status: Status, say: Say) -> str | None:
    """Say from which day the due day was moved, by which document and why."""
    first_due = status.obligation.due
    last = status.extension
    if first_due is None or last is None:
        return None
    document = ", ".join(one.words for one in last.evidence)
    moved = say(EXTENDED_BY if document else EXTENDED, {"first_due": first_due, "document": document})
    moved = f"{moved} ({last.reason.text})" if last.reason else moved
    days = status.first_days_late
    return f"{moved}; {say(FIRST_LATE, {'days': days})}" if days else moved
