"""Rolling figures up along the roster, by level and field."""

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest

from kehoach.repository.follow import Followed
from kehoach.target import words
from kehoach.target.model import Ask, Outcome, Result, Rolled
from kehoach.target.results import results

Judge = Callable[..., list[Outcome]]
Follow = Callable[..., Followed]
Asking = Callable[..., Ask]

STP, SNV, STC = "Sở Tư pháp", "Sở Nội vụ", "Sở Tài chính"
OLD, NEW = "Sở Kế hoạch và Đầu tư", "Sở Khoa học và Công nghệ"
H1, H2 = "UBND huyện Mẫu Một", "UBND huyện Mẫu Hai"
X1, X2, X3 = "UBND xã Ví Dụ Một", "UBND xã Ví Dụ Hai", "UBND xã Ví Dụ Ba"
Q1, Q2 = "2024-Q1", "2024-Q2"
GOAL = "goal: tối thiểu 60%"
LEVELS = "goal: {cấp tỉnh: tối thiểu 90%, cấp huyện: tối thiểu 80%, cấp xã: tối thiểu 70%}"
OWED_BY_COMMUNES = """
    sections:
      - number: I
        title: A
        tasks:
          - {number: 1, title: A, lead: UBND cấp xã, outputs: A, when: Năm 2024}
    targets:
      - {id: a, task: I.1, measure: A, goal: tối thiểu 60%}
    """


def rolled(outcome: Outcome) -> Rolled:
    assert outcome.rolled
    return outcome.rolled


def of(judge: Judge, target: str, reports: Mapping[tuple[str, str], str], when: str = Q1) -> Rolled:
    (only,) = judge(target, reports, when)
    return rolled(only)


def test_a_rate_of_several_units_is_sum_over_sum(judge: Judge) -> None:
    figure = of(judge, GOAL, {(STP, Q1): "a, count: 9, of: 10", (SNV, Q1): "a, count: 100, of: 1.000"})
    assert (figure.count, figure.of, figure.value) == (109, 1010, Fraction(10900, 1010))


def test_each_level_has_the_figures_of_its_units(judge: Judge) -> None:
    reports = {
        (STP, Q1): "a, count: 9, of: 10",
        (H1, Q1): "a, count: 7, of: 10",
        (X1, Q1): "a, level: cấp xã, count: 8, of: 10",
        (X2, Q1): "a, count: 4, of: 10",
    }
    outcomes = judge(LEVELS, reports, Q1)
    assert [(rolled(one).value, one.result) for one in outcomes] == [
        (90, Result.MET),
        (70, Result.NOT_MET),
        (60, Result.NOT_MET),
    ]


def test_a_level_that_a_figure_names_goes_before_that_of_its_unit(judge: Judge) -> None:
    lines = "a, level: cấp huyện, count: 8, of: 10\na, count: 1, of: 10\na, level: Tỉnh, count: 9, of: 10"
    province, district, _ = judge(LEVELS, {(STP, Q1): lines}, Q1)
    assert (rolled(province).value, rolled(district).value) == (90, 80)


def test_a_goal_of_all_levels_takes_the_whole_before_its_levels(judge: Judge) -> None:
    parts = "a, level: cấp xã, count: 1, of: 10\na, level: cấp huyện, count: 2, of: 10"
    assert of(judge, GOAL, {(STP, Q1): parts}).value == 15
    assert of(judge, GOAL, {(STP, Q1): f"{parts}\na, count: 6, of: 20"}).value == 30


def test_one_level_alone_may_be_asked_for(judge: Judge) -> None:
    reports = {(X1, Q1): "a, count: 1, of: 2", (H1, Q1): "a, count: 2, of: 2"}
    (outcome,) = judge(GOAL, reports, Q1, level="cấp xã")
    assert (rolled(outcome).value, rolled(outcome).units) == (50, (X1,))
    (outcome,) = judge(
        "goal: ít nhất 3 lớp", {(X1, Q1): "a, value: 1", (H1, Q1): "a, value: 2"}, Q1, level="xã"
    )
    assert outcome.reason
    assert outcome.reason.words is words.PART_OF_WHOLE


def test_units_that_owe_the_task_and_did_not_report_are_named(follow: Follow, asking: Asking) -> None:
    (outcome,) = results(follow(OWED_BY_COMMUNES, {(X1, Q1): "a, count: 9, of: 10"}), asking(Q1))
    assert (rolled(outcome).value, rolled(outcome).missing) == (90, (X2, X3))


def test_nobody_owes_where_another_reports_for_all(follow: Follow, asking: Asking) -> None:
    plan = OWED_BY_COMMUNES.replace("lead: UBND cấp xã", f"lead: UBND cấp xã, support: {STP}")
    followed = follow(plan, {(STP, Q1): "a, count: 9, of: 10"})
    (outcome,) = results(followed, asking(Q1))
    assert rolled(outcome).missing == ()
    assert results(followed, asking(Q1, units=(X1,))) == ()


def test_the_figure_of_a_unit_without_part_in_the_task_does_not_count_and_is_named(
    follow: Follow, asking: Asking
) -> None:
    reports = {(X1, Q1): "a, count: 9, of: 10", (STP, Q1): "a, count: 0, of: 1.000"}
    (outcome,) = results(follow(OWED_BY_COMMUNES, reports), asking(Q1))
    assert (rolled(outcome).value, rolled(outcome).unasked) == (90, (STP,))


@pytest.mark.parametrize("lead", ["Các đơn vị có liên quan", "Sở Không Có", "UBND cấp xã, Sở Không Có"])
def test_where_the_owner_is_not_determined_anybody_may_report(
    follow: Follow, asking: Asking, lead: str
) -> None:
    plan = OWED_BY_COMMUNES.replace("lead: UBND cấp xã", f'lead: "{lead}"')
    (outcome,) = results(follow(plan, {(STP, Q1): "a, count: 9, of: 10"}), asking(Q1))
    assert (rolled(outcome).value, rolled(outcome).unasked) == (90, ())


def test_of_a_group_asked_for_only_its_members_count_and_are_missing(follow: Follow, asking: Asking) -> None:
    followed = follow(OWED_BY_COMMUNES, {(X1, Q1): "a, count: 9, of: 10", (X2, Q1): "a, count: 1, of: 10"})
    (outcome,) = results(followed, asking(Q1, units=(X1, X3)))
    assert (rolled(outcome).value, rolled(outcome).missing) == (90, (X3,))


def test_who_first_reports_later_is_not_missing_before(judge: Judge) -> None:
    reports = {
        (STP, Q1): "a, count: 1, of: 2",
        (STP, Q2): "a, count: 1, of: 2",
        (SNV, Q2): "a, count: 1, of: 2",
    }
    assert of(judge, GOAL, reports, Q1).missing == ()


FIELDS = 'goal: tối thiểu 95%\nof_which:\n  - {field: "đất đai, xây dựng và đầu tư", goal: tối thiểu 85%}'


def test_parts_of_a_field_add_up_beside_the_whole_and_absent_ones_are_named(judge: Judge) -> None:
    lines = "a, count: 19, of: 20\na, field: đất đai, count: 8, of: 10\na, field: Xây dựng, count: 9, of: 10"
    whole, within = judge(FIELDS, {(STP, Q1): lines}, Q1)
    assert (rolled(whole).value, rolled(whole).absent) == (95, ())
    assert (rolled(within).value, rolled(within).absent) == (85, ("đầu tư",))


def test_a_field_as_a_whole_goes_before_its_parts(judge: Judge) -> None:
    lines = "a, field: đất đai, count: 1, of: 10\na, field: 'đầu tư, xây dựng, đất đai', count: 9, of: 10"
    _, within = judge(FIELDS, {(STP, Q1): lines}, Q1)
    assert (rolled(within).value, rolled(within).absent) == (90, ())


def test_fields_that_overlap_in_part_are_contested(judge: Judge) -> None:
    lines = "a, field: 'đất đai, xây dựng', count: 1, of: 10\na, field: 'xây dựng, đầu tư', count: 9, of: 10"
    _, within = judge(FIELDS, {(STP, Q1): lines}, Q1)
    assert (within.result, rolled(within).contested) == (Result.NO_FIGURE, (STP,))


def test_the_same_fields_in_another_order_are_one_thing(judge: Judge) -> None:
    lines = "a, field: 'đất đai, xây dựng', count: 1, of: 10\na, field: 'xây dựng, đất đai', count: 9, of: 10"
    _, within = judge(FIELDS, {(STP, Q1): lines}, Q1)
    assert rolled(within).contested == (STP,)


def test_two_figures_for_one_thing_are_counted_neither_twice_nor_once(judge: Judge) -> None:
    reports = {(STP, Q1): "a, count: 1, of: 2\na, count: 2, of: 2", (SNV, Q1): "a, count: 3, of: 4"}
    figure = of(judge, GOAL, reports)
    assert (figure.value, figure.units, figure.contested, figure.missing) == (75, (SNV,), (STP,), ())


def test_contradiction_is_the_reason_where_nobody_else_reports(judge: Judge) -> None:
    (outcome,) = judge(GOAL, {(STP, Q1): "a, count: 1, of: 2\na, count: 2, of: 2"}, Q1)
    assert outcome.reason
    assert (outcome.result, outcome.reason.words) == (Result.NO_FIGURE, words.CONTESTED)


def test_a_correction_replaces_the_figure_and_both_stay_on_record(judge: Judge) -> None:
    reports = {
        (STP, Q1): "a, count: 1, of: 2",
        (STP, Q2): "a, count: 3, of: 4, corrects: 2024-Q1, reason: Đếm sót",
    }
    (outcome,) = judge(GOAL, reports, Q1)
    (holding,) = rolled(outcome).holdings
    assert rolled(outcome).value == 75
    assert [figure.count and figure.count.words.text for figure in holding.replaced] == ["1"]


def test_the_last_of_several_corrections_holds(judge: Judge) -> None:
    lines = (
        "a, count: 4, of: 4, corrects: 2024-Q1, reported: 20/7/2024\n"
        "a, count: 1, of: 4\n"
        "a, count: 2, of: 4, corrects: 2024-Q1, reported: 20/4/2024"
    )
    (outcome,) = judge(GOAL, {(STP, Q1): lines}, Q1)
    (holding,) = rolled(outcome).holdings
    assert rolled(outcome).value == 100
    assert [figure.count and figure.count.words.text for figure in holding.replaced] == ["1", "2"]


def test_of_two_corrections_of_one_day_the_last_in_the_file_holds(judge: Judge) -> None:
    lines = "a, count: 1, of: 4\na, count: 3, of: 4, corrects: 2024-Q1\na, count: 2, of: 4, corrects: 2024-Q1"
    figure = of(judge, GOAL, {(STP, Q1): lines})
    assert (figure.value, figure.contested) == (50, ())


def test_a_successor_corrects_the_figure_of_the_unit_before_it(judge: Judge) -> None:
    reports = {
        (OLD, "2024-Q4"): "a, count: 1, of: 4",
        (STC, "2025-Q1"): "a, count: 3, of: 4, corrects: 2024-Q4, reported: 20/3/2025",
    }
    (outcome,) = judge(GOAL, reports, "2024-Q4")
    assert (rolled(outcome).count, rolled(outcome).of) == (3, 4)


def test_fields_in_another_order_are_the_same_fields(judge: Judge) -> None:
    lines = "a, field: 'đất đai, xây dựng', count: 1, of: 2\na, field: 'xây dựng; đất đai', count: 1, of: 3"
    assert of(judge, 'goal: {"đất đai, xây dựng": ít nhất 60%}', {(STP, Q1): lines}).contested == (STP,)


def test_a_correction_settles_two_first_figures(judge: Judge) -> None:
    lines = "a, count: 1, of: 4\na, count: 2, of: 4\na, count: 3, of: 4, corrects: 2024-Q1"
    figure = of(judge, GOAL, {(STP, Q1): lines})
    assert (figure.value, figure.contested) == (75, ())


def test_a_unit_under_another_spelling_is_the_same_unit(judge: Judge) -> None:
    reports = {("Sở Tư pháp", Q1): "a, count: 1, of: 2", ("sở tư pháp", Q1): "a, count: 2, of: 2"}
    assert of(judge, GOAL, reports).contested == (STP,)


MERGED = {
    (OLD, "2024-Q4"): "a, count: 1, of: 4",
    (STC, "2024-Q4"): "a, count: 2, of: 4",
    (STC, "2025-Q1"): "a, count: 3, of: 4",
    (STC, "2025-Q2"): "a, count: 4, of: 4",
}


@pytest.mark.parametrize("figures", ["", "\nfigures: lũy kế", "\nfigures: trong kỳ"])
def test_a_unit_that_ended_is_missing_no_more(judge: Judge, figures: str) -> None:
    (before,) = judge(GOAL + figures, MERGED, "2024-12-31", plan_period="2024-2025")
    (after,) = judge(GOAL + figures, MERGED, "2025-Q2", plan_period="2024-2025")
    assert set(rolled(before).units) == {OLD, STC}
    assert (rolled(after).units, rolled(after).missing, rolled(after).gaps) == ((STC,), (), ())


def test_the_quarter_in_which_units_merge_may_be_reported_by_either(judge: Judge) -> None:
    target, period = f"{GOAL}\nfigures: trong kỳ", {"plan_period": "2025"}
    both = MERGED | {(OLD, "2025-Q1"): "a, count: 0, of: 4", (NEW, "2025-Q2"): "a, count: 1, of: 4"}
    (outcome,) = judge(target, both, "2025-Q2", **period)
    assert (rolled(outcome).value, rolled(outcome).gaps, rolled(outcome).missing) == (50, (), ())


def test_a_unit_that_is_there_all_year_owes_its_first_quarter(judge: Judge) -> None:
    reports = MERGED | {(SNV, "2025-Q2"): "a, count: 1, of: 4"}
    (outcome,) = judge(f"{GOAL}\nfigures: trong kỳ", reports, "2025-Q2", plan_period="2025")
    assert rolled(outcome).gaps == (SNV,)


def test_a_unit_whose_file_cannot_be_read_is_not_said_to_be_silent(follow: Follow, asking: Asking) -> None:
    broken = (
        f"progress: {{plan: mau, unit: {X2}, period: 2024-Q1}}\nfigures:\n  - {{target: a, count: 1, of: 2"
    )
    followed = follow(OWED_BY_COMMUNES, {(X1, Q1): "a, count: 9, of: 10"}, broken)
    (outcome,) = results(followed, asking(Q1))
    assert (rolled(outcome).value, rolled(outcome).missing, rolled(outcome).unread) == (90, (X3,), (X2,))


def test_a_file_of_nobody_knows_whom_marks_every_result(follow: Follow, asking: Asking) -> None:
    followed = follow(OWED_BY_COMMUNES, {(X1, Q1): "a, count: 9, of: 10"}, "\x00\x01")
    (outcome,) = results(followed, asking(Q1))
    assert (rolled(outcome).missing, rolled(outcome).unread) == ((X2, X3), (None,))


ROWS = """
    sections:
      - number: I
        title: A
        tasks:
          - number: 1
            title: A
            measure: Tỷ lệ A
            lead: Sở Tư pháp
            outputs: A
            rows:
              - {goal: Đạt trên 50%, when: Năm 2024}
              - {goal: Đạt trên 70%, when: Năm 2025}
    """


def test_rows_of_one_measure_share_their_figures(follow: Follow, asking: Asking) -> None:
    reports = {(STP, "2024"): "I.1/1, count: 6, of: 10", (STP, "2025"): "I.1/2, count: 7, of: 10"}
    first, second = results(follow(ROWS, reports, period="2024-2025"), asking("2025-12-31"))
    assert (first.result, second.result) == (Result.MET, Result.NOT_MET)
    assert [point.value for point in second.trend] == [60, 70]


def test_one_figure_under_two_rows_counts_once(follow: Follow, asking: Asking) -> None:
    reports = {(STP, "2024"): "I.1/1, count: 6, of: 10\nI.1/2, count: 9, of: 10"}
    first, _ = results(follow(ROWS, reports, period="2024-2025"), asking("2024-12-31"))
    assert (rolled(first).value, rolled(first).contested) == (60, ())


@pytest.mark.parametrize(("when", "missing"), [("2024-12-31", ()), ("2025-08-01", (STC,))])
def test_the_successor_of_a_unit_that_ended_is_missing_in_its_place(
    judge: Judge, when: str, missing: tuple[str, ...]
) -> None:
    reports = {(OLD, "2024-Q4"): "a, count: 1, of: 4", (STP, "2024-Q4"): "a, count: 1, of: 4"}
    later = {} if when < "2025-06" else {(STP, "2025-Q2"): "a, count: 1, of: 4"}
    (outcome,) = judge(GOAL, reports | later, when, plan_period="2024-2025")
    assert rolled(outcome).missing == missing


AMENDED = """
    sections:
      - number: I
        title: A
        tasks:
          - number: 1
            title: A
            lead: Sở Tư pháp
            outputs: A
            when: Năm 2024
            amends:
              - by: Quyết định 9/QĐ-UBND ngày 15/5/2024
                lead: Sở Nội vụ
    targets:
      - {id: a, task: I.1, measure: A, goal: tối thiểu 60%}
    """


def test_who_takes_a_task_over_is_missing_from_the_day_of_the_amendment_on(
    follow: Follow, asking: Asking
) -> None:
    followed = follow(AMENDED, {(STP, Q1): "a, count: 1, of: 2"})
    (before,) = results(followed, asking(Q1))
    assert (rolled(before).units, rolled(before).missing) == ((STP,), ())
    (after,) = results(followed, asking("2024-Q2"))
    assert rolled(after).missing == (SNV,)
