"""A rule of an office as data: which parts of a plan it is about, and what must hold there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeAlias

from kehoach.finding.severity import Severity
from kehoach.phrase.wildcard import Pattern
from kehoach.plan.cell import Cell
from kehoach.text.source import Span


class What(StrEnum):
    """The parts of a plan; a task with rows is its rows, since these are what somebody owes.

    A report is a task, duty or row under which `report` stands.
    """

    PLAN = "plan"
    SECTION = "section"
    TASK = "task"
    DUTY = "duty"
    ROW = "row"
    REPORT = "report"
    TARGET = "target"


_OF_TASK = (
    *("number", "title", "lead", "support", "roles", "outputs", "when", "measure", "budget", "note"),
    *("implements", "report", "to", "after", "unless"),
)
KEYS: Final[Mapping[What, tuple[str, ...]]] = {
    What.PLAN: (
        *("number", "title", "issuer", "place", "issued", "signed_as", "signer", "period", "money", "basis"),
        *("implements", "proposed", "recipients"),
    ),
    What.SECTION: ("number", "title", "budget"),
    What.TASK: _OF_TASK,
    What.DUTY: _OF_TASK,
    What.ROW: _OF_TASK,
    What.REPORT: _OF_TASK,
    What.TARGET: ("measure", "goal", "index", "note"),
}
"""The keys that a rule can ask about."""
DAYS: Final = frozenset({"issued", "period", "when"})
NUMBERS: Final = frozenset({"budget", "goal"})


class How(StrEnum):
    """How patterns are held against the values of a key."""

    MATCHES = "matches"
    INCLUDES = "includes"
    EXCLUDES = "excludes"


class Anchor(StrEnum):
    """The days of a plan from which days are counted: its date, the first and last day of its period."""

    ISSUED = "issued"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Worded:
    """Values must fit a pattern: each of them, at least one, or none."""

    key: str
    how: How
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Ranged:
    """Values must lie between two days or numbers, both included; None where an end is open.

    Amounts of money are in đồng; goals have the `unit` that is written, and one of another unit is not judged.
    """

    key: str
    low: date | Decimal | None
    high: date | Decimal | None
    unit: str | None = None
    words: tuple[str | None, str | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Within:
    """Days must lie at most so many days before or after a day of the plan."""

    key: str
    days: int
    of: Anchor


@dataclass(frozen=True, slots=True)
class There:
    """Something must stand under a key, or nothing may."""

    key: str
    present: bool


Condition: TypeAlias = Worded | Ranged | Within | There


@dataclass(frozen=True, slots=True)
class House:
    """One rule; `text` is its declaration as it stands in `path` from `line` on.

    `is_sound` is False where some of it could not be read: then nothing is held against it.
    """

    name: Cell
    span: Span
    what: tuple[What, ...]
    sections: frozenset[str]
    select: tuple[Condition, ...]
    require: tuple[Condition, ...]
    message: str
    help: str | None
    severity: Severity
    path: str
    line: int
    text: str
    is_sound: bool
