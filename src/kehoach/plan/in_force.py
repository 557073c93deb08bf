"""What holds on a day: a plan as it reads with the amendments that had been issued by then."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kehoach.plan.model import Plan, Task


@dataclass(frozen=True, slots=True)
class Reading:
    """A task as it reads from a day on, None for the words as issued; `number` counts amendments from 1.

    Its task lists the amendments that it rests on, and those whose date nobody knows.
    """

    task: Task
    since: date | None = None
    number: int = 0


def readings_until(task: Task, day: date) -> tuple[Reading, ...]:
    """Give how a task has read up to a day, oldest first: words as issued, then after each amendment.

    An amendment holds from the date of its document on, that day included.
    """
    if not task.amendments:
        return (Reading(task),)
    undated = tuple(one for one in task.amendments if one.since is None)
    found = [Reading(replace(task, amendments=undated, amended=()))]
    for number, (amendment, changed) in enumerate(zip(task.amendments, task.amended, strict=True), 1):
        if amendment.since and amendment.since <= day:
            applied = (*task.amendments[:number], *undated)
            found.append(Reading(replace(changed, amendments=applied), amendment.since, number))
    return tuple(found)


def plan_on(plan: Plan, day: date) -> Plan:
    """Give a plan as it reads on a day; tasks keep the list of all their amendments."""
    if not any(one.amendments for task in (*plan.tasks, *plan.duties) for one in (task, *task.rows)):
        return plan
    return replace(plan, tasks=_on(plan.tasks, day), duties=_on(plan.duties, day))


def _on(tasks: Iterable[Task], day: date) -> tuple[Task, ...]:
    return tuple(_task_on(task, day) for task in tasks)


def _task_on(task: Task, day: date) -> Task:
    reading = readings_until(task, day)[-1].task
    return replace(reading, amendments=task.amendments, amended=task.amended, rows=_on(task.rows, day))
