"""The state of an obligation on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kehoach.obligation.model import Obligation
from kehoach.plan.progress_file import Extension, TaskReport
from kehoach.status.records import Told
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
    `extensions` end with the one that holds; `first_state` and `first_days_late` are what there would be without
    any, None where there is none. `overtaken` were granted before the deadline itself was amended. `told` is the
    report that counts.
    """

    obligation: Obligation
    state: State
    due: date | None
    days_late: int = 0
    done: date | None = None
    reason: Reason | None = None
    told: Told | None = None
    extensions: tuple[Extension, ...] = ()
    overtaken: tuple[Extension, ...] = ()
    first_state: State | None = None
    first_days_late: int | None = None

    @property
    def extension(self) -> Extension | None:
        """Give the extension that holds."""
        return self.extensions[-1] if self.extensions else None

    @property
    def report(self) -> TaskReport | None:
        """Give what the unit says."""
        return self.told.report if self.told else None


def concerns(status: Status, names: frozenset[str] | None) -> bool:
    """Tell whether an obligation is that of one of some units, or was its first; of any unit for None."""
    obligation = status.obligation
    return names is None or not names.isdisjoint((obligation.unit, *obligation.first_units))
