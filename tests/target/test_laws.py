"""Laws that hold for any figures."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.calendar.period import Period
from kehoach.calendar.reporting import read_reporting_period
from kehoach.plan.cell import Cell
from kehoach.plan.progress_file import Figure, Number, Progress
from kehoach.repository.follow import Followed
from kehoach.target.model import Ask, Outcome, Result
from kehoach.target.results import results
from kehoach.text.source import Source, Span

Follow = Callable[..., Followed]

UNITS = ("Sở Tư pháp", "Sở Nội vụ", "UBND huyện Mẫu Một", "UBND xã Ví Dụ Một", "UBND xã Ví Dụ Hai")
PERIODS = ("2024-Q1", "2024-Q2", "2024-Q3", "2024-H1", "2024-04", "2024")
PLAN = """
    targets:
      - {id: alone, measure: A, goal: tối thiểu 60%}
      - {id: added, measure: B, goal: tối thiểu 60%, figures: trong kỳ}
      - {id: cumulative, measure: C, goal: tối thiểu 60%, figures: lũy kế}
      - {id: things, measure: D, goal: ít nhất 15 dịch vụ, figures: trong kỳ}
    """
LATEST = Ask(date(2030, 1, 1))


class Line(NamedTuple):
    """One figure of a report."""

    unit: str
    period: str
    count: int
    of: int
    target: str = "alone"
    corrects: bool = False
    day: int = 1


def cell(text: str) -> Cell:
    return Cell(text, Span(0, len(text)))


def number(value: int) -> Number:
    return Number(cell(str(value)), Decimal(value))


def file(line: Line) -> Progress:
    """Give a progress file with one figure."""
    period = read_reporting_period(line.period)
    is_of_things = line.target == "things"
    day = date(2024, 12, 1) + timedelta(days=line.day)
    figure = Figure(
        target=cell(line.target),
        level=None,
        field=None,
        period=period,
        count=None if is_of_things else number(line.count),
        of=None if is_of_things else number(line.of),
        value=number(line.count) if is_of_things else None,
        source=None,
        reported_on=Period(day, day),
        corrects=cell(line.period) if line.corrects else None,
        reason=None,
        span=Span(0, 1),
    )
    return Progress(
        Source(f"{line}.yaml", ""),
        cell("mau"),
        cell(line.unit),
        None,
        period,
        None,
        None,
        (),
        (),
        (figure,),
        (),
        (),
    )


@pytest.fixture
def judged(follow: Follow) -> Callable[..., dict[str, Outcome]]:
    empty = follow(PLAN, {})

    def judged(lines: Sequence[Line], when: Ask = LATEST) -> dict[str, Outcome]:
        followed = replace(empty, progress=tuple(file(line) for line in lines))
        return {one.target.id: one for one in results(followed, when)}

    return judged


Judged = Callable[..., dict[str, Outcome]]
law = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
targets = st.sampled_from(["alone", "added", "cumulative", "things"])
lines = st.builds(
    Line,
    unit=st.sampled_from(UNITS),
    period=st.sampled_from(PERIODS),
    count=st.integers(0, 50),
    of=st.integers(50, 99),
    target=targets,
    corrects=st.booleans(),
    day=st.integers(0, 3),
)
shares = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 500)), min_size=1, max_size=len(UNITS))


@law
@given(shares)
def test_the_rate_of_units_is_that_of_all_they_count(judged: Judged, parts: list[tuple[int, int]]) -> None:
    several = judged([Line(unit, "2024-Q1", *part) for unit, part in zip(UNITS, parts, strict=False)])
    count, of = (sum(part[at] for part in parts) for at in (0, 1))
    whole = judged([Line(UNITS[0], "2024-Q1", count, of)])
    assert several["alone"].rolled and whole["alone"].rolled
    assert several["alone"].rolled.value == whole["alone"].rolled.value == Fraction(100 * count, of)
    assert several["alone"].result is whole["alone"].result


@law
@given(st.lists(lines, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(judged: Judged, some: list[Line], chance: object) -> None:
    shuffled = list(some)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    told = [_told(judged(those)) for those in (some, shuffled)]
    assert told[0] == told[1]


@law
@given(shares, st.integers(1, 9))
def test_a_unit_with_the_same_rate_changes_no_rate(
    judged: Judged, parts: list[tuple[int, int]], times: int
) -> None:
    some = [Line(unit, "2024-Q1", *part) for unit, part in zip(UNITS[:-1], parts, strict=False)]
    count, of = sum(one.count for one in some), sum(one.of for one in some)
    more = [*some, Line(UNITS[-1], "2024-Q1", count * times, of * times)]
    before, after = judged(some)["alone"], judged(more)["alone"]
    assert before.rolled and after.rolled
    assert (before.rolled.value, before.result) == (after.rolled.value, after.result)


@law
@given(st.lists(lines, max_size=12), st.dates(date(2024, 1, 1), date(2025, 1, 31)))
def test_no_day_sees_a_period_that_is_not_over(judged: Judged, some: list[Line], day: date) -> None:
    over = [one for one in some if _window_end(one) <= day]
    assert _told(judged(some, Ask(day))) == _told(judged(over, Ask(day)))


@law
@given(st.lists(lines, max_size=12), st.sampled_from(PERIODS))
def test_no_period_sees_a_later_one(judged: Judged, some: list[Line], name: str) -> None:
    asked = read_reporting_period(name)
    assert asked
    over = [one for one in some if _calendar(one).end <= asked.period.end]
    assert _told(judged(some, replace(LATEST, period=asked))) == _told(
        judged(over, replace(LATEST, period=asked))
    )


@law
@given(st.lists(lines, min_size=1, max_size=8, unique_by=lambda one: one.unit), st.integers(1, 9))
def test_more_done_never_turns_met_into_not_met(judged: Judged, some: list[Line], more: int) -> None:
    better = [some[0]._replace(count=some[0].count + more), *some[1:]]
    before, after = judged(some), judged(better)
    for target, outcome in before.items():
        assert outcome.result is not Result.MET or after[target].result is Result.MET


@law
@given(st.lists(st.integers(0, 99), min_size=1, max_size=5, unique=True), st.randoms(use_true_random=False))
def test_of_a_chain_of_corrections_the_last_holds_and_all_stay_on_record(
    judged: Judged, counts: list[int], chance: object
) -> None:
    chain = [
        Line(UNITS[0], "2024-Q1", count, 100, corrects=day > 0, day=day) for day, count in enumerate(counts)
    ]
    chance.shuffle(chain)  # type: ignore[attr-defined]
    outcome = judged(chain)["alone"]
    assert outcome.rolled and outcome.rolled.value == counts[-1]
    (holding,) = outcome.rolled.holdings
    assert [one.count.value for one in holding.replaced if one.count] == counts[:-1]


@law
@given(st.lists(lines, max_size=16))
def test_every_unit_that_reported_is_counted_or_named(judged: Judged, some: list[Line]) -> None:
    for target, outcome in judged(some).items():
        assert outcome.rolled
        figure = outcome.rolled
        named = {*figure.units, *figure.contested, *figure.unusable, *figure.missing}
        assert {one.unit for one in some if one.target == target} == named


def _told(outcomes: dict[str, Outcome]) -> list[object]:
    return [
        (
            target,
            one.result,
            one.rolled and one.rolled.value,
            one.rolled and set(one.rolled.units),
            one.rolled and set(one.rolled.missing),
            one.rolled and set(one.rolled.contested),
            one.rolled and set(one.rolled.gaps),
            one.trend,
        )
        for target, one in outcomes.items()
    ]


def _window_end(line: Line) -> date:
    period = read_reporting_period(line.period)
    assert period
    return period.window.end


def _calendar(line: Line) -> Period:
    period = read_reporting_period(line.period)
    assert period
    return period.period
