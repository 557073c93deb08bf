"""Unfolding a plan into obligations."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from kehoach.obligation.cases import Chain, case_times
from kehoach.obligation.clocks import Clocks
from kehoach.obligation.debtors import Debtor, debtors
from kehoach.obligation.model import Obligation, Open, Origin
from kehoach.obligation.readings import Owed, governed
from kehoach.obligation.times import Time, times
from kehoach.plan.in_force import Reading, readings_until
from kehoach.plan.model import Task, entries, owed
from kehoach.roster.assigned import Assigned, assigned_on, assignment_of, owing, who_owes
from kehoach.roster.model import Roster
from kehoach.roster.successor import in_charge


def unfold(whole: Assigned, clocks: Clocks, as_of: date, horizon: date) -> tuple[Obligation, ...]:
    """Give every obligation of a plan as it read on a day, in the order of the plan.

    Repeats that nobody ends go up to the horizon, and no further than the plan's period. What was due before an amendment keeps the words that it was due by.
    """
    chain = _chain(assigned_on(whole, as_of), clocks, horizon)
    return tuple(
        _once(
            _obligation(whole.roster, Origin(whole.plan, one.task, one.role, one.debtor.via), one)
            for task in owed(whole.plan)
            for one in _owed(whole, task, chain, as_of)
        )
    )


def _chain(current: Assigned, clocks: Clocks, horizon: date) -> Chain:
    owers = {
        task.address: frozenset(one.name for one in debtors(who_owes(current, task.address)[1]))
        for task in owed(current.plan)
    }
    tasks = {task.address: task for task in entries(current.plan)}
    period = current.plan.period
    end = min(horizon, period.end) if period else horizon
    return Chain(current.roster, tasks, owers, clocks, end)


def _owed(whole: Assigned, task: Task, chain: Chain, as_of: date) -> tuple[Owed, ...]:
    """Give the times at which somebody owes a task, by the words as issued and by each amendment."""
    first, *later = readings_until(task, as_of)
    known = tuple(_by_reading(whole, first, chain))
    for reading in later:
        known = governed(known, tuple(_by_reading(whole, reading, chain)), reading.since)
    return known


def _by_reading(whole: Assigned, reading: Reading, chain: Chain) -> Iterator[Owed]:
    role, owners = owing(assignment_of(whole, reading))
    for debtor in debtors(owners):
        for case, time in _times(reading.task, chain, debtor.name):
            yield Owed(reading.task, role, debtor, case, time)


def _times(task: Task, chain: Chain, unit: str) -> Iterator[tuple[str | None, Time]]:
    """Give the cases on record; where there are none, what the words alone say."""
    cases = tuple(case_times(task, chain, unit))
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


def _once(obligations: Iterable[Obligation]) -> Iterable[Obligation]:
    """Put together what a unit owes for several: one that two units passed the same duty to owes it once."""
    owed_once: dict[tuple[str, str, str | None, str | None, int], Obligation] = {}
    for one in obligations:
        key = (one.address, one.unit, one.occurrence, one.case, one.limb)
        known = owed_once.get(key)
        owed_once[key] = replace(known, first_units=known.first_units + one.first_units) if known else one
    return owed_once.values()
