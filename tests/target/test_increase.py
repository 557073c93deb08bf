"""Increases: from which base, by how many steps, up to which cap."""

from collections.abc import Callable, Mapping

import pytest

from kehoach.target import words
from kehoach.target.model import Outcome, Result

Judge = Callable[..., list[Outcome]]

STP = "Sở Tư pháp"
YEARLY = "goal: {2023-2025: mỗi năm tăng thêm 20% cho đến khi đạt 100%}"


def shares(**by_period: int) -> Mapping[tuple[str, str], str]:
    """Give shares in per cent by period: `y2023=40`, `y2023_Q1=40`."""
    names = {name: name[1:].replace("_", "-") for name in by_period}
    return {(STP, names[name]): f"a, count: {share}, of: 100" for name, share in by_period.items()}


def one(outcomes: list[Outcome]) -> Outcome:
    (only,) = outcomes
    return only


@pytest.mark.parametrize(("year", "needed"), [("2023", 65), ("2024", 85), ("2025", 100)])
def test_it_grows_by_a_step_each_year_from_the_base_that_the_plan_names(
    judge: Judge, year: str, needed: int
) -> None:
    reports = {(STP, year): "a, count: 90, of: 100"}
    outcome = one(judge(f"{YEARLY}\nbase: 45%", reports, year, plan_period="2021-2025"))
    assert (outcome.needed, outcome.base) == (needed, 45)
    assert outcome.result is (Result.MET if needed <= 90 else Result.NOT_MET)


@pytest.mark.parametrize(("year", "needed"), [("2023", 55), ("2024", 75), ("2025", 95)])
def test_without_one_it_grows_from_the_figure_of_the_year_before_the_first(
    judge: Judge, year: str, needed: int
) -> None:
    reports = shares(y2022=35, y2023=70, y2024=70, y2025=96)
    outcome = one(judge(YEARLY, reports, year, plan_period="2021-2025"))
    assert (outcome.needed, outcome.base) == (needed, 35)


def test_what_grows_yearly_says_what_the_next_year_asks(judge: Judge) -> None:
    outcome = one(judge(f"{YEARLY}\nbase: 45%", shares(y2023=70), "2023", plan_period="2021-2025"))
    assert outcome.next
    assert (outcome.next.year, outcome.next.needed, outcome.next.distance) == ("2024", 85, -15)


def test_nothing_is_asked_next_where_the_cap_is_reached(judge: Judge) -> None:
    outcome = one(judge(f"{YEARLY}\nbase: 80%", shares(y2023=70), "2023", plan_period="2021-2025"))
    assert (outcome.needed, outcome.next) == (100, None)


@pytest.mark.parametrize(
    "reports",
    [shares(y2023=70), shares(y2022_Q1=30, y2023=70), shares(y2022_Q1=30, y2022_Q2=31, y2023=70)],
)
def test_without_a_figure_for_the_whole_base_year_there_is_no_result(
    judge: Judge, reports: Mapping[tuple[str, str], str]
) -> None:
    outcome = one(judge(YEARLY, reports, "2023", plan_period="2021-2025"))
    assert outcome.reason
    assert (outcome.result, outcome.reason.words, outcome.reason.facts["year"]) == (
        Result.NO_FIGURE,
        words.NO_BASE,
        2022,
    )


def test_the_base_of_figures_that_add_up_is_a_year_without_gaps(judge: Judge) -> None:
    target = f"{YEARLY}\nfigures: trong kỳ"
    quarters = shares(y2022_Q1=10, y2022_Q2=20, y2022_Q3=30, y2022_Q4=40, y2023=70)
    assert one(judge(target, quarters, "2023", plan_period="2021-2025")).base == 25
    gap = {key: line for key, line in quarters.items() if key[1] != "2022-Q2"}
    assert one(judge(target, gap, "2023", plan_period="2021-2025")).result is Result.NO_FIGURE


def test_a_step_after_a_goal_of_its_own_grows_from_what_was_reached(judge: Judge) -> None:
    target = "goal: {2021: tối thiểu 20%, 2022: tăng tối thiểu 20%}"
    first, second = judge(target, shares(y2021=25, y2022=44), "2022-12-31", plan_period="2021-2025")
    assert (first.result, second.result) == (Result.MET, Result.NOT_MET)
    assert (second.base, second.needed, second.distance) == (25, 45, -1)


@pytest.mark.parametrize(("compared", "base"), [("so với năm 2021", 10), ("so với năm trước", 30), ("", 30)])
def test_the_year_that_the_words_name_is_the_base(judge: Judge, compared: str, base: int) -> None:
    reports = shares(y2021=10, y2022=30, y2023=50)
    outcome = one(
        judge(f"goal: {{2023: tăng 20% {compared}}}", reports, "2023-12-31", plan_period="2021-2025")
    )
    assert (outcome.base, outcome.needed) == (base, base + 20)


@pytest.mark.parametrize("compared", ["so với quy định", "so với cùng kỳ"])
def test_words_that_name_no_year_leave_the_base_unknown(judge: Judge, compared: str) -> None:
    outcome = one(judge(f"goal: {{2023: tăng 20% {compared}}}", shares(y2022=30, y2023=50), "2023-12-31"))
    assert outcome.reason
    assert (outcome.result, outcome.reason.words) == (Result.NOT_APPLICABLE, words.OTHER_BASE)


@pytest.mark.parametrize(
    ("figure", "result"),
    [("value: 30%", Result.MET), ("count: 29, of: 100", Result.NOT_MET), ("value: 12", Result.NO_FIGURE)],
)
def test_a_cut_of_time_is_reported_as_the_part_cut_off(judge: Judge, figure: str, result: Result) -> None:
    for goal in ("giảm 30% thời gian", "giảm ít nhất 30% thời gian so với quy định"):
        assert one(judge(f"goal: {goal}", {(STP, "2024"): f"a, {figure}"}, "2024")).result is result


def test_things_added_are_the_figure_itself(judge: Judge) -> None:
    outcome = one(judge("goal: thêm 15 dịch vụ", {(STP, "2024"): "a, value: 14"}, "2024"))
    assert (outcome.result, outcome.distance) == (Result.NOT_MET, -1)


@pytest.mark.parametrize("goal", ["rút ngắn 5 ngày", "tăng 5 điểm"])
def test_times_and_scores_grow_from_the_figure_of_a_year(judge: Judge, goal: str) -> None:
    reports = {(STP, "2024"): "a, value: 14"}
    assert one(judge(f"goal: {goal}", reports, "2024")).result is Result.NO_FIGURE
    outcome = one(judge(f"goal: {goal}", reports | {(STP, "2023"): "a, value: 9"}, "2024"))
    assert (outcome.base, outcome.needed) == (9, 4 if goal.startswith("rút") else 14)


def test_a_change_of_places_is_not_judged(judge: Judge) -> None:
    outcome = one(judge("goal: tăng 02 bậc", {(STP, "2024"): "a, value: 14"}, "2024"))
    assert outcome.reason
    assert (outcome.result, outcome.reason.words) == (Result.NOT_APPLICABLE, words.PLACES)


def test_what_grows_each_quarter_grows_from_the_quarter_just_before(judge: Judge) -> None:
    target = "goal: mỗi quý tăng 5%"
    outcome = one(judge(target, shares(y2024_Q1=40, y2024_Q2=44), "2024-Q2"))
    assert (outcome.base, outcome.needed, outcome.result) == (40, 45, Result.NOT_MET)
    outcome = one(judge(target, shares(y2024_Q1=40, y2024_Q3=44), "2024-Q3"))
    assert outcome.reason
    assert (outcome.result, outcome.reason.words) == (Result.NO_FIGURE, words.NO_BASE_PERIOD)
