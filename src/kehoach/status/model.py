"""The state of an obligation on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kehoach.obligation.model import Obligation
from kehoach.plan.progress_file import Extension, TaskReport
from kehoach.status.state import State
from kehoach.words import Fact, Words

__all__ = ["Reason", "State", "Status"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a state is what it is, in words and facts."""

    words: Words
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Status:
    """An obligation on a day.

    `due` is the last day in time, every extension on record included; the first one is the obligation's.
    `days_late` counts the days after `due`: up to the day asked while open, up to the day done when done late.
    """

    obligation: Obligation
    state: State
    due: date | None
    days_late: int = 0
    done: date | None = None
    reason: Reason | None = None
    report: TaskReport | None = None
    extension: Extension | None = None


def concerns(status: Status, names: frozenset[str] | None) -> bool:
    """Tell whether an obligation is that of one of some units, or was its first; of any unit for None."""
    obligation = status.obligation
    return names is None or not names.isdisjoint((obligation.unit, *obligation.first_units))
