"""Which periods a result rests on."""

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest

from kehoach.target import words
from kehoach.target.model import Outcome, Result

Judge = Callable[..., list[Outcome]]
Reports = Mapping[tuple[str, str], str]

STP, SNV = "Sở Tư pháp", "Sở Nội vụ"
ADDED = "goal: tối thiểu 60%\nfigures: trong kỳ"
CUMULATIVE = "goal: tối thiểu 60%\nfigures: lũy kế"
ALONE = "goal: tối thiểu 60%"
TWO_QUARTERS = {
    (STP, "2024-Q1"): "a, count: 40, of: 100",
    (STP, "2024-Q2"): "a, count: 70, of: 100",
}


def one(outcomes: list[Outcome]) -> Outcome:
    (only,) = outcomes
    return only


def value(outcome: Outcome) -> Fraction | None:
    return outcome.rolled.value if outcome.rolled else None


@pytest.mark.parametrize(
    ("target", "when", "expected"),
    [
        (ADDED, "2024-Q2", 55),
        (ADDED, "2024-H1", 55),
        (ADDED, "2024-Q1", 40),
        (ADDED, "2024-08-01", 55),
        (CUMULATIVE, "2024-Q2", 70),
        (CUMULATIVE, "2024-H1", 70),
        (CUMULATIVE, "2024-Q1", 40),
        (CUMULATIVE, "2024-08-01", 70),
        (ALONE, "2024-Q2", 70),
        (ALONE, "2024-H1", None),
        (ALONE, "2024-Q1", 40),
        (ALONE, "2024-08-01", 70),
        (ADDED, "2024-Q3", None),
        (CUMULATIVE, "2024-Q3", None),
        (ALONE, "2024-Q3", None),
        (ADDED, "2024-03", 40),
        (ADDED, "2024-02", None),
        (ADDED, "2024", None),
    ],
)
def test_the_plan_says_what_the_figures_of_two_quarters_make_together(
    judge: Judge, target: str, when: str, expected: int | None
) -> None:
    assert value(one(judge(target, TWO_QUARTERS, when))) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2024-03-13", None), ("2024-03-14", 40), ("2024-06-13", 40), ("2024-06-14", 70)],
)
def test_a_figure_is_known_when_the_window_of_its_data_is_over(
    judge: Judge, day: str, expected: int | None
) -> None:
    assert value(one(judge(ALONE, TWO_QUARTERS, day))) == expected


@pytest.mark.parametrize("target", [ADDED, CUMULATIVE, ALONE])
def test_a_half_year_beside_its_quarters_does_not_count_twice(judge: Judge, target: str) -> None:
    reports = TWO_QUARTERS | {(STP, "2024-H1"): "a, count: 70, of: 100"}
    if target is ADDED:
        reports = TWO_QUARTERS | {(STP, "2024-H1"): "a, count: 110, of: 200"}
    outcome = one(judge(target, reports, "2024-08-01"))
    assert outcome.rolled
    assert (outcome.rolled.value, [one.name for one in outcome.rolled.periods]) == (
        55 if target is ADDED else 70,
        ["2024-H1"],
    )


def test_cumulative_figures_to_one_day_that_differ_are_contested(judge: Judge) -> None:
    reports = TWO_QUARTERS | {(STP, "2024-H1"): "a, count: 71, of: 100"}
    outcome = one(judge(CUMULATIVE, reports, "2024-08-01"))
    assert (outcome.result, outcome.reason and outcome.reason.words) == (Result.NO_FIGURE, words.CONTESTED)


def test_cumulative_figures_to_one_day_add_up_over_units_whatever_their_periods(judge: Judge) -> None:
    reports = {(STP, "2024-H1"): "a, count: 1, of: 2", (SNV, "2024-Q2"): "a, count: 5, of: 6"}
    assert value(one(judge(CUMULATIVE, reports, "2024-08-01"))) == 75


def test_a_unit_that_stopped_at_the_first_quarter_is_missing_in_the_second(judge: Judge) -> None:
    reports = TWO_QUARTERS | {(SNV, "2024-Q1"): "a, count: 1, of: 2"}
    for target in (CUMULATIVE, ALONE):
        outcome = one(judge(target, reports, "2024-08-01"))
        assert outcome.rolled
        assert (outcome.rolled.value, outcome.rolled.missing) == (70, (SNV,))


def test_of_figures_that_add_up_a_unit_with_a_gap_is_named(judge: Judge) -> None:
    reports = TWO_QUARTERS | {(SNV, "2024-Q1"): "a, count: 1, of: 2"}
    outcome = one(judge(ADDED, reports, "2024-08-01"))
    assert outcome.rolled
    assert (outcome.rolled.value, outcome.rolled.gaps) == (Fraction(11100, 202), (SNV,))


def test_a_gap_at_the_start_of_the_year_is_named(judge: Judge) -> None:
    outcome = one(judge(ADDED, {(STP, "2024-Q2"): "a, count: 1, of: 2"}, "2024-08-01"))
    assert outcome.rolled
    assert outcome.rolled.gaps == (STP,)


def test_a_year_reported_beside_its_quarters_goes_before_them(judge: Judge) -> None:
    reports = TWO_QUARTERS | {(STP, "2024"): "a, count: 300, of: 400"}
    assert value(one(judge(ADDED, reports, "2024-12-31"))) == 75


def test_the_last_period_that_has_a_figure_is_named_where_that_asked_for_has_none(judge: Judge) -> None:
    outcome = one(judge(ALONE, TWO_QUARTERS, "2024-Q3"))
    assert outcome.reason
    assert (outcome.reason.words, dict(outcome.reason.facts)) == (
        words.NOT_FOR_PERIOD,
        {"period": "2024-Q3", "latest": "2024-Q2"},
    )


def test_a_figure_of_last_year_is_none_of_this_year(judge: Judge) -> None:
    target = "goal: {2023-2024: tối thiểu 60%}"
    outcome = one(judge(target, {(STP, "2023"): "a, count: 7, of: 10"}, "2024-12-31"))
    assert (outcome.result, outcome.year, value(outcome)) == (Result.NO_FIGURE, 2024, None)


def test_things_of_a_goal_of_several_years_add_up_over_them_and_shares_do_not(judge: Judge) -> None:
    things = {(STP, "2023"): "a, value: 9", (STP, "2024"): "a, value: 6"}
    shares = {(STP, "2023"): "a, count: 9, of: 9", (STP, "2024"): "a, count: 6, of: 9"}
    keys = "\nfigures: trong kỳ"
    outcome = one(judge("goal: {2023-2024: ít nhất 15 dịch vụ}" + keys, things, "2024-12-31"))
    assert (outcome.result, value(outcome)) == (Result.MET, 15)
    outcome = one(judge("goal: {2023-2024: tối thiểu 60%}" + keys, shares, "2024-12-31"))
    assert value(outcome) == Fraction(200, 3)
    outcome = one(judge('goal: {2023-2024: "mỗi năm ít nhất 8 lớp"}' + keys, things, "2024-12-31"))
    assert (outcome.result, value(outcome)) == (Result.NOT_MET, 6)


def test_tiers_of_other_years_are_not_due_or_not_asked_for(judge: Judge) -> None:
    target = "goal: {2023: tối thiểu 50%, 2024: tối thiểu 60%, 2025: tối thiểu 80%}"
    reports = {(STP, "2023"): "a, count: 55, of: 100"} | TWO_QUARTERS
    asked = [one.result for one in judge(target, reports, "2024-Q2", plan_period="2023-2025")]
    assert asked == [Result.NOT_APPLICABLE, Result.MET, Result.NOT_DUE]
    known = [one.result for one in judge(target, reports, "2024-08-01", plan_period="2023-2025")]
    assert known == [Result.MET, Result.MET, Result.NOT_DUE]


def test_a_period_outside_the_plan_names_its_years(judge: Judge) -> None:
    outcome = one(judge(ALONE, TWO_QUARTERS, "2026-Q1", plan_period="2024-2025"))
    assert outcome.reason
    assert (outcome.reason.words, outcome.reason.facts["year"]) == (words.OTHER_YEAR, "2024-2025")


def test_the_next_tier_says_how_far_today_is_from_it(judge: Judge) -> None:
    target = "goal: {2024: tối thiểu 60%, 2025: tối thiểu 80%}"
    first, _ = judge(target, TWO_QUARTERS, "2024-Q2", plan_period="2024-2025")
    assert first.next
    assert (first.next.year, first.next.needed, first.next.distance) == ("2025", 80, -10)


def test_the_trend_gives_each_period_of_the_kind_that_most_have(judge: Judge) -> None:
    reports = TWO_QUARTERS | {(STP, "2024-H1"): "a, count: 110, of: 200"}
    outcome = one(judge(ADDED, reports, "2024-08-01"))
    assert [(point.period.name, point.value) for point in outcome.trend] == [("2024-Q1", 40), ("2024-Q2", 70)]
