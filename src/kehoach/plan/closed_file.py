"""The snapshot of a closed period: what its numbers rested on."""

from dataclasses import dataclass

from kehoach.calendar.period import Period
from kehoach.calendar.reporting import ReportingPeriod
from kehoach.plan.cell import Cell
from kehoach.text.source import Source, Span


@dataclass(frozen=True, slots=True)
class ClosedItem:
    """One thing on record: the list in which it stands, what it is about, the start of its digest."""

    part: str
    about: str
    digest: str


@dataclass(frozen=True, slots=True)
class ClosedFile:
    """A progress file on which the numbers rest; `path` starts at the folder of the plan."""

    path: Cell
    unit: str
    digest: str
    items: tuple[ClosedItem, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Closed:
    """One snapshot, equal only to itself.

    `fits`: its digest of itself is that of what stands there; else somebody changed it by hand.
    """

    source: Source
    head: Span
    plan: Cell | None
    period: Cell | None
    reporting: ReportingPeriod | None
    promises: str
    as_of: Period | None
    digest: Cell | None
    fits: bool
    files: tuple[ClosedFile, ...]
