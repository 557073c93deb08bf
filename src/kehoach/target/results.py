"""Every tier of a plan with its figure and result."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from kehoach.calendar.period import Period, year
from kehoach.phrase.goal.model import Goal, Op
from kehoach.repository.follow import Followed
from kehoach.target import words
from kehoach.target.bound import Bound, bound_of
from kehoach.target.case import Case, cases, day_of
from kehoach.target.choose import Chosen, chosen, within
from kehoach.target.expected import expected
from kehoach.target.increase import Counted, counted, from_period_before
from kehoach.target.model import Ask, Holding, Outcome, Reason, Result, Rolled
from kehoach.target.rollup import rolled
from kehoach.target.trend import following, trend

_WITHIN_A_YEAR = frozenset({"quarterly", "monthly"})


def results(followed: Followed, ask: Ask) -> tuple[Outcome, ...]:
    """Judge each tier of each target of a plan, in the order of the plan."""
    return tuple(_outcome(case) for case in cases(followed, ask))


def _outcome(case: Case) -> Outcome:
    """Judge one tier: first whether it can be judged at all, then by its figure."""
    bare = Outcome(case.target, case.tier, Result.NOT_APPLICABLE, case.year)
    goal, ask = case.tier.goal, case.part.ask
    if goal is None:
        return replace(bare, reason=Reason(words.UNREAD))
    day = day_of(ask)
    if day.year < case.years[0]:
        return replace(bare, result=Result.NOT_DUE)
    if ask.period and day.year > case.years[1]:
        return replace(bare, reason=Reason(words.OTHER_YEAR, {"year": case.tier.year}))
    return _held(case, goal, bare)


def _held(case: Case, goal: Goal, bare: Outcome) -> Outcome:
    """Hold the figure of the year judged against the goal."""
    picked = _picked(case, case.year)
    figure = _rolled(case, goal, picked, case.year)
    told = replace(bare, rolled=figure, trend=tuple(trend(case, goal)), next=following(case, figure.value))
    if goal.op in (None, Op.ABOUT):
        reason = Reason(words.NO_NUMBER if goal.op is None else words.ROUGH)
        return replace(told, reason=reason)
    if figure.value is None:
        nothing = figure.reason or _why_none(case)
        is_empty = nothing.words is words.NOTHING_COUNTED
        return replace(told, result=Result.NOT_APPLICABLE if is_empty else Result.NO_FIGURE, reason=nothing)
    ruled = _ruled(case, goal, picked)
    if ruled.bound is None:
        return replace(told, result=Result.NO_FIGURE, reason=_no_base(ruled))
    return _judged(told, ruled.bound, ruled.base, figure.value, picked)


def _judged(told: Outcome, bound: Bound, base: Fraction | None, value: Fraction, picked: Chosen) -> Outcome:
    reason = Reason(words.GAPS, {"units": ", ".join(picked.gaps)}) if picked.gaps else None
    if bound.is_over_good and bound.is_over(value):
        reason = Reason(words.OVER)
    return replace(
        told,
        result=Result.MET if bound.holds(value) else Result.NOT_MET,
        needed=bound.needed,
        base=base,
        distance=bound.distance(value),
        reason=reason,
    )


def _picked(case: Case, of: int) -> Chosen:
    """Choose the figures for one year."""
    ask = case.part.ask if of == case.year else Ask(as_of=date(of, 12, 31))
    first = min(case.years[0], of)
    known = within(case.on_record, ask, Period(date(first, 1, 1), date(of, 12, 31)))
    return chosen(known, case.target.accrual, ask, year(of))


def _rolled(case: Case, goal: Goal, picked: Chosen, of: int) -> Rolled:
    """Roll the figures up, and name who is missing."""
    figure = rolled(picked.holdings, goal)
    reported = {*figure.units, *figure.contested}
    wanted = expected(case.followed.assigned, case.target, case.part, case.on_record, year(of))
    missing = tuple(name for name in wanted if name not in reported)
    if figure.value is None and figure.contested and figure.reason is None:
        reason = Reason(words.CONTESTED, {"units": ", ".join(figure.contested)})
        return replace(figure, missing=missing, reason=reason)
    return replace(figure, missing=missing)


def _ruled(case: Case, goal: Goal, picked: Chosen) -> Counted:
    """Give the bound that holds in the year judged."""
    if goal.op is not Op.INCREASE:
        return Counted(bound_of(goal))
    if goal.every in _WITHIN_A_YEAR and picked.holdings:
        return from_period_before(goal, _before(case, goal, picked.holdings))

    def value_of(base_year: int) -> Fraction | None:
        return rolled(_picked(case, base_year).holdings, goal).value

    return counted(case.tier, goal, case.years[0], case.year, value_of)


def _before(case: Case, goal: Goal, now: Sequence[Holding]) -> Fraction | None:
    """Give the value of the period of the same kind that came last before the one judged."""
    current = max(one.period.period for one in now)
    kind = next(one.period.kind for one in now if one.period.period == current)
    earlier = [
        one for one in case.on_record if one.period.kind is kind and one.period.period.end < current.start
    ]
    last = max((one.period.period for one in earlier), default=None)
    return rolled([one for one in earlier if one.period.period == last], goal).value


def _no_base(ruled: Counted) -> Reason:
    return Reason(words.NO_BASE, {"year": ruled.year}) if ruled.year else Reason(words.NO_BASE_PERIOD)


def _why_none(case: Case) -> Reason:
    asked = case.part.ask.period
    latest = max((one.period for one in case.on_record), key=lambda one: one.period.end, default=None)
    if asked and latest:
        return Reason(words.NOT_FOR_PERIOD, {"period": asked.name, "latest": latest.name})
    return Reason(words.NO_REPORT)
