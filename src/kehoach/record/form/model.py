"""A form as data, before it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.repository.follow import Followed

Shown: TypeAlias = "str | date | None"


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what its locked cells show by column, and which of the open columns do not apply to it."""

    cells: Mapping[str, Shown]
    closed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a drop-down list: its label, and the ids it stands for."""

    label: str
    task: str
    occurrence: str | None = None
    case: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked about which plan for which period, as of a day."""

    followed: Followed
    unit: str
    period: ReportingPeriod
    as_of: date


@dataclass(frozen=True, slots=True)
class Form:
    """All that stands in a form; `starts` and `extends` are the tasks to choose from for events and extensions."""

    asked: Asked
    duties: tuple[Line, ...]
    figures: tuple[Line, ...]
    starts: tuple[Choice, ...]
    extends: tuple[Choice, ...]
