"""A deadline as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kehoach.calendar.period import Period
from kehoach.words import Fact


class Kind(StrEnum):
    """What sort of thing the words fix."""

    SPAN = "span"
    BY_DATE = "by_date"
    CONTINUOUS = "continuous"
    RECURRING = "recurring"
    EVENT_TRIGGERED = "event_triggered"
    EVENT_OFFSET = "event_offset"
    ROADMAP = "roadmap"
    NONE = "none"


class OffsetUnit(StrEnum):
    """What an offset counts."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    HOURS = "hours"


class Direction(StrEnum):
    """On which side of its event an offset lies."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units of time after or before an event, whose day is not counted."""

    count: int
    unit: OffsetUnit
    direction: Direction


class Occurrence(NamedTuple):
    """One time that a recurring deadline falls due; `name` is like 2024, 2024-H1, 2024-Q1, 2024-03."""

    name: str
    start: date | None
    due: date


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader of the reading should know, without words: `name` keys the words."""

    name: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words are read against: the plan's period, its issue date, and the office's policy.

    `issued` is a single day, or the month where only the month is known; None where nobody knows.
    `before_inclusive`: "trước ngày D" means D itself is still in time (the default is the day before).
    """

    period: Period
    issued: Period | None = None
    before_inclusive: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """What the words of one deadline mean; see `Kind` for which fields are set.

    `due` is the last day still in time. `last` is the last day of the last occurrence.
    `every` is yearly, half-yearly, quarterly, monthly, weekly, `every 7 days`, unspecified;
    several are joined with ";".
    `event` quotes the words that name an event. `also` holds the further limbs of the same cell.
    """

    text: str
    kind: Kind
    start: date | None = None
    due: date | None = None
    last: date | None = None
    every: str | None = None
    offset: Offset | None = None
    event: str | None = None
    occurrences: tuple[Occurrence, ...] = ()
    notes: tuple[Note, ...] = ()
    also: tuple["Deadline", ...] = ()
