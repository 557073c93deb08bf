"""Whose figures a target asks for: by its task, else anybody's."""

from collections.abc import Iterable, Iterator

from kehoach.plan.cell import Cell
from kehoach.plan.level import level_key
from kehoach.plan.model import Target, Task, entries
from kehoach.roster.assign import Assignment
from kehoach.roster.assigned import Assigned, owing
from kehoach.roster.model import Owner, OwnerSort, Roster
from kehoach.roster.resolve import resolve
from kehoach.text.source import Span

_SURE = frozenset({OwnerSort.UNIT, OwnerSort.GROUP})


def taking_part(assigned: Assigned, target: Target) -> frozenset[str] | None:
    """Name the units whose figures a target may rest on; None where the plan does not tell.

    They are those with any part in its task or rows, by the words as issued or as amended, those before and after
    them in the roster, and those of a level that the goal names. A target without task, or whose task has an owner
    that is not determined, may rest on anybody's.
    """
    nodes = tuple(_nodes(assigned, target.task)) if target.task else ()
    readings = [one for node in nodes for one in assigned.readings.get(node.address, ())]
    owners = [owner for one in readings for owner in _all_of(one)]
    if not any(owing(one)[1] for one in readings) or any(one.sort not in _SURE for one in owners):
        return None
    if any(_names_nobody(assigned.roster, cell) for node in nodes for cell in _cells(node)):
        return None
    members = (owner.group.members for owner in owners if owner.group)
    names = {unit.name for owner in owners for unit in owner.units} | {
        one for those in members for one in those
    }
    levels = {level_key(tier.level) for tier in target.tiers} - {""}
    at_level = {unit.name for unit in assigned.roster.units if level_key(unit.level) in levels}
    return frozenset(_with_kin(assigned.roster, names) | at_level)


def _nodes(assigned: Assigned, address: str) -> Iterator[Task]:
    for task in entries(assigned.plan):
        if task.address == address:
            yield from (task, *task.rows)


def _all_of(one: Assignment) -> Iterator[Owner]:
    yield from (*one.lead, *one.support, *one.to)
    for those in one.roles.values():
        yield from those


def _cells(node: Task) -> Iterator[Cell]:
    for one in (node, *node.amended):
        yield from (*one.lead, *one.support, *one.to)
        yield from (cell for role in one.roles for cell in role.units)


def _names_nobody(roster: Roster, cell: Cell) -> bool:
    return bool(resolve(roster, cell.text, Span(0, len(cell.text)), None, compare=False).problems)


def _with_kin(roster: Roster, names: Iterable[str]) -> set[str]:
    """Add the units to which duties passed, and those from which they came."""
    known = set(names)
    while True:
        pairs = [(unit.name, heir) for unit in roster.units for heir in unit.successors]
        more = {name for pair in pairs if not known.isdisjoint(pair) for name in pair} - known
        if not more:
            return known
        known |= more
