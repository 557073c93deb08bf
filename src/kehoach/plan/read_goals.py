"""Reads the words of goals: each tier of each target gets its meaning, and its base where the plan names one."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from kehoach.finding.problem import Problem
from kehoach.phrase.goal.model import Goal, Op
from kehoach.phrase.goal.read import read as read_goal
from kehoach.plan.cell import Cell
from kehoach.plan.cells import part_of
from kehoach.plan.model import Base, Target, Tier
from kehoach.text.source import Source

_Bases: TypeAlias = Mapping[tuple[str | None, str | None], tuple[int, Decimal | None]]
"""Bases by level and field, each with its turn in the file."""

# Plans repeat their words: a third of all goals is "100%".
_read = lru_cache(4096)(read_goal)


def read_goals(source: Source, targets: list[Target]) -> tuple[tuple[Target, ...], tuple[Problem, ...]]:
    """Read all goals of a plan."""
    problems: list[Problem] = []
    return tuple(_target(source, target, problems) for target in targets), tuple(problems)


def _target(source: Source, target: Target, problems: list[Problem]) -> Target:
    bases = tuple(_base(source, base, problems) for base in target.bases)
    known = {(base.level, base.field): (turn, base.value) for turn, base in reversed(tuple(enumerate(bases)))}
    tiers = tuple(_tier(source, tier, known, problems) for tier in target.tiers)
    return replace(target, tiers=tiers, bases=bases)


def _tier(source: Source, tier: Tier, bases: _Bases, problems: list[Problem]) -> Tier:
    goal = None if tier.is_cut_off else _meaning(source, tier.words, problems)
    if goal is None:
        return tier
    named = goal.base if goal.base is not None else _base_of(tier, bases, goal)
    # a year in the words is nearer than the years of the whole cell
    year = goal.year if goal.year and (tier.year is None or "-" in tier.year) else tier.year
    return replace(tier, goal=goal, year=year, base=named)


def _base_of(tier: Tier, bases: _Bases, goal: Goal) -> Decimal | None:
    """Give the base of an increase: that of its level and field, else the first of one of them, else the one for all."""
    if goal.op is not Op.INCREASE:
        return None
    either = ((tier.level, None), (None, tier.field))
    for keys in (((tier.level, tier.field),), either, ((None, None),)):
        if fitting := [bases[key] for key in keys if key in bases]:
            return min(fitting)[1]
    return None


def _base(source: Source, base: Base, problems: list[Problem]) -> Base:
    """Read the number of a base; a bare one, as it is a figure and no goal."""
    goal = _meaning(source, base.words, problems)
    return replace(base, value=goal.value if goal else None)


def _meaning(source: Source, words: Cell, problems: list[Problem]) -> Goal | None:
    goal, met = _read(words.text)
    problems.extend(
        replace(one, span=part_of(source, words, one.span), facts={"text": words.text, **one.facts})
        for one in met
    )
    return goal
