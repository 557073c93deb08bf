"""A plan together with the roster that holds for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kehoach.finding.problem import Problem
from kehoach.plan.in_force import Reading, plan_on, readings_until
from kehoach.plan.model import DOES, Plan, does, entries, owed
from kehoach.roster.assign import Assignment, assign
from kehoach.roster.model import Owner, Roster

LEAD = "chủ trì"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A plan with its owners by address.

    `readings` has them by the words as issued, then after each amendment; `by_address` those of the words in `plan`.
    """

    plan: Plan
    roster: Roster
    by_address: Mapping[str, Assignment]
    readings: Mapping[str, tuple[Assignment, ...]]


def assigned(plan: Plan, roster: Roster) -> tuple[Assigned, tuple[Problem, ...]]:
    """Resolve the owners of a plan."""
    readings, problems = assign(plan, roster)
    by_address = {address: those[0] for address, those in readings.items()}
    return Assigned(plan, roster, by_address, readings), problems


def assigned_on(whole: Assigned, day: date) -> Assigned:
    """Give a plan and its owners as they read on a day."""
    plan = plan_on(whole.plan, day)
    if plan is whole.plan:
        return whole
    by_address: dict[str, Assignment] = {}
    for task in entries(plan):
        by_address.setdefault(task.address, assignment_of(whole, readings_until(task, day)[-1]))
    return replace(whole, plan=plan, by_address=by_address)


def assignment_of(whole: Assigned, reading: Reading) -> Assignment:
    """Give the owners of a task by one of its readings; of a repeated address those of the first."""
    those = whole.readings.get(reading.task.address, (Assignment(),))
    return those[min(reading.number, len(those) - 1)]


def who_owes(plan: Assigned, address: str) -> tuple[str, tuple[Owner, ...]]:
    """Give who owes a task and in which part: the leads, else those under the role thực hiện."""
    return owing(plan.by_address.get(address, Assignment()))


def owing(assignment: Assignment) -> tuple[str, tuple[Owner, ...]]:
    """Give who owes and in which part: the leads, else those under the role thực hiện."""
    if assignment.lead:
        return LEAD, assignment.lead
    return DOES, tuple(owner for word, those in assignment.roles.items() if does(word) for owner in those)


def ever_owing(whole: Assigned, address: str) -> tuple[Owner, ...]:
    """Give who owes a task by the words as issued, or by any amendment."""
    readings = whole.readings.get(address, ())
    return tuple(owner for assignment in readings for owner in owing(assignment)[1])


def owed_by(whole: Assigned) -> Iterator[tuple[str, Assignment]]:
    """Give the address and owners of each node that somebody owes: as issued, then after each amendment."""
    for task in owed(whole.plan):
        for assignment in whole.readings.get(task.address, ()):
            yield task.address, assignment
