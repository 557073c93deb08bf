"""Which part a unit has in the tasks that its file speaks of."""

from collections.abc import Iterator

from kehoach.plan.cell import Cell
from kehoach.plan.model import Task
from kehoach.roster.assigned import ever_owing
from kehoach.roster.model import Owner
from kehoach.status.reported import Part, Reported, spoken_of


def of_part(reported: Reported, part: Part) -> Iterator[tuple[Cell, Task]]:
    """Give the tasks that a file speaks of in which its unit has a part."""
    for _, cell in spoken_of(reported.progress):
        if reported.parts.get(cell.text) is part:
            yield cell, reported.register.tasks[cell.text]


def without_part(reported: Reported) -> tuple[tuple[Cell, Task], ...]:
    """Give the tasks that a file speaks of in which its unit has no part at all."""
    return tuple(of_part(reported, Part.NONE))


def owes_nothing(reported: Reported, those: tuple[tuple[Cell, Task], ...]) -> bool:
    """Tell whether the unit has no part in any of several tasks that its file speaks of."""
    return len(reported.parts) > 1 and reported.parts.keys() == {cell.text for cell, _ in those}


def owners_of(reported: Reported, task: Task) -> tuple[Owner, ...]:
    """Give who owes a task, or its rows, each once, as the plan names them."""
    nodes = task.rows or (task,)
    owners = (owner for one in nodes for owner in ever_owing(reported.register.assigned, one.address))
    return tuple({owner.words: owner for owner in owners}.values())
