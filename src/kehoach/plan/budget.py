"""What a plan costs: amounts of tasks, sums of sections and of the whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from kehoach.phrase.money import read_money
from kehoach.plan.model import Plan, Task


@dataclass(frozen=True, slots=True)
class Budget:
    """Amounts in đồng by address, for the tasks and rows that have one; sums by section, and in all.

    A section's sum holds those of the sections in it.
    """

    amounts: Mapping[str, int]
    sections: Mapping[str, int]
    total: int


def budget_of(plan: Plan) -> Budget:
    """Add up a plan; an amount at a task stands for those of its rows, so that nothing counts twice."""
    amounts: dict[str, int] = {}
    sections = {section.address: 0 for section in plan.sections}
    for task in (*plan.tasks, *plan.duties):
        counted = {
            one.address: amount for one in _priced(task) if (amount := amount_of(plan, one)) is not None
        }
        amounts |= counted
        for address in sections:
            if _lies_in(task.section, address):
                sections[address] += sum(counted.values())
    return Budget(
        amounts, {address: amount for address, amount in sections.items() if amount}, sum(amounts.values())
    )


def amount_of(plan: Plan, task: Task) -> int | None:
    """Give the amount of one task or row in đồng; None where it has none, or one that can't be read."""
    return read_money(task.budget.text, plan.money.text if plan.money else None) if task.budget else None


def _priced(task: Task) -> tuple[Task, ...]:
    return (task,) if task.budget or not task.rows else task.rows


def _lies_in(section: str, address: str) -> bool:
    return section == address or section.startswith(f"{address}.")
