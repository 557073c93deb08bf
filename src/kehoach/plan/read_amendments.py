"""A task with what later documents changed in it."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kehoach.document.node import Mapping
from kehoach.finding.problem import Problem
from kehoach.plan.amendment import Amendment, Change, Ended
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, head
from kehoach.plan.model import Role, Task
from kehoach.plan.orders import Order, idle, overlaid
from kehoach.text.letters import match_key

_ENDED = {match_key(one): one for one in Ended}


def amended(
    node: Mapping, task: Task, those: Iterable[Order], read: Callable[[Mapping], Task]
) -> tuple[Task, tuple[Problem, ...]]:
    """Give a task with its amendments and how it reads after each; orders come by date, undated ones last.

    What has no date is read to be checked, and never holds: nobody knows from when.
    """
    amendments: list[Amendment] = []
    readings: list[Task] = []
    problems: list[Problem] = []
    known, last = node, task
    for order in those:
        changed = overlaid(known, order)
        reading = read(changed)
        amendments.append(_amendment(order, last, reading))
        if not order.inherited:
            same = [one.key for one in amendments[-1].changes if one.old == one.new]
            problems.extend(idle(order, same))
        readings.append(reading)
        if order.since:
            known, last = changed, reading
    return replace(task, amendments=tuple(amendments), amended=tuple(readings)), tuple(problems)


def _amendment(order: Order, before: Task, after: Task) -> Amendment:
    state = cell(order.node, "state")
    return Amendment(
        by=order.by,
        changes=tuple(Change(key, _words(before, key), _words(after, key)) for key in order.keys),
        ended=_ENDED.get(match_key(state.text)) if state else None,
        reason=cell(order.node, "reason"),
        span=head(order.node),
        inherited=order.inherited,
    )


def _words(task: Task, key: str) -> str | None:
    """Give what a task says under a key, in one line."""
    value = getattr(task, key)
    if isinstance(value, tuple):
        return "; ".join(map(_one, value)) or None
    return value.text if value else None


def _one(value: Cell | Role) -> str:
    if isinstance(value, Cell):
        return value.text
    return f"{value.word.text}: {', '.join(unit.text for unit in value.units)}"
