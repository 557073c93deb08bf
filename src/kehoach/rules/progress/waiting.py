"""What a task waits for: an event, or another step."""

from collections.abc import Iterator

from kehoach.obligation.times import limbs
from kehoach.phrase.deadline.model import Direction, Kind
from kehoach.plan.model import Task
from kehoach.plan.progress_file import Event
from kehoach.status.register import Register
from kehoach.status.reported import Reported
from kehoach.text.source import Span

_STARTED = (Kind.EVENT_OFFSET, Kind.EVENT_TRIGGERED)
_UNSURE = (Kind.NONE, Kind.ROADMAP)
_MOST_STEPS = 100


def waits(task: Task) -> bool:
    """Tell whether an event or a step starts the clock of a task."""
    if task.after or task.unless:
        return True
    return task.deadline is not None and any(limb.kind in _STARTED for limb in limbs(task.deadline))


def may_wait(task: Task) -> bool:
    """Tell whether a task waits, or has words of which that is not known."""
    if waits(task) or (task.when and task.deadline is None):
        return True
    return task.deadline is not None and any(limb.kind in _UNSURE for limb in limbs(task.deadline))


def runs_backwards(task: Task) -> bool:
    """Tell whether a time limit ends before its event: then the task is rightly done before it."""
    parts = limbs(task.deadline) if task.deadline else ()
    return any(limb.offset and limb.offset.direction is Direction.BEFORE for limb in parts)


def steps_before(register: Register, task: Task) -> Iterator[Task]:
    """Give the steps that come before a task, the nearest first, each once; no more than any time limit has."""
    seen = {task.address}
    step = task.after or task.unless
    while step and step.text not in seen and step.text in register.tasks and len(seen) <= _MOST_STEPS:
        seen.add(step.text)
        before = register.tasks[step.text]
        yield before
        step = before.after or before.unless


def is_astray(register: Register, case: str) -> bool:
    """Tell whether an event of this name starts a task that is not there, or that waits for none."""
    starts = register.starts.get(case, ())
    return any(start not in register.tasks or not may_wait(register.tasks[start]) for start in starts)


def place_in(reported: Reported, event: Event) -> Span | None:
    """Give the place of an event where it stands in the file itself."""
    return event.date.span if id(event) in reported.events and event.date else None
