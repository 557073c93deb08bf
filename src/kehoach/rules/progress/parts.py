"""Which part a unit has in the tasks that its file speaks of."""

from collections.abc import Iterator

from kehoach.plan.cell import Cell
from kehoach.plan.model import Task
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
