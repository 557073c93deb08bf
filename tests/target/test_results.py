"""What one goal comes to, by its words and the figures of one or two units."""

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest

from kehoach.target import words
from kehoach.target.model import Outcome, Result

Judge = Callable[..., list[Outcome]]
Reports = Mapping[tuple[str, str], str]

STP, SNV, VP = "Sở Tư pháp", "Sở Nội vụ", "Văn phòng UBND tỉnh"


def one(outcomes: list[Outcome]) -> Outcome:
    (only,) = outcomes
    return only


def value(outcome: Outcome) -> Fraction | None:
    return outcome.rolled.value if outcome.rolled else None


def reason(outcome: Outcome) -> object:
    return outcome.reason.words if outcome.reason else None


@pytest.mark.parametrize(
    ("goal", "figure", "result", "distance"),
    [
        ("tối thiểu 60%", "count: 60, of: 100", "met", 0),
        ("tối thiểu 60%", "count: 5.996, of: 10.000", "not_met", Fraction(-4, 100)),
        ("60%", "count: 2, of: 3", "met", Fraction(20, 3)),
        ("trên 60%", "count: 60, of: 100", "not_met", 0),
        ("trên 60%", "count: 601, of: 1.000", "met", Fraction(1, 10)),
        ("không quá 5%", "count: 5, of: 100", "met", 0),
        ("không quá 5%", "count: 6, of: 100", "not_met", -1),
        ("dưới 5%", "count: 5, of: 100", "not_met", 0),
        ("35-45%", "count: 35, of: 100", "met", 0),
        ("35-45%", "count: 34, of: 100", "not_met", -1),
        ("35-45%", "count: 45, of: 100", "met", 10),
        ("từ 50% - dưới 70%", "count: 69, of: 100", "met", 19),
        ("tối đa 20 phút/01 lần", "value: 20", "met", 0),
        ("tối đa 20 phút/01 lần", "count: 500, of: 20", "not_met", -5),
        ("ít nhất 15 dịch vụ", "value: 15", "met", 0),
        ("ít nhất 15 dịch vụ", "value: 14", "not_met", -1),
        ("tối thiểu 95%", "value: 95%", "met", 0),
        ("trong top 10", "value: 10", "met", 0),
        ("trong top 10", "value: 11", "not_met", -1),
        ("từ 10 đến 15 ngày", "value: 12", "met", 2),
    ],
)
def test_a_figure_is_held_against_the_words_of_a_goal(
    judge: Judge, goal: str, figure: str, result: str, distance: Fraction
) -> None:
    outcome = one(judge(f"goal: {goal}", {(STP, "2024-Q1"): f"a, {figure}"}, "2024-Q1"))
    assert (outcome.result, outcome.distance) == (result, distance)


def test_more_than_a_range_of_shares_is_met_and_says_so(judge: Judge) -> None:
    outcome = one(judge('goal: "từ 50% - dưới 70%"', {(STP, "2024-Q1"): "a, count: 70, of: 100"}, "2024-Q1"))
    assert (outcome.result, reason(outcome)) == (Result.MET, words.OVER)


@pytest.mark.parametrize("figure", ["value: 9", "value: 16"])
def test_outside_a_range_of_days_nobody_knows_whether_that_is_good(judge: Judge, figure: str) -> None:
    outcome = one(judge("goal: từ 10 đến 15 ngày", {(STP, "2024-Q1"): f"a, {figure}"}, "2024-Q1"))
    assert (outcome.result, reason(outcome)) == (Result.NOT_APPLICABLE, words.OUTSIDE)


@pytest.mark.parametrize(
    ("goal", "told"),
    [("khoảng 03 lớp", words.ROUGH), ("dự kiến 03 đơn vị", words.ROUGH), ("trong nhóm đầu", words.NO_NUMBER)],
)
def test_a_rough_number_and_none_are_never_judged_though_the_figure_shows(
    judge: Judge, goal: str, told: object
) -> None:
    reports = {(STP, "2024-Q1"): "a, value: 1", (SNV, "2024-Q1"): "a, value: 2"}
    outcome = one(judge(f"goal: {goal}", reports, "2024-Q1"))
    assert (outcome.result, reason(outcome)) == (Result.NOT_APPLICABLE, told)
    assert value(outcome) == (3 if told is words.ROUGH else None)


@pytest.mark.parametrize(
    "figure",
    [
        "count: 60",
        "of: 100",
        "value: 95",
        "value: '0,95'",
        "count: 3, of: 0",
        "count: 60, of: 100, value: 60%",
        "count: 95.5, of: 100",
    ],
)
def test_a_share_needs_count_and_of_or_a_percent_sign(judge: Judge, figure: str) -> None:
    reports = {(STP, "2024-Q1"): "a, count: 1, of: 2"}
    alone = one(judge("goal: tối thiểu 60%", {(SNV, "2024-Q1"): f"a, {figure}"}, "2024-Q1"))
    assert (alone.result, reason(alone)) == (Result.NO_FIGURE, words.NO_PARTS)
    beside = one(judge("goal: tối thiểu 60%", {**reports, (SNV, "2024-Q1"): f"a, {figure}"}, "2024-Q1"))
    assert beside.rolled
    assert (value(beside), beside.rolled.unusable) == (50, (SNV,))


@pytest.mark.parametrize("figure", ["value: 50%", "count: 16", "count: 16, of: 20", "value: 16, count: 16"])
def test_a_number_of_things_needs_a_plain_value(judge: Judge, figure: str) -> None:
    outcome = one(judge("goal: ít nhất 15 dịch vụ", {(STP, "2024-Q1"): f"a, {figure}"}, "2024-Q1"))
    assert (outcome.result, reason(outcome)) == (Result.NO_FIGURE, words.NO_PARTS)


def test_a_share_is_none_where_a_goal_has_no_unit(judge: Judge) -> None:
    outcome = one(judge("goal: tối thiểu 59", {(STP, "2024-Q1"): "a, count: 595, of: 1.000"}, "2024-Q1"))
    assert (outcome.result, reason(outcome)) == (Result.NO_FIGURE, words.NO_PARTS)


def test_a_number_cut_off_by_a_comma_in_braces_is_no_number(judge: Judge) -> None:
    cut = one(judge("goal: tối thiểu 60%", {(STP, "2024-Q1"): "a, count: 95,5, of: 100"}, "2024-Q1"))
    assert (cut.result, value(cut)) == (Result.NO_FIGURE, None)
    assert cut.rolled and cut.rolled.unread == (STP,)
    goal = one(judge("goal: {2024: tối thiểu 59,5%}", {(STP, "2024-Q1"): "a, count: 9, of: 9"}, "2024-Q1"))
    assert (goal.result, reason(goal)) == (Result.NOT_APPLICABLE, words.UNREAD)


def test_nothing_to_count_is_not_judged(judge: Judge) -> None:
    outcome = one(judge("goal: tối thiểu 60%", {(STP, "2024-Q1"): "a, count: 0, of: 0"}, "2024-Q1"))
    assert (outcome.result, reason(outcome)) == (Result.NOT_APPLICABLE, words.NOTHING_COUNTED)


def test_nothing_to_count_in_one_unit_leaves_the_others(judge: Judge) -> None:
    reports = {(STP, "2024-Q1"): "a, count: 0, of: 0", (SNV, "2024-Q1"): "a, count: 3, of: 4"}
    outcome = one(judge("goal: tối thiểu 60%", reports, "2024-Q1"))
    assert (value(outcome), outcome.rolled and outcome.rolled.unusable) == (75, ())


@pytest.mark.parametrize(
    ("goal", "figures"),
    [
        ("tối đa 20 phút/01 lần", ("value: 10", "value: 30")),
        ("trong top 10", ("value: 1", "value: 2")),
        ("đạt từ 75 điểm trở lên", ("value: 40", "value: 50")),
        ("tối thiểu 3 sao", ("value: 1", "value: 2")),
        ("tối thiểu 60%", ("value: 50%", "value: 90%")),
        ("không quá 5 giờ làm việc", ("value: 1", "value: 2")),
    ],
)
def test_times_places_scores_and_bare_rates_of_two_units_make_no_sum(
    judge: Judge, goal: str, figures: tuple[str, str]
) -> None:
    reports = {(STP, "2024-Q1"): f"a, {figures[0]}", (SNV, "2024-Q1"): f"a, {figures[1]}"}
    outcome = one(judge(f"goal: {goal}", reports, "2024-Q1"))
    assert (outcome.result, value(outcome), reason(outcome)) == (Result.NO_FIGURE, None, words.NOT_ADDITIVE)


def test_things_add_up_over_units_and_quarters(judge: Judge) -> None:
    reports = {
        (STP, "2024-Q1"): "a, value: 6",
        (STP, "2024-Q2"): "a, value: 5",
        (SNV, "2024-Q1"): "a, value: 0",
        (SNV, "2024-Q2"): "a, value: 4",
    }
    outcome = one(judge("goal: ít nhất 15 dịch vụ\nfigures: trong kỳ", reports, "2024-Q2"))
    assert (outcome.result, value(outcome)) == (Result.MET, 15)


def test_a_goal_whose_words_are_not_understood_is_not_judged(judge: Judge) -> None:
    outcome = one(judge("goal: hạng 10-15", {(STP, "2024-Q1"): "a, value: 12"}, "2024-Q1"))
    assert (outcome.result, reason(outcome)) == (Result.NOT_APPLICABLE, words.UNREAD)


def test_a_goal_for_each_quarter_is_held_against_the_last_one_alone(judge: Judge) -> None:
    reports = {(STP, "2024-Q1"): "a, value: 5", (STP, "2024-Q2"): "a, value: 0"}
    outcome = one(judge("goal: mỗi quý ít nhất 02 lớp\nfigures: trong kỳ", reports, "2024-08-01"))
    assert (outcome.result, value(outcome)) == (Result.NOT_MET, 0)


def test_a_unit_asked_for_alone_is_not_held_against_the_number_of_all(judge: Judge) -> None:
    reports = {(STP, "2024-Q1"): "a, value: 6", (SNV, "2024-Q1"): "a, value: 9"}
    outcome = one(judge("goal: ít nhất 15 dịch vụ", reports, "2024-Q1", units=(STP,)))
    assert (outcome.result, reason(outcome), value(outcome)) == (
        Result.NOT_APPLICABLE,
        words.PART_OF_WHOLE,
        6,
    )


def test_a_unit_asked_for_alone_is_held_against_the_share_of_all(judge: Judge) -> None:
    reports = {(STP, "2024-Q1"): "a, count: 1, of: 2", (SNV, "2024-Q1"): "a, count: 9, of: 9"}
    outcome = one(judge("goal: tối thiểu 60%", reports, "2024-Q1", units=(STP,)))
    assert (outcome.result, value(outcome)) == (Result.NOT_MET, 50)


def test_units_with_no_part_in_a_goal_are_not_asked_about_it(judge: Judge) -> None:
    reports: Reports = {(STP, "2024-Q1"): "a, count: 1, of: 2"}
    assert judge("goal: tối thiểu 60%", reports, "2024-Q1", units=(VP,)) == []
