"""A plan together with the roster that holds for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kehoach.finding.problem import Problem
from kehoach.plan.model import DOES, Plan, does
from kehoach.roster.assign import Assignment, assign
from kehoach.roster.model import Owner, Roster

LEAD = "chủ trì"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A plan with its owners by address."""

    plan: Plan
    roster: Roster
    by_address: Mapping[str, Assignment]


def assigned(plan: Plan, roster: Roster) -> tuple[Assigned, tuple[Problem, ...]]:
    """Resolve the owners of a plan."""
    by_address, problems = assign(plan, roster)
    return Assigned(plan, roster, by_address), problems


def who_owes(plan: Assigned, address: str) -> tuple[str, tuple[Owner, ...]]:
    """Give who owes a task and in which part: the leads, else those under the role thực hiện."""
    assignment = plan.by_address.get(address)
    if assignment is None:
        return LEAD, ()
    if assignment.lead:
        return LEAD, assignment.lead
    return DOES, tuple(owner for word, those in assignment.roles.items() if does(word) for owner in those)
