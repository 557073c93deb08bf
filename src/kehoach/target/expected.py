"""Who is expected to report figures of a target."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kehoach.plan.level import level_key
from kehoach.plan.model import Target
from kehoach.roster.assigned import Assigned, ever_owing, who_owes
from kehoach.roster.model import Owner, OwnerSort, Roster, Unit
from kehoach.roster.successor import in_charge
from kehoach.target.model import Ask, Holding
from kehoach.target.part import Part


def answerable(
    now: Assigned, target: Target, part: Part, ask: Ask, on_record: Iterable[Holding]
) -> tuple[str, ...]:
    """Name who should report on a target: those who ever did, and those who owe its task as the plan reads now.

    Where others have reported in the place of those who owe the task, as a centre does for all, these are not
    expected to report as well. Whom an amendment has released from the task is not expected to go on.
    """
    levels = {part.level, level_key(ask.level)} - {""}
    owing = tuple(_units(who_owes(now, target.task)[1] if target.task else ()))
    ever = _units(ever_owing(now, target.task) if target.task else ())
    owers = tuple(unit.name for unit in owing if levels <= {level_key(unit.level)})
    released = {unit.name for unit in ever} - {unit.name for unit in owing}
    reporters = tuple(dict.fromkeys(one.unit for one in on_record if one.unit not in released))
    if reporters and not set(reporters) & set(owers):
        return reporters
    return tuple(dict.fromkeys((*reporters, *owers)))


def there(assigned: Assigned, names: Iterable[str], days: Sequence[date]) -> tuple[str, ...]:
    """Name who was there on any of some days: of a unit that had ended, the one to which its duties passed.

    Where they went to several, or the roster names nobody, nobody is expected in its place.
    """
    found = (name for one in names for name in _there(assigned.roster, one, days))
    return tuple(dict.fromkeys(found))


def _there(roster: Roster, name: str, days: Sequence[date]) -> tuple[str, ...]:
    unit = roster.by_name.get(name)
    if unit is None or any(unit.valid.holds(day) for day in days):
        return (name,)
    last = max(days, default=None)
    heirs = in_charge(roster, unit, last) if last and unit.valid.end and unit.valid.end < last else ()
    return (heirs[0].name,) if len(heirs) == 1 else ()


def _units(owners: Iterable[Owner]) -> Iterator[Unit]:
    for owner in owners:
        if owner.sort in (OwnerSort.UNIT, OwnerSort.GROUP):
            yield from owner.units
