"""What is known of a deadline while its words are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kehoach.calendar.period import Period
from kehoach.phrase.deadline.cycle import Turn
from kehoach.phrase.deadline.model import Frame, Kind, Note, Occurrence, Offset
from kehoach.words import Fact


@dataclass(slots=True)
class Draft:
    """One limb; `event` and `tokens` count tokens, ends exclusive. `bounds` limits what recurs to a part of the plan.

    `is_before`: its words say "trước", which the next limb inherits (`is_inherited`). `is_begun`: they say only
    when it begins, and the next limb may say by when.
    """

    kind: Kind
    start: date | None = None
    due: date | None = None
    every: str | None = None
    turns: tuple[Turn, ...] = ()
    bounds: Period | None = None
    times: tuple[Occurrence, ...] = ()
    offset: Offset | None = None
    event: tuple[int, int] | None = None
    notes: list[Note] = field(default_factory=list)
    more: list["Draft"] = field(default_factory=list)
    tokens: tuple[int, int] = (0, 0)
    is_before: bool = False
    is_inherited: bool = False
    is_begun: bool = False

    @property
    def is_open(self) -> bool:
        """Tell whether its end is the plan's, since the words say none."""
        return any(one.name == "open-end" for one in self.notes)


def note(draft: Draft, name: str, facts: Mapping[str, Fact] | None = None) -> None:
    """Add a note once."""
    if all(other.name != name for other in draft.notes):
        draft.notes.append(Note(name, facts or {}))


def spanned(start: date, due: date) -> Draft:
    """Draft a span."""
    return Draft(Kind.SPAN, start, due)


def by_date(due: date) -> Draft:
    """Draft a day by which something is due."""
    return Draft(Kind.BY_DATE, None, due)


def to_plan_end(start: date, frame: Frame) -> Draft:
    """Draft a span whose end is open."""
    draft = Draft(Kind.SPAN, start, frame.period.end)
    note(draft, "open-end")
    return draft
