"""What a unit reports about a plan for one period."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kehoach.calendar.period import Period
from kehoach.calendar.reporting import ReportingPeriod
from kehoach.plan.cell import Cell
from kehoach.plan.evidence import Evidence
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
    evidence: tuple[Evidence, ...]
    difficulty: Cell | None
    proposal: Cell | None
    note: Cell | None
    span: Span


@dataclass(frozen=True, slots=True)
class Extension:
    """A new due day with its reason and document; the first one stays on record.

    It holds from the date of its document on, of several documents the last; always where none has a date.
    """

    task: Cell | None
    occurrence: Cell | None
    case: Cell | None
    due: Period | None
    due_words: Cell | None
    reason: Cell | None
    evidence: tuple[Evidence, ...]
    span: Span

    @property
    def since(self) -> date | None:
        """Give the date of its document."""
        return max((one.date.start for one in self.evidence if one.date), default=None)

    def holds_on(self, day: date) -> bool:
        """Tell whether it had been granted by a day."""
        return self.since is None or self.since <= day


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened and starts the clock of a task."""

    id: Cell | None
    day: Period | None
    date: Cell | None
    event: Cell | None
    starts: tuple[Cell, ...]
    unit: Cell | None
    evidence: tuple[Evidence, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, and what it is; None where it can't be read. `is_share`: it ends in "%"."""

    words: Cell
    value: Decimal | None
    is_share: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A reported value: count and of (numerator, denominator), or a plain value.

    `period` is the one it names or corrects, else that of the file; `reported_on` the day of its own `reported`,
    else the file's.
    `corrects` are the words that name the period whose figure it replaces; `ends` the last day of the file's period.
    """

    target: Cell | None
    level: Cell | None
    field: Cell | None
    period: ReportingPeriod | None
    count: Number | None
    of: Number | None
    value: Number | None
    source: Cell | None
    reported_on: Period | None
    corrects: Cell | None
    reason: Cell | None
    span: Span
    reported: Cell | None = None
    ends: date = date.min


@dataclass(frozen=True, slots=True, eq=False)
class Progress:
    """One progress file, equal only to itself; `reporting` is its period, None where the words name none."""

    source: Source
    plan: Cell | None
    unit: Cell | None
    period: Cell | None
    reporting: ReportingPeriod | None
    reported: Cell | None
    reported_on: Period | None
    evidence: tuple[Evidence, ...]
    tasks: tuple[TaskReport, ...]
    figures: tuple[Figure, ...]
    extensions: tuple[Extension, ...]
    events: tuple[Event, ...]


def told_by(progress: Progress, own: Period | None = None) -> date:
    """Give the day by which what a file says stands in order: that of the report.

    A file that names none was written after what it tells of: by its own day, and not before its period ends.
    """
    if progress.reported_on:
        return progress.reported_on.end
    of_file = progress.reporting.period if progress.reporting else None
    return max((one.end for one in (own, of_file) if one), default=date.min)


def period_name(progress: Progress) -> str | None:
    """Name the period of a file as plans name it: `2024-q1` is 2024-Q1."""
    if progress.reporting:
        return progress.reporting.name
    return progress.period.text if progress.period else None


def is_before_period(progress: Progress) -> bool:
    """Tell whether the file says it was reported before the data of its period begin."""
    day, period = progress.reported_on, progress.reporting
    return day is not None and period is not None and day.end < period.window.start


def is_unfinished(figure: Figure) -> bool:
    """Tell whether a figure was reported before the last day of its period's data."""
    day, period = figure.reported_on, figure.period
    return day is not None and period is not None and day.end < period.window.end
