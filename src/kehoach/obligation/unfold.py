"""Unfolding a plan into obligations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from kehoach.obligation.cases import Chain, case_times, count_one
from kehoach.obligation.clocks import Clocks
from kehoach.obligation.debtors import Debtor, debtors
from kehoach.obligation.model import Obligation, Open, Origin
from kehoach.obligation.readings import Owed, governed
from kehoach.obligation.times import Time, times
from kehoach.plan.in_force import Reading, readings_until
from kehoach.plan.model import Task, entries, owed
from kehoach.roster.assigned import Assigned, assigned_on, assignment_of, owing
from kehoach.roster.model import Roster
from kehoach.roster.successor import in_charge


@dataclass(slots=True)
class Unfolding:
    """A plan that is being unfolded as it reads on a day."""

    whole: Assigned
    chain: Chain
    as_of: date


def unfolding(whole: Assigned, clocks: Clocks, as_of: date, horizon: date) -> Unfolding:
    """Prepare what the obligations of all tasks rest on.

    Repeats that nobody ends go up to the horizon, and no further than the plan's period.
    """
    current = assigned_on(whole, as_of)
    tasks = {task.address: task for task in entries(current.plan)}
    period = current.plan.period
    end = min(horizon, period.end) if period else horizon
    return Unfolding(whole, Chain(current, tasks, clocks, end), as_of)


def unfold(whole: Assigned, clocks: Clocks, as_of: date, horizon: date) -> tuple[Obligation, ...]:
    """Give every obligation of a plan as it read on a day, in the order of the plan.

    What was due before an amendment keeps the words that it was due by.
    """
    return unfolded(unfolding(whole, clocks, as_of, horizon), owed(whole.plan))


def unfolded(one: Unfolding, tasks: Iterable[Task]) -> tuple[Obligation, ...]:
    """Give the obligations of some tasks of a plan."""
    plan, roster = one.whole.plan, one.whole.roster
    return tuple(
        _once(
            _obligation(roster, Origin(plan, owes.task, owes.role, owes.debtor.via), owes)
            for task in tasks
            for owes in _owed(one, task)
        )
    )


def _owed(one: Unfolding, task: Task) -> tuple[Owed, ...]:
    """Give the times at which somebody owes a task, by the words as issued and by each amendment."""
    first, *later = readings_until(task, one.as_of)
    known = tuple(_by_reading(one, first))
    for reading in later:
        known = governed(known, tuple(_by_reading(one, reading)), reading.since)
    return known


def _by_reading(one: Unfolding, reading: Reading) -> Iterator[Owed]:
    role, owners = owing(assignment_of(one.whole, reading))
    for debtor in debtors(owners):
        for case, time in _times(reading.task, one.chain, debtor.name):
            count_one(one.chain)
            yield Owed(reading.task, role, debtor, case, time)


def _times(task: Task, steps: Chain, unit: str) -> Iterator[tuple[str | None, Time]]:
    """Give the cases on record; where there are none, what the words alone say."""
    cases = tuple(case_times(task, steps, unit))
    plain = tuple(times(task))
    if not cases:
        yield from ((None, time) for time in plain)
        return
    yield from cases
    yield from ((None, time) for time in plain if time.due or time.open is Open.ONGOING)


def _obligation(roster: Roster, origin: Origin, one: Owed) -> Obligation:
    """Make an obligation; what falls due after a unit's end passes to its successor."""
    debtor, time = one.debtor, one.time
    heirs = _heirs(roster, debtor, time)
    alone = heirs[0] if len(heirs) == 1 else None
    return Obligation(
        origin=origin,
        unit=alone or debtor.name,
        first_units=(*one.former, debtor.name) if alone != debtor.name or not one.former else one.former,
        occurrence=time.occurrence,
        case=one.case,
        limb=time.limb,
        start=time.start,
        due=time.due,
        open=debtor.open or (time.open if alone else Open.SUCCESSORS if heirs else Open.ENDED),
        event=time.event,
        successors=() if alone else heirs,
    )


def _heirs(roster: Roster, debtor: Debtor, time: Time) -> tuple[str, ...]:
    """Name who is in charge when it falls due: the debtor while it lasts, or while no day is known."""
    day = time.due or time.start
    if debtor.unit is None or day is None:
        return (debtor.name,)
    return tuple(unit.name for unit in in_charge(roster, debtor.unit, day))


def _once(obligations: Iterable[Obligation]) -> Iterator[Obligation]:
    """Put together what a unit owes for several: one that two units passed the same duty to owes it once."""
    owed_once: dict[tuple[str, str, str | None, str | None, int], list[Obligation]] = {}
    for one in obligations:
        key = (one.address, one.unit, one.occurrence, one.case, one.limb)
        owed_once.setdefault(key, []).append(one)
    for first, *others in owed_once.values():
        if others:
            units = chain.from_iterable(one.first_units for one in (first, *others))
            yield replace(first, first_units=tuple(units))
        else:
            yield first
