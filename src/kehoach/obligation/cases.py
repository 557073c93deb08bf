"""The times of a task whose clock events start: per case, along the chain of its steps."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kehoach.calendar.ends import days_before, end_of_days, end_of_months, months_before
from kehoach.calendar.workdays import add_working_days
from kehoach.obligation.clocks import Case, Clocks
from kehoach.obligation.model import Open
from kehoach.obligation.times import Time, limbs
from kehoach.phrase.deadline.model import Deadline, Direction, Kind, Offset, OffsetUnit
from kehoach.plan.model import Task

_MOST_REPEATS = 500
"""A repeat that nobody ends stops here; weekly, that is ten years."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What the times of steps rest on.

    Tasks and the names of who owes them by address, the clocks, and the last day to look at.
    """

    tasks: Mapping[str, Task]
    owers: Mapping[str, frozenset[str]]
    clocks: Clocks
    horizon: date


def case_times(task: Task, chain: Chain, unit: str) -> Iterator[tuple[str, Time]]:
    """Give the cases of a task that concern a unit, each with its time; none without an event on record."""
    deadline = task.deadline
    if deadline is None:
        return
    for case in _cases(task, chain, unit):
        for limb, part in enumerate(limbs(deadline)):
            if task.unless:
                yield from _repeats(task, chain, case, limb)
            elif part.kind in (Kind.EVENT_OFFSET, Kind.EVENT_TRIGGERED):
                yield case.name, _time(task, chain, case, limb, part)


def _cases(task: Task, chain: Chain, unit: str) -> tuple[Case, ...]:
    """Give a task's own cases; a step without any takes those of the nearest step before it.

    A unit that owes the step where the cases began has its own ones; any other waits for every unit's.
    """
    for step in _back(task, chain):
        if cases := chain.clocks.cases.get(step.address, ()):
            owes = unit in chain.owers.get(step.address, ())
            return tuple(case for case in cases if case.unit in (unit, None)) if owes else cases
    return ()


def _back(task: Task, chain: Chain) -> Iterator[Task]:
    """Give a step and the steps before it, each once, also where they wait for one another in a circle."""
    seen: set[str] = set()
    here: Task | None = task
    while here and here.address not in seen:
        seen.add(here.address)
        yield here
        here = _before(here, chain)


def _before(task: Task, chain: Chain) -> Task | None:
    step = task.after or task.unless
    return chain.tasks.get(step.text) if step else None


def _time(task: Task, chain: Chain, case: Case, limb: int, deadline: Deadline) -> Time:
    """Give the end of a time limit in one case, or what it still waits for."""
    began = _began(task, chain, case)
    if began is None:
        return Time(limb, open=Open.STEP, event=task.after.text if task.after else deadline.event)
    if deadline.offset is None:
        return Time(limb, start=began, due=began)
    return Time(limb, start=began, due=end_of(began, deadline.offset))


def _began(task: Task, chain: Chain, case: Case) -> date | None:
    """Give the day on which the clock of a step began: its own event, or the day the step before was done."""
    if any(one.name == case.name for one in chain.clocks.cases.get(task.address, ())) or task.after is None:
        return case.day
    return chain.clocks.done.get((task.after.text, case.name))


def end_of(event: date, offset: Offset) -> date:
    """Count an offset from an event, whose day does not count (Bộ luật Dân sự 2015, điều 147, 148).

    Hours end with the day in which they run out at the latest: events are on record by day.
    """
    after = offset.direction is Direction.AFTER
    match offset.unit:
        case OffsetUnit.DAYS:
            return end_of_days(event, offset.count) if after else days_before(event, offset.count)
        case OffsetUnit.MONTHS:
            return end_of_months(event, offset.count) if after else months_before(event, offset.count)
        case OffsetUnit.WORKING_DAYS:
            return add_working_days(event, offset.count if after else -offset.count)
        case OffsetUnit.HOURS:
            days = timedelta(days=-(-offset.count // 24))
            return event + days if after else event - days


def _repeats(task: Task, chain: Chain, case: Case, limb: int) -> Iterator[tuple[str, Time]]:
    """Give the repeats from the due day of the step before until it is done, up to the horizon."""
    before = _before(task, chain)
    step = _step_of_days(task)
    if before is None or before.deadline is None or step is None:
        return
    first = _time(before, chain, case, 0, before.deadline).due
    if first is None:
        return
    done = chain.clocks.done.get((before.address, case.name))
    end = min(done, chain.horizon) if done else chain.horizon
    for count in range(1, _MOST_REPEATS):
        due = first + timedelta(step * count)
        if due > end:
            return
        yield case.name, Time(limb, str(count), None, due)


def _step_of_days(task: Task) -> int | None:
    """Give N of "every N days"."""
    every = task.deadline.every if task.deadline else None
    match = re.fullmatch(r"every (\d{1,4}) days", every or "")
    return int(match[1]) if match else None
