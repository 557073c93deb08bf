"""When one deadline falls due: once, at each occurrence, or not before something else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kehoach.calendar.reporting import read_reporting_period
from kehoach.calendar.written import padded
from kehoach.obligation.model import Open
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.plan.model import Task
from kehoach.text.letters import match_key

_CADENCES = {
    "tháng": "monthly",
    "quý": "quarterly",
    "6 tháng": "half-yearly",
    "9 tháng": "nine-monthly",
    "năm": "yearly",
}


_DATED = (Kind.SPAN, Kind.BY_DATE, Kind.EVENT_OFFSET)


@dataclass(frozen=True, slots=True)
class Time:
    """One time that a task falls due; `open` says why there is no due day."""

    limb: int
    occurrence: str | None = None
    start: date | None = None
    due: date | None = None
    open: Open | None = None
    event: str | None = None


def times(task: Task) -> Iterator[Time]:
    """Give the times of a task without events: each limb of its deadline, each occurrence."""
    if task.when is None:
        yield from _without_day(task, Open.NO_DEADLINE)
    elif task.deadline is None:
        yield Time(0, open=Open.NOT_UNDERSTOOD)
    else:
        for limb, deadline in enumerate(limbs(task.deadline)):
            yield from _times(task, limb, deadline)


def limbs(deadline: Deadline) -> tuple[Deadline, ...]:
    """Give all limbs of one cell."""
    return (deadline, *deadline.also)


def _times(task: Task, limb: int, deadline: Deadline) -> Iterator[Time]:
    match deadline.kind:
        case Kind.RECURRING:
            yield from _recurring(task, limb, deadline)
        case Kind.CONTINUOUS:
            yield Time(limb, start=deadline.start, open=Open.ONGOING)
        case Kind.ROADMAP:
            yield Time(limb, open=Open.ROADMAP)
        case Kind.NONE:
            yield from _without_day(task, Open.NO_DEADLINE)
        case _ if deadline.due:
            name = _name_of(task, deadline.kind, deadline.due)
            yield Time(limb, name, deadline.start or _opens(task, name), deadline.due)
        case _:
            yield _waiting(task, limb, deadline)


def _recurring(task: Task, limb: int, deadline: Deadline) -> Iterator[Time]:
    if not deadline.occurrences:
        yield from (_waiting(task, limb, deadline),) if task.unless else _without_day(task, Open.NO_CADENCE)
    for one in deadline.occurrences:
        yield Time(limb, one.name, one.start or _opens(task, one.name), one.due)


def _opens(task: Task, name: str | None) -> date | None:
    """Give the day on which the data of a regular report begins (Nghị định 09/2019/NĐ-CP điều 12)."""
    period = read_reporting_period(name) if task.report and name else None
    return period.window.start if period else None


def _without_day(task: Task, why: Open) -> Iterator[Time]:
    """Name the reports that a rule asks for where no words fix their days."""
    yield Time(0, open=Open.NO_DAY if task.report and cadences(task) else why)


def cadences(task: Task) -> tuple[str, ...]:
    """Give how often a report rule asks for a report: "quý; năm"."""
    words = task.report.text.split(";") if task.report else ()
    return tuple(_CADENCES[key] for key in map(match_key, words) if key in _CADENCES)


def _name_of(task: Task, kind: Kind, due: date) -> str | None:
    """Name the yearly report of a report rule by its year, and one of several due days of a cell by itself.

    Reports tell them apart by these names; where there is only one, it needs none.
    """
    if kind is Kind.BY_DATE and "yearly" in cadences(task):
        return str(due.year)
    dated = [one for one in limbs(task.deadline) if one.due and one.kind in _DATED] if task.deadline else []
    return padded(due) if len(dated) > 1 else None


def _waiting(task: Task, limb: int, deadline: Deadline) -> Time:
    """Say what a time waits for: another step, or an event."""
    if task.unless:
        return Time(limb, open=Open.REPEAT, event=task.unless.text)
    if task.after:
        return Time(limb, open=Open.STEP, event=task.after.text)
    return Time(limb, open=Open.EVENT, event=deadline.event)
