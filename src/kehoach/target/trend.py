"""What came before and what comes next: figures period by period, and the tier that follows."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.phrase.goal.model import Goal, Op
from kehoach.plan.figure_key import parts_of
from kehoach.plan.level import level_key
from kehoach.plan.model import Tier
from kehoach.plan.series import years
from kehoach.target.bound import bound_of
from kehoach.target.case import Case
from kehoach.target.increase import counted
from kehoach.target.model import Holding, Next, Point
from kehoach.target.rollup import rolled
from kehoach.target.settle import settled


def trend(case: Case, goal: Goal) -> Iterator[Point]:
    """Give what was reported period by period, of the kind that most periods have, the shorter one of two."""
    by_period: defaultdict[ReportingPeriod, list[Holding]] = defaultdict(list)
    for one in case.on_record:
        by_period[one.period].append(one)
    kinds = Counter(period.kind for period in by_period)
    length = {period.kind: period.period.end - period.period.start for period in by_period}
    kind = max(kinds, key=lambda one: (kinds[one], -length[one]), default=None)
    for period in sorted(by_period, key=lambda one: one.period):
        value = rolled(settled(by_period[period]), goal).value if period.kind is kind else None
        if value is not None:
            yield Point(period, value)


def following(case: Case, goal: Goal, value: Fraction | None, base: Fraction | None) -> Next | None:
    """Give what is asked for next, and the distance of today's figure from it."""
    if goal.op is Op.INCREASE and goal.every == "yearly" and case.year < case.years[1]:
        return _next_year(case, goal, value, base)
    later = sorted(
        (span[0], order, one)
        for order, one in enumerate(_later(case))
        if (span := years(one)) and span[0] > case.year
    )
    if not later:
        return None
    tier = later[0][2]
    bound = bound_of(tier.goal) if tier.goal else None
    distance = bound.distance(value) if bound and value is not None else None
    return Next(tier, tier.year or "", bound.needed if bound else None, distance)


def _next_year(case: Case, goal: Goal, value: Fraction | None, base: Fraction | None) -> Next | None:
    """Give the next step of what grows yearly; None where nobody knows its base, or its cap is reached."""
    if base is None or any(note.name == "compared" for note in goal.notes):
        return None
    after = case.year + 1
    bounds = [
        counted(case.tier, goal, case.years[0], one, lambda _: base).bound for one in (case.year, after)
    ]
    if bounds[1] is None or bounds[0] == bounds[1]:
        return None
    distance = bounds[1].distance(value) if value is not None else None
    return Next(case.tier, str(after), bounds[1].needed, distance)


def _later(case: Case) -> Iterator[Tier]:
    """Give the tiers of the same target, then those of its kin, for the same level and field."""
    for tier in (*case.target.tiers, *(one.tier for one in case.kin)):
        fits = level_key(tier.level) in ("", case.part.level) and parts_of(tier.field) == case.part.fields
        if fits and tier is not case.tier:
            yield tier
