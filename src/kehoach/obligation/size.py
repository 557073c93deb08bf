"""How many obligations a plan comes to, told without making them."""

from kehoach.obligation.times import limbs
from kehoach.plan.model import Task, owed
from kehoach.roster.assigned import Assigned, owing
from kehoach.roster.model import Owner


def obligations_by_words(whole: Assigned) -> int:
    """Count what the words of a plan come to, by all its readings, before any event; units named twice count twice."""
    counted = 0
    sizes: dict[int, int] = {}
    for task in owed(whole.plan):
        readings = whole.readings.get(task.address, ())
        for reading, assignment in zip((task, *task.amended), readings, strict=False):
            owners = owing(assignment)[1]
            if owners is not assignment.lead:
                counted += _times(reading) * _size(owners)
                continue
            if id(owners) not in sizes:
                sizes[id(owners)] = _size(owners)
            counted += _times(reading) * sizes[id(owners)]
    return counted


def _size(owners: tuple[Owner, ...]) -> int:
    return sum(max(1, len(owner.units)) for owner in owners)


def _times(task: Task) -> int:
    if task.deadline is None:
        return 1
    return sum(max(1, len(limb.occurrences)) for limb in limbs(task.deadline))
