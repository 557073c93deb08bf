"""Targets as a report tells them: goal, figure, result, and who has not reported."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from kehoach.phrase.goal.model import PERCENT, POINTS, Goal
from kehoach.phrase.number import written_fraction
from kehoach.report.digest import TargetRow, UnitFigure
from kehoach.target.model import Holding, Outcome, Rolled
from kehoach.target.rollup import rolled
from kehoach.target.words import RESULTS
from kehoach.words import Language

_VI = Language.VI


def target_rows(outcomes: Sequence[Outcome]) -> tuple[TargetRow, ...]:
    """Tell each tier of each target, in the order of the plan."""
    return tuple(_row(one) for one in outcomes)


def _row(one: Outcome) -> TargetRow:
    target, tier, figures = one.target, one.tier, one.rolled
    return TargetRow(
        id=target.id,
        task=target.task,
        measure=target.measure.text if target.measure else None,
        goal=tier.words.text,
        year=tier.year,
        level=tier.level,
        field=tier.field,
        excluded=target.excluded.text if target.excluded else None,
        figure=_figure(figures, tier.goal, one.needed),
        parts=_parts(figures),
        measured_in=_measured_in(tier.goal),
        value=_number(figures.value) if figures else None,
        count=_number(figures.count) if figures else None,
        of=_number(figures.of) if figures else None,
        needed=_value(one.needed, tier.goal),
        to_reach=_number(one.needed),
        periods=tuple(period.name for period in figures.periods) if figures else (),
        result=one.result.value,
        result_words=RESULTS[one.result].say(_VI),
        reason=one.reason.words.say(_VI, **one.reason.facts) if one.reason else None,
        missing=figures.missing if figures else (),
        units=tuple(_by_unit(figures.holdings, tier.goal)) if figures and tier.goal else (),
    )


def _by_unit(holdings: Sequence[Holding], goal: Goal) -> Iterator[UnitFigure]:
    grouped: dict[str, list[Holding]] = {}
    for one in holdings:
        grouped.setdefault(one.unit, []).append(one)
    for unit, those in grouped.items():
        figures = rolled(those, goal)
        yield UnitFigure(
            unit=unit,
            figure=_figure(figures, goal, None),
            parts=_parts(figures),
            value=_number(figures.value),
            count=_number(figures.count),
            of=_number(figures.of),
        )


def _figure(figures: Rolled | None, goal: Goal | None, near: Fraction | None) -> str | None:
    return _value(figures.value, goal, near) if figures else None


def _value(value: Fraction | None, goal: Goal | None, near: Fraction | None = None) -> str | None:
    """Write a value in the unit of its goal, with enough decimals to tell it from a level `near` it."""
    if value is None or goal is None:
        return None
    written, unit = written_fraction(value, near), _measured_in(goal)
    return f"{written}{unit}" if unit == PERCENT else " ".join(filter(None, (written, unit)))


def _measured_in(goal: Goal | None) -> str | None:
    """Name what values are counted in; a goal in percentage points is about a share in per cent."""
    if goal is None or not goal.unit:
        return None
    if goal.unit in (PERCENT, POINTS):
        return PERCENT
    return f"{goal.unit}/{goal.per}" if goal.per else goal.unit


def _parts(figures: Rolled | None) -> str | None:
    if figures is None or figures.count is None or figures.of is None:
        return None
    return f"{written_fraction(figures.count)}/{written_fraction(figures.of)}"


def _number(value: Fraction | None) -> float | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else round(float(value), 6)
