"""Tiers with all that their results rest on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kehoach.calendar.period import year
from kehoach.plan.level import level_key
from kehoach.plan.model import Plan, Target, Tier
from kehoach.plan.series import Stated, series, years
from kehoach.repository.follow import Followed
from kehoach.target.holdings import holdings
from kehoach.target.model import Ask, Holding
from kehoach.target.rollup import Part, parts_of, speaking


@dataclass(frozen=True, slots=True)
class Case:
    """One tier with all that its result rests on.

    `on_record` are the figures that speak of it, whenever; `year` is the one judged, `first` the tier's first.
    """

    followed: Followed
    target: Target
    tier: Tier
    part: Part
    on_record: tuple[Holding, ...]
    kin: tuple[Stated, ...]
    years: tuple[int, int]
    year: int


def cases(followed: Followed, ask: Ask) -> Iterator[Case]:
    """Give each tier of each target of a plan, in the order of the plan."""
    known = holdings(followed.assigned.roster, followed.progress)
    kin = {id(one.tier): tuple(those) for those in series(followed.plan).values() for one in those}
    for target in followed.plan.targets:
        for tier in target.tiers:
            those = kin.get(id(tier), ())
            ids = dict.fromkeys((target.id, *(one.target.id for one in those)))
            figures = (figure for name in ids for figure in known.get(name, ()))
            part = Part(followed.assigned.roster, level_key(tier.level), parts_of(tier.field), ask)
            first, last = years(tier) or _years_of(followed.plan, ask)
            yield Case(
                followed=followed,
                target=target,
                tier=tier,
                part=part,
                on_record=speaking(figures, part),
                kin=those,
                years=(first, last),
                year=min(max(day_of(ask).year, first), last),
            )


def day_of(ask: Ask) -> date:
    """Give the day on which the results are asked for: the last one of the period, where one is named."""
    return ask.period.period.end if ask.period else ask.as_of


def _years_of(plan: Plan, ask: Ask) -> tuple[int, int]:
    period = plan.period or year(ask.as_of.year)
    return period.start.year, period.end.year
