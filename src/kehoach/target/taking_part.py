"""Whose figures a target asks for: by its task, else anybody's."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kehoach.plan.cell import Cell
from kehoach.plan.level import level_key
from kehoach.plan.model import Target, Task
from kehoach.roster.assign import Assignment
from kehoach.roster.assigned import Assigned, owing
from kehoach.roster.model import Owner, OwnerSort, Roster
from kehoach.roster.resolve import names_nobody

_SURE = frozenset({OwnerSort.UNIT, OwnerSort.GROUP})


@dataclass(frozen=True, slots=True)
class TakingPart:
    """The units whose figures a target may rest on: by name, as members of groups, and of some levels.

    Those before and after them in the roster count as well.
    """

    roster: Roster
    names: frozenset[str]
    groups: tuple[str, ...]
    levels: frozenset[str]

    def __contains__(self, unit: str) -> bool:
        kin = self.roster.kin.get(unit) or frozenset({unit})
        if not self.names.isdisjoint(kin):
            return True
        if any(not self.roster.members[group].isdisjoint(kin) for group in self.groups):
            return True
        entry = self.roster.by_name.get(unit)
        return entry is not None and level_key(entry.level) in self.levels


@dataclass(slots=True)
class Known:
    """What was found for the tasks of a plan: many targets may measure one."""

    assigned: Assigned
    of_tasks: dict[str, TakingPart | None] = field(default_factory=dict)


def taking_part(known: Known, target: Target) -> TakingPart | None:
    """Tell whose figures a target may rest on; None where the plan does not tell.

    They are those with any part in its task or rows, by the words as issued or as amended, and those of a level that
    the goal names. A target without task, or whose task has an owner that is not determined, may rest on anybody's.
    """
    if not target.task:
        return None
    if target.task not in known.of_tasks:
        known.of_tasks[target.task] = _of_task(known.assigned, target.task)
    found = known.of_tasks[target.task]
    levels = frozenset(level_key(tier.level) for tier in target.tiers) - {""}
    return TakingPart(found.roster, found.names, found.groups, levels) if found else None


def _of_task(assigned: Assigned, address: str) -> TakingPart | None:
    nodes = [node for task in assigned.plan.by_address.get(address, ()) for node in (task, *task.rows)]
    readings = [one for node in nodes for one in assigned.readings.get(node.address, ())]
    owners = [owner for one in readings for owner in _all_of(one)]
    if not any(owing(one)[1] for one in readings) or any(one.sort not in _SURE for one in owners):
        return None
    if any(names_nobody(assigned.roster, cell.text) for node in nodes for cell in _cells(node)):
        return None
    names = frozenset(owner.units[0].name for owner in owners if owner.group is None)
    groups = tuple(dict.fromkeys(owner.group.name for owner in owners if owner.group))
    return TakingPart(assigned.roster, names, groups, frozenset())


def _all_of(one: Assignment) -> Iterator[Owner]:
    yield from (*one.lead, *one.support, *one.to)
    for those in one.roles.values():
        yield from those


def _cells(node: Task) -> Iterator[Cell]:
    for one in (node, *node.amended):
        yield from (*one.lead, *one.support, *one.to)
        yield from (cell for role in one.roles for cell in role.units)
