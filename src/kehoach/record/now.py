"""What is true of tasks now that something was recorded of them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kehoach.record.entry import Entry, Part
from kehoach.record.progress import Recorded
from kehoach.record.who import Report
from kehoach.repository.follow import Followed, gather
from kehoach.repository.shelf import Shelf
from kehoach.status.late import judged
from kehoach.status.model import State, Status

_ABOUT_TASKS = (Part.TASKS, Part.EXTENSIONS)
_TO_DO = (State.OPEN, State.OVERDUE, State.UNDETERMINED, State.NOT_DUE, State.PAUSED)


def states_now(recorded: Recorded, plan: Path, folder: Path, today: date) -> tuple[Status | None, ...]:
    """Judge the plan again: one status for each new item in its order, None where it is about no obligation."""
    said = [(changed.report, entry) for changed in recorded.changed for entry, _ in changed.lines]
    followed = follow(plan, folder) if any(entry.part in _ABOUT_TASKS for _, entry in said) else None
    statuses = judged(followed, today) if followed else ()
    return tuple(_status(statuses, report, entry) for report, entry in said)


def follow(plan: Path, folder: Path) -> Followed | None:
    """Read a plan with all its progress as it is on disk; None where it can't be read."""
    followed, _ = gather(Shelf(folder), [plan])
    return followed[0] if followed else None


def open_tasks(followed: Followed, unit: str, today: date) -> tuple[Status, ...]:
    """Give what a unit has not done yet, each address once, in the order of the plan."""
    first: dict[str, Status] = {}
    for status in judged(followed, today):
        if status.state in _TO_DO and status.obligation.unit == unit:
            first.setdefault(status.obligation.address, status)
    return tuple(first.values())


def _status(statuses: Sequence[Status], report: Report, entry: Entry) -> Status | None:
    if entry.part not in _ABOUT_TASKS:
        return None
    return next((one for one in statuses if _is_meant(one, report, entry)), None)


def _is_meant(status: Status, report: Report, entry: Entry) -> bool:
    """Tell whether an entry speaks of an obligation; without `for` also of the occurrence of its own period."""
    about, values = status.obligation, entry.values
    occurrences = (values["for"],) if "for" in values else (None, report.period.name)
    return (
        about.address == values.get("task")
        and report.unit in (about.unit, *about.first_units)
        and about.case == values.get("case")
        and about.occurrence in occurrences
    )
