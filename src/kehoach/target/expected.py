"""Who is expected to report figures of a target."""

from collections.abc import Iterable, Iterator

from kehoach.calendar.period import Period
from kehoach.plan.level import level_key
from kehoach.plan.model import Target
from kehoach.roster.assigned import Assigned, who_owes
from kehoach.roster.model import OwnerSort, Unit
from kehoach.target.model import Ask, Holding
from kehoach.target.rollup import Part


def expected(
    assigned: Assigned, target: Target, part: Part, on_record: Iterable[Holding], days: Period
) -> tuple[str, ...]:
    """Name who should report on a target in some days: those who ever did, and those who owe its task.

    Where others have reported in the place of those who owe the task, as a centre does for all, these are not
    expected to report as well.
    """
    reporters = tuple(dict.fromkeys(one.unit for one in on_record))
    owers = tuple(unit.name for unit in _owers(assigned, target) if _fits(unit, part))
    names = (*reporters, *owers) if not reporters or set(reporters) & set(owers) else reporters
    wanted = (name for name in dict.fromkeys(names) if _is_asked(name, part.ask))
    return tuple(name for name in wanted if _was_there(assigned, name, days))


def _owers(assigned: Assigned, target: Target) -> Iterator[Unit]:
    if target.task is None:
        return
    for owner in who_owes(assigned, target.task)[1]:
        if owner.sort in (OwnerSort.UNIT, OwnerSort.GROUP):
            yield from owner.units


def _fits(unit: Unit, part: Part) -> bool:
    levels = {part.level, level_key(part.ask.level)} - {""}
    return not levels or level_key(unit.level) in levels


def _is_asked(name: str, ask: Ask) -> bool:
    return ask.units is None or name in ask.units


def _was_there(assigned: Assigned, name: str, days: Period) -> bool:
    unit = assigned.roster.by_name.get(name)
    if unit is None:
        return True
    return (unit.valid.start or days.start) <= days.end and (unit.valid.end or days.end) >= days.start
