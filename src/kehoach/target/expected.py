"""Who is expected to report figures of a target."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kehoach.plan.level import level_key
from kehoach.plan.model import Target
from kehoach.roster.assigned import Assigned, who_owes
from kehoach.roster.model import OwnerSort, Unit
from kehoach.target.model import Ask, Holding
from kehoach.target.part import Part


def answerable(
    assigned: Assigned, target: Target, part: Part, ask: Ask, on_record: Iterable[Holding]
) -> tuple[str, ...]:
    """Name who should report on a target: those who ever did, and those who owe its task.

    Where others have reported in the place of those who owe the task, as a centre does for all, these are not
    expected to report as well.
    """
    levels = {part.level, level_key(ask.level)} - {""}
    reporters = tuple(dict.fromkeys(one.unit for one in on_record))
    owers = tuple(unit.name for unit in _owers(assigned, target) if levels <= {level_key(unit.level)})
    if reporters and not set(reporters) & set(owers):
        return reporters
    return tuple(dict.fromkeys((*reporters, *owers)))


def there(assigned: Assigned, names: Iterable[str], days: Sequence[date]) -> tuple[str, ...]:
    """Leave out units that had ended, or had not begun, on all of some days."""
    units = assigned.roster.by_name
    return tuple(
        name for name in names if name not in units or any(units[name].valid.holds(day) for day in days)
    )


def _owers(assigned: Assigned, target: Target) -> Iterator[Unit]:
    if target.task is None:
        return
    for owner in who_owes(assigned, target.task)[1]:
        if owner.sort in (OwnerSort.UNIT, OwnerSort.GROUP):
            yield from owner.units
