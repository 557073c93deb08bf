"""Every tier of a plan with its figure and result."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from kehoach.calendar.period import Period, year
from kehoach.calendar.reporting import ReportingKind
from kehoach.phrase.goal.model import Goal, Op
from kehoach.plan.model import Accrual
from kehoach.repository.follow import Followed
from kehoach.target import words
from kehoach.target.amount import adds_up
from kehoach.target.bound import Bound, bound_of
from kehoach.target.case import Case, cases
from kehoach.target.choose import Chosen, Span, chosen
from kehoach.target.expected import there
from kehoach.target.increase import Counted, counted, from_period_before
from kehoach.target.model import Ask, Outcome, Reason, Result, Rolled
from kehoach.target.rollup import rolled
from kehoach.target.settle import settled
from kehoach.target.trend import following, trend

_KINDS = {"quarterly": ReportingKind.QUARTER, "monthly": ReportingKind.MONTH}
_DAY = timedelta(days=1)


def results(followed: Followed, ask: Ask) -> tuple[Outcome, ...]:
    """Judge each tier of each target of a plan, in the order of the plan."""
    return tuple(_outcome(case) for case in cases(followed, ask))


def _outcome(case: Case) -> Outcome:
    """Judge one tier: first whether it can be judged at all, then by its figure."""
    bare = Outcome(case.target, case.tier, Result.NOT_APPLICABLE, case.year)
    goal, day = case.tier.goal, case.ask.day
    if goal is None:
        return replace(bare, reason=Reason(words.UNREAD))
    if day.year < case.years[0]:
        return replace(bare, result=Result.NOT_DUE)
    if case.ask.period and day.year > case.years[1]:
        first, last = case.years
        told = f"{first}" if first == last else f"{first}-{last}"
        return replace(bare, reason=Reason(words.OTHER_YEAR, {"year": told}))
    return _held(case, goal, bare)


def _held(case: Case, goal: Goal, bare: Outcome) -> Outcome:
    """Hold the figure of the year judged against the goal."""
    figure = _with_gaps(case, goal, _picked(case, goal, case.year))
    ruled = _ruled(case, goal, figure)
    following_one = following(case, goal, figure.value, ruled.base)
    told = replace(bare, rolled=figure, trend=tuple(trend(case, goal)), next=following_one)
    if goal.op in (None, Op.ABOUT):
        return replace(told, reason=Reason(words.NO_NUMBER if goal.op is None else words.ROUGH))
    if figure.value is None:
        nothing = figure.reason or _why_none(case)
        is_empty = nothing.words is words.NOTHING_COUNTED
        return replace(told, result=Result.NOT_APPLICABLE if is_empty else Result.NO_FIGURE, reason=nothing)
    if case.is_apart and adds_up(goal):
        return replace(told, reason=Reason(words.PART_OF_WHOLE))
    if ruled.bound is None:
        is_never = ruled.reason is not None and ruled.reason.words in (words.PLACES, words.OTHER_BASE)
        result = Result.NOT_APPLICABLE if is_never else Result.NO_FIGURE
        return replace(told, result=result, reason=ruled.reason)
    return _judged(told, ruled.bound, ruled.base, figure.value)


def _judged(told: Outcome, bound: Bound, base: Fraction | None, value: Fraction) -> Outcome:
    result = Result.MET if bound.holds(value) else Result.NOT_MET
    reason = Reason(words.OVER) if bound.is_over_good and bound.is_over(value) else None
    if bound.is_two_sided and result is Result.NOT_MET:
        return replace(told, needed=bound.needed, reason=Reason(words.OUTSIDE))
    return replace(
        told, result=result, needed=bound.needed, base=base, distance=bound.distance(value), reason=reason
    )


def _picked(case: Case, goal: Goal, of: int) -> Chosen:
    """Choose the figures for one year; things add up from the first year of the tier on, unless each year counts."""
    ask = case.ask if of == case.year else Ask(as_of=date(of, 12, 31))
    is_one_sum = adds_up(goal) and goal.every is None and case.target.accrual is Accrual.PER_PERIOD
    first = min(case.years[0], of) if is_one_sum else of
    kind = _KINDS.get(goal.every or "")
    span = Span(Period(year(first).start, year(of).end), case.target.accrual, kind)
    return chosen(case.on_record, span, ask, case.followed.assigned.roster)


def _with_gaps(case: Case, goal: Goal, picked: Chosen) -> Rolled:
    """Roll the figures up, and name who and what is missing."""
    figure = rolled(picked.holdings, goal)
    reported = frozenset(figure.units)
    told = {*reported, *figure.contested, *figure.unusable}
    last = min(case.ask.day, year(case.year).end)
    days = [one.period.end for one in {one.period for one in picked.holdings}] or [last]
    expected = there(case.followed.assigned, case.wanted, days)
    spoken = frozenset(field for one in figure.holdings for field in one.fields)
    return replace(
        figure,
        missing=tuple(name for name in expected if name not in told and name not in case.unread),
        gaps=tuple(name for name in picked.gaps if name in reported),
        unread=case.unread,
        unasked=case.unasked,
        absent=tuple(sorted(case.part.fields - spoken)) if figure.holdings else (),
    )


def _ruled(case: Case, goal: Goal, figure: Rolled) -> Counted:
    """Give the bound that holds in the year judged."""
    if goal.op is not Op.INCREASE:
        return Counted(bound_of(goal))
    if goal.every in _KINDS:
        return from_period_before(goal, _before(case, goal, figure))

    def value_of(base_year: int) -> Fraction | None:
        picked = _picked(case, goal, base_year)
        reaches_the_end = any(one.period.period.end == year(base_year).end for one in picked.holdings)
        return rolled(picked.holdings, goal).value if reaches_the_end and not picked.gaps else None

    return counted(case.tier, goal, case.years[0], case.year, value_of)


def _before(case: Case, goal: Goal, now: Rolled) -> Fraction | None:
    """Give the value of the period of the same kind that ended just before the one judged."""
    if not now.periods:
        return None
    current = now.periods[-1]
    earlier = (
        one
        for one in case.on_record
        if one.period.kind is current.kind and one.period.period.end + _DAY == current.period.start
    )
    return rolled(settled(earlier), goal).value


def _why_none(case: Case) -> Reason:
    latest = max((one.period for one in case.on_record), key=lambda one: one.period.end, default=None)
    if latest:
        asked = case.ask.period.name if case.ask.period else str(case.year)
        return Reason(words.NOT_FOR_PERIOD, {"period": asked, "latest": latest.name})
    return Reason(words.NO_REPORT)
