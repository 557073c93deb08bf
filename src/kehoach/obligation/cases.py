"""The times of a task whose clock events start: per case, along the chain of its steps."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from operator import itemgetter
from typing import NamedTuple

from kehoach.calendar.ends import days_before, end_of_days, end_of_months, months_before
from kehoach.calendar.workdays import add_working_days
from kehoach.obligation.clocks import Case, Clocks, day_of
from kehoach.obligation.debtors import debtors
from kehoach.obligation.event import started
from kehoach.obligation.model import MOST, Open, too_many_obligations
from kehoach.obligation.times import Time
from kehoach.phrase.deadline.model import Deadline, Direction, Offset, OffsetUnit
from kehoach.plan.model import Task
from kehoach.roster.assigned import Assigned, who_owes
from kehoach.roster.model import Unit
from kehoach.roster.successor import in_charge

_MOST_REPEATS = 500
"""A repeat that nobody ends stops here; weekly, that is ten years."""


@dataclass(slots=True)
class Chain:
    """What the times of steps rest on.

    The plan as it reads on the day, its tasks by address, the clocks, and the last day to look at. `at` keeps the cases
    that begin at a step, `nearest` those of the nearest step before one: thousands may wait in a row. No more than
    `left` further obligations and cases are looked at.
    """

    current: Assigned
    tasks: Mapping[str, Task]
    clocks: Clocks
    horizon: date
    at: dict["Step", "Begun | None"] = field(default_factory=dict)
    nearest: dict["Step", "Begun | None"] = field(default_factory=dict)
    left: int = MOST


class Step(NamedTuple):
    """What tells a step from others, also from one of the same address."""

    address: str
    waits_for: str | None
    is_row: bool


class Owers(NamedTuple):
    """The names of who owes a step, and those of them who have ended or will."""

    all: frozenset[str]
    ended: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Begun:
    """The cases that events began at a step, each with its turn, by the unit that they are of; who owes the step."""

    cases: tuple[Case, ...]
    by_unit: Mapping[str | None, tuple[tuple[int, Case], ...]]
    names: frozenset[str]
    owers: Owers


def count_one(chain: Chain) -> None:
    """Count an obligation or a case; of a plan that comes to more than anybody could follow none are given."""
    chain.left -= 1
    if chain.left < 0:
        raise too_many_obligations(chain.current.plan.id)


def case_times(task: Task, chain: Chain, unit: str) -> Iterator[tuple[str, Time]]:
    """Give the cases of a task that concern a unit, each with its time; none without an event on record."""
    deadline = task.deadline
    if deadline is None:
        return
    for name, case in _cases(task, chain, unit):
        count_one(chain)
        if task.unless:
            yield from ((name, time) for time in _repeats(task, chain, case))
        else:
            yield from ((name, time) for time in _limits(task, chain, case, deadline))


def _cases(task: Task, chain: Chain, unit: str) -> Iterator[tuple[str, Case]]:
    """Give a task's own cases by name; a step without any takes those of the nearest step before it.

    A unit that owes the step where the cases began has its own ones; any other waits for every unit's, and
    those have the names of the units where one event began several.
    """
    found = _nearest(task, chain)
    if found is None:
        return
    if unit in found.owers.all:
        yield from ((case.name, case) for case in _of_unit(found, unit, chain))
    else:
        yield from ((case.label, case) for case in found.cases)


def _nearest(task: Task, chain: Chain) -> Begun | None:
    """Find the nearest step at which cases begin, the same for all steps on the way to it."""
    passed: list[Step] = []
    found: Begun | None = None
    for one in _back(task, chain):
        step = _step(one)
        if step in chain.nearest:
            found = chain.nearest[step]
            break
        passed.append(step)
        if found := _at(one, chain):
            break
    chain.nearest.update(dict.fromkeys(passed, found))
    return found


def _at(task: Task, chain: Chain) -> Begun | None:
    """Give the cases that begin at a step, sorted once."""
    step = _step(task)
    if step not in chain.at:
        begun = _begun(task, chain)
        chain.at[step] = _sorted(begun, task, chain) if begun else None
    return chain.at[step]


def _step(task: Task) -> Step:
    before = task.after or task.unless
    return Step(task.address, before.text if before else None, task.is_row)


def _sorted(begun: tuple[Case, ...], step: Task, chain: Chain) -> Begun:
    owers = _owers(step, chain)
    cases = tuple(_of_all(one, owers, chain) for one in begun)
    by_unit: defaultdict[str | None, list[tuple[int, Case]]] = defaultdict(list)
    for turn, case in enumerate(cases):
        by_unit[case.unit].append((turn, case))
    names = frozenset(one.name for one in cases)
    return Begun(cases, {unit: tuple(those) for unit, those in by_unit.items()}, names, owers)


def _of_unit(found: Begun, unit: str, chain: Chain) -> Iterator[Case]:
    """Give the cases of a unit, or of the one that had taken over its duties by then, in their order."""
    if any(one.name == unit for one in found.owers.ended):
        yield from (case for case in found.cases if _is_of(case, unit, chain))
        return
    own, shared = found.by_unit.get(unit, ()), found.by_unit.get(None, ())
    yield from (case for _, case in sorted((*own, *shared), key=itemgetter(0)))


def _owers(step: Task, chain: Chain) -> Owers:
    """Name who owes a step; of a task with rows these are owed, not the task."""
    those = () if step.rows else debtors(who_owes(chain.current, step.address)[1])
    ended = (one.unit for one in those if one.unit and one.unit.valid.end is not None)
    return Owers(frozenset(one.name for one in those), tuple(ended))


def _begun(step: Task, chain: Chain) -> tuple[Case, ...]:
    """Give the cases that events began at a step; at its task, where no other row of that waits for events."""
    own = chain.clocks.cases.get(step.address, ())
    whole = chain.tasks.get(step.address.rpartition("/")[0]) if step.is_row else None
    if own or whole is None or _before(step, chain) or whole.address not in chain.clocks.cases:
        return own
    first = [row for row in whole.rows if row.deadline and not (row.after or row.unless)]
    return chain.clocks.cases[whole.address] if len(first) == 1 else ()


def _of_all(case: Case, owers: Owers, chain: Chain) -> Case:
    """Give an event to all who owe the step that it starts, where it is told only by somebody who does not."""
    if not case.is_reporters or case.unit is None or case.unit in owers.all:
        return case
    if any(_is_of(case, one.name, chain) for one in owers.ended):
        return case
    return replace(case, unit=None)


def _is_of(case: Case, unit: str, chain: Chain) -> bool:
    """Tell whether a case is a unit's, or that of the unit which had taken over its duties by then."""
    if case.unit in (unit, None):
        return True
    roster = chain.current.roster
    ended = roster.by_name.get(unit)
    return ended is not None and any(one.name == case.unit for one in in_charge(roster, ended, case.day))


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


def _limits(task: Task, chain: Chain, case: Case, deadline: Deadline) -> Iterator[Time]:
    """Give the ends of the time limits that a case starts, or what they still wait for."""
    began = _began(task, chain, case)
    limits, is_clear = started(deadline, case.event)
    for limb, part in limits:
        if not is_clear:
            yield Time(limb, open=Open.WHICH_EVENT, event=part.event)
        elif not case.is_dated and began == case.day:
            yield Time(limb, open=Open.EVENT_DAY, event=case.event)
        elif began is None:
            yield Time(limb, open=Open.STEP, event=task.after.text if task.after else part.event)
        else:
            yield Time(limb, start=began, due=end_of(began, part.offset) if part.offset else began)


def _began(task: Task, chain: Chain, case: Case) -> date | None:
    """Give the day on which the clock of a step began: its own event, or the day the step before was done."""
    if task.after is None or case.name in _names_at(task, chain):
        return case.day
    return day_of(chain.clocks.done, task.after.text, case)


def _names_at(task: Task, chain: Chain) -> frozenset[str]:
    begun = _at(task, chain)
    return begun.names if begun else frozenset()


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


def _repeats(task: Task, chain: Chain, case: Case) -> Iterator[Time]:
    """Give the repeats from the due day of the step before until that is done or dropped, up to the horizon.

    Each is a limit of days after the one before it, and moves off days off as any other.
    """
    before, step = _before(task, chain), _step_of_days(task)
    last = _due_day(before, chain, case) if before else None
    if before is None or last is None or not step or last >= chain.horizon:
        return
    ended = day_of(chain.clocks.ended, before.address, case)
    for count in range(1, _MOST_REPEATS):
        last = end_of_days(last, step)
        if last > chain.horizon or (ended and last >= ended):
            return
        yield Time(0, str(count), None, last)


def _due_day(step: Task, chain: Chain, case: Case) -> date | None:
    """Give the day by which a step was to be done, every extension included."""
    if extended := day_of(chain.clocks.extended, step.address, case):
        return extended
    dues = (time.due for time in _limits(step, chain, case, step.deadline)) if step.deadline else ()
    return next((due for due in dues if due), None)


def _step_of_days(task: Task) -> int | None:
    """Give N of "every N days"."""
    every = task.deadline.every if task.deadline else None
    match = re.fullmatch(r"every (\d{1,4}) days", every or "")
    return int(match[1]) if match else None
