"""Targets as a report tells them: goal, figure, result, and who has not reported."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from kehoach.calendar.reporting import read_reporting_period
from kehoach.calendar.written import period_named
from kehoach.phrase.goal.model import Goal
from kehoach.phrase.number import plain_fraction
from kehoach.report.digest import TargetRow, UnitFigure
from kehoach.target.model import Holding, Outcome, Reason, Rolled
from kehoach.target.rollup import rolled
from kehoach.target.words import RESULTS
from kehoach.target.written import measured_in, parts, value
from kehoach.words import Fact, Language

_VI = Language.VI
_PERIODS = ("period", "latest")
"""Facts of reasons that are periods of reporting."""


def target_rows(outcomes: Sequence[Outcome]) -> tuple[TargetRow, ...]:
    """Tell each tier of each target, in the order of the plan."""
    return tuple(_row(one) for one in outcomes)


def _row(one: Outcome) -> TargetRow:
    target, tier, figures = one.target, one.tier, one.rolled
    return TargetRow(
        id=target.id,
        task=target.task,
        measure=target.measure.text if target.measure else None,
        sub_measure=tier.field if tier.is_measure else None,
        goal=tier.words.text,
        year=tier.year,
        level=tier.level,
        field=None if tier.is_measure else tier.field,
        excluded=target.excluded.text if target.excluded else None,
        figure=_figure(figures, tier.goal, one.needed),
        parts=parts(figures) if figures else None,
        measured_in=measured_in(tier.goal) if tier.goal else None,
        value=_plain(figures.value) if figures else None,
        count=_plain(figures.count) if figures else None,
        of=_plain(figures.of) if figures else None,
        needed=_written(one.needed, tier.goal),
        to_reach=_plain(one.needed),
        at_most=_plain(one.at_most),
        periods=tuple(period.name for period in figures.periods) if figures else (),
        result=one.result.value,
        result_words=RESULTS[one.result].say(_VI),
        reason=_reason(one.reason) if one.reason else None,
        missing=figures.missing if figures else (),
        units=tuple(_by_unit(figures.holdings, tier.goal)) if figures and tier.goal else (),
    )


def _reason(reason: Reason) -> str:
    """Say why a result is what it is; periods as documents name them."""
    facts = {name: _named(fact) if name in _PERIODS else fact for name, fact in reason.facts.items()}
    return reason.words.say(_VI, **facts)


def _named(fact: Fact) -> Fact:
    period = read_reporting_period(str(fact))
    return period_named(period) if period else fact


def _by_unit(holdings: Sequence[Holding], goal: Goal) -> Iterator[UnitFigure]:
    grouped: dict[str, list[Holding]] = {}
    for one in holdings:
        grouped.setdefault(one.unit, []).append(one)
    for unit, those in grouped.items():
        figures = rolled(those, goal)
        yield UnitFigure(
            unit=unit,
            figure=_figure(figures, goal, None),
            parts=parts(figures),
            value=_plain(figures.value),
            count=_plain(figures.count),
            of=_plain(figures.of),
        )


def _figure(figures: Rolled | None, goal: Goal | None, near: Fraction | None) -> str | None:
    return _written(figures.value, goal, near) if figures else None


def _written(number: Fraction | None, goal: Goal | None, near: Fraction | None = None) -> str | None:
    return None if number is None or goal is None else value(number, goal, near)


def _plain(number: Fraction | None) -> float | None:
    return None if number is None else plain_fraction(number)
