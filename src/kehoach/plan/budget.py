"""What a plan costs: amounts of tasks, sums of sections and of the whole."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kehoach.phrase.money import read_money
from kehoach.plan.address import holders
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Budget:
    """Amounts in đồng by address, for the sections, tasks and rows that have one; sums by section, and in all.

    A section's sum holds those of the sections in it.
    """

    amounts: Mapping[str, int]
    sections: Mapping[str, int]
    total: int


def budget_of(plan: Plan) -> Budget:
    """Add up a plan; an amount at a section or task stands for all below it, so that nothing counts twice."""
    amounts: dict[str, int] = {}
    counted: list[tuple[str, int]] = []
    for section in plan.sections:
        if (amount := amount_of(plan, section.budget)) is not None:
            amounts[section.address] = amount
            counted.append((section.address, amount))
    held = frozenset(amounts)
    for task in (*plan.tasks, *plan.duties):
        for one in (task,) if task.budget or not task.rows else task.rows:
            if (amount := amount_of(plan, one.budget)) is not None:
                amounts[one.address] = amount
                counted.append((f"{task.section}/", amount))
    counted = [(where, amount) for where, amount in counted if not _is_held(where, held)]
    return Budget(amounts, dict(_sums(plan, counted)), sum(amount for _, amount in counted))


def amount_of(plan: Plan, budget: Cell | None) -> int | None:
    """Read an amount in đồng; None where there is none, or one that can't be read."""
    return read_money(budget.text, plan.money.text if plan.money else None) if budget else None


def _sums(plan: Plan, counted: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    totals: Counter[str] = Counter()
    for where, amount in counted:
        totals.update(dict.fromkeys(_around(where), amount))
    for section in plan.sections:
        if total := totals[section.address]:
            yield section.address, total


def _around(where: str) -> Iterator[str]:
    """Give the sections that something counts for."""
    return holders(where.removesuffix("/"))


def _is_held(address: str, sections: frozenset[str]) -> bool:
    """Tell whether a section around has an amount that stands for this one.

    An address that ends in "/" is that of something in a section, else of the section itself.
    """
    return any(one != address and one in sections for one in _around(address))
