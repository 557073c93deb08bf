"""Unfolding a plan into obligations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kehoach.obligation.cases import Chain, case_times
from kehoach.obligation.clocks import Clocks
from kehoach.obligation.model import Obligation, Open, Origin
from kehoach.obligation.times import Time, times
from kehoach.plan.model import Task, entries, owed
from kehoach.roster.assigned import Assigned, who_owes
from kehoach.roster.model import Owner, OwnerSort, Roster, Unit
from kehoach.roster.successor import in_charge

_UNDETERMINED = {OwnerSort.CONDITIONAL: Open.CONDITIONAL, OwnerSort.VAGUE: Open.VAGUE}


@dataclass(frozen=True, slots=True)
class Debtor:
    """Who owes a task: a unit of the roster, or a group that nobody unfolded."""

    name: str
    unit: Unit | None
    via: str | None
    open: Open | None = None


def unfold(assigned: Assigned, clocks: Clocks, horizon: date) -> tuple[Obligation, ...]:
    """Give every obligation of a plan, in the order of the plan; repeats without end up to the horizon."""
    plan = assigned.plan
    owing = [(task, *_owing(assigned, task)) for task in owed(plan)]
    owers = {task.address: frozenset(one.name for one in those) for task, _, those in owing}
    chain = Chain({task.address: task for task in entries(plan)}, owers, clocks, horizon)
    return tuple(
        _once(
            _obligation(assigned.roster, Origin(plan, task, role, debtor.via), debtor, case, time)
            for task, role, those in owing
            for debtor in those
            for case, time in _times(task, chain, debtor.name)
        )
    )


def _owing(assigned: Assigned, task: Task) -> tuple[str, tuple[Debtor, ...]]:
    role, owners = who_owes(assigned, task.address)
    return role, debtors(owners)


def debtors(owners: tuple[Owner, ...]) -> tuple[Debtor, ...]:
    """Unfold groups into their members; who is named and also in a group owes once, by name."""
    found: dict[str, Debtor] = {}
    for owner in sorted(owners, key=lambda one: one.sort is not OwnerSort.UNIT):
        for debtor in _debtors(owner):
            found.setdefault(debtor.name, debtor)
    return tuple(found.values())


def _debtors(owner: Owner) -> Iterator[Debtor]:
    group = owner.group.name if owner.group else None
    if owner.sort in _UNDETERMINED:
        yield Debtor(owner.words, None, group, _UNDETERMINED[owner.sort])
    elif owner.sort is OwnerSort.COLLECTIVE:
        yield Debtor(group or owner.words, None, None)
    else:
        for unit in owner.units:
            yield Debtor(unit.name, unit, group)


def _times(task: Task, chain: Chain, unit: str) -> Iterator[tuple[str | None, Time]]:
    """Give the cases on record; where there are none, what the words alone say."""
    cases = tuple(case_times(task, chain, unit))
    plain = tuple(times(task))
    if not cases:
        yield from ((None, time) for time in plain)
        return
    yield from cases
    yield from ((None, time) for time in plain if time.due or time.open is Open.ONGOING)


def _obligation(roster: Roster, origin: Origin, debtor: Debtor, case: str | None, time: Time) -> Obligation:
    """Make an obligation; what falls due after a unit's end passes to its successor."""
    heirs = _heirs(roster, debtor, time)
    alone = heirs[0] if len(heirs) == 1 else None
    return Obligation(
        origin=origin,
        unit=alone or debtor.name,
        first_units=(debtor.name,),
        occurrence=time.occurrence,
        case=case,
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
