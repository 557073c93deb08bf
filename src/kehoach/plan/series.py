"""Goals that belong together: one measure, owed by the same units, for one level, field and unit."""

from collections.abc import Hashable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from kehoach.phrase.goal.model import Goal, Op
from kehoach.plan.model import Plan, Target, Tier, entries
from kehoach.text.letters import match_key

_LEAST: Final = frozenset({Op.AT_LEAST, Op.MORE})


class Stated(NamedTuple):
    """One tier with its goal, and the target it belongs to."""

    target: Target
    tier: Tier
    goal: Goal


def series(plan: Plan) -> dict[Hashable, list[Stated]]:
    """Group the tiers of a plan that set levels of the same thing, in the order of the file."""
    if not plan.targets:
        return {}
    leads = dict(_leads(plan))
    found: dict[Hashable, list[Stated]] = {}
    for target in plan.targets:
        if target.measure is None:
            continue
        who = leads.get(target.task or "")
        for tier in target.tiers:
            if tier.goal and tier.goal.op:
                found.setdefault((who, *_key(target, tier, tier.goal)), []).append(
                    Stated(target, tier, tier.goal)
                )
    return found


def _leads(plan: Plan) -> Iterator[tuple[str, Hashable]]:
    """Give the address of each task with what stands for the words of its leads: a number, the same for the same."""
    known: dict[tuple[str, ...], int] = {(): 0}
    numbers: dict[int, int] = {}
    for one in entries(plan):
        if id(one.lead) not in numbers:
            words = tuple(match_key(lead.text) for lead in one.lead)
            numbers[id(one.lead)] = known.setdefault(words, len(known))
        yield one.address, numbers[id(one.lead)] or None


def _key(target: Target, tier: Tier, goal: Goal) -> Iterator[str]:
    measure = target.measure.text if target.measure else ""
    excluded = target.excluded.text if target.excluded else ""
    for words in (measure, excluded, tier.level, tier.field, goal.unit, goal.per, goal.scope, goal.every):
        yield match_key(words or "")


def least(goal: Goal) -> Decimal | None:
    """Give the lower bound that a goal sets; None where it sets none."""
    if goal.op is Op.BETWEEN:
        return goal.low
    return goal.value if goal.op in _LEAST else None


def years(tier: Tier) -> tuple[int, int] | None:
    """Give the first and last year of a tier."""
    if tier.year is None:
        return None
    first, _, last = tier.year.partition("-")
    return int(first), int(last or first)
