"""What a unit reports about a plan for one period."""

from dataclasses import dataclass
from enum import StrEnum

from kehoach.calendar.period import Period
from kehoach.plan.cell import Cell
from kehoach.text.source import Source, Span


class Said(StrEnum):
    """What a unit may say of a task; being late is derived, never said."""

    NOT_STARTED = "chưa thực hiện"
    UNDER_WAY = "đang thực hiện"
    DONE = "hoàn thành"
    PAUSED = "tạm dừng"
    CANCELLED = "hủy bỏ"
    SUPERSEDED = "thay thế"


@dataclass(frozen=True, slots=True)
class TaskReport:
    """What a unit says about one task; `occurrence` and `case` where the task has several."""

    task: Cell | None
    occurrence: Cell | None
    case: Cell | None
    state: Cell | None
    said: Said | None
    date: Cell | None
    day: Period | None
    percent: Cell | None
    evidence: Cell | None
    difficulty: Cell | None
    proposal: Cell | None
    note: Cell | None
    span: Span


@dataclass(frozen=True, slots=True)
class Extension:
    """A new due day with its reason and document; the first one stays on record."""

    task: Cell | None
    occurrence: Cell | None
    case: Cell | None
    due: Period | None
    due_words: Cell | None
    reason: Cell | None
    evidence: Cell | None
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened and starts the clock of a task."""

    id: Cell | None
    day: Period | None
    date: Cell | None
    event: Cell | None
    starts: tuple[Cell, ...]
    unit: Cell | None
    evidence: Cell | None
    span: Span


@dataclass(frozen=True, slots=True)
class Progress:
    """One progress file."""

    source: Source
    plan: Cell | None
    unit: Cell | None
    period: Cell | None
    reported: Cell | None
    reported_on: Period | None
    evidence: Cell | None
    tasks: tuple[TaskReport, ...]
    extensions: tuple[Extension, ...]
    events: tuple[Event, ...]
