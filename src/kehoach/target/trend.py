"""What came before and what comes next: figures period by period, and the tier that follows."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from kehoach.calendar.period import Period
from kehoach.phrase.goal.model import Goal
from kehoach.plan.level import level_key
from kehoach.plan.model import Tier
from kehoach.plan.series import years
from kehoach.target.bound import bound_of
from kehoach.target.case import Case
from kehoach.target.choose import within
from kehoach.target.model import Next, Point
from kehoach.target.rollup import parts_of, rolled


def trend(case: Case, goal: Goal) -> Iterator[Point]:
    """Give what was reported period by period, of the kind that most periods have."""
    ask = case.part.ask
    known = within(case.on_record, ask, Period(date.min, date.max))
    kinds = [one.kind for one in {holding.period for holding in known}]
    kind = max(kinds, key=kinds.count, default=None)
    periods = sorted({one.period for one in known if one.period.kind is kind}, key=lambda one: one.period)
    for period in periods:
        value = rolled([one for one in known if one.period == period], goal).value
        if value is not None:
            yield Point(period, value)


def following(case: Case, value: Fraction | None) -> Next | None:
    """Give the tier that follows in time, and the distance of today's figure from it."""
    later = sorted(
        (span[0], order, one)
        for order, one in enumerate(_later(case))
        if (span := years(one)) and span[0] > case.year
    )
    if not later:
        return None
    tier = later[0][2]
    bound = bound_of(tier.goal) if tier.goal else None
    return Next(tier, bound.distance(value) if bound and value is not None else None)


def _later(case: Case) -> Iterator[Tier]:
    """Give the tiers of the same target, then those of its kin, for the same level and field."""
    for tier in (*case.target.tiers, *(one.tier for one in case.kin)):
        fits = level_key(tier.level) in ("", case.part.level) and parts_of(tier.field) == case.part.fields
        if fits and tier is not case.tier:
            yield tier
