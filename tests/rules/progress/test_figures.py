"""Sound figures have no finding, those that can't be held against their goal have one."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]
PLAN = """\
sections:
  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Năm 2024}
targets:
  - {id: cap, measure: A, goal: {cấp tỉnh: tối thiểu 90%, cấp huyện: tối thiểu 80%}}
  - {id: moi-cap, measure: B, goal: {2023: {cấp huyện: 20%}, 2024: tăng tối thiểu 20%}}
  - {id: chung, measure: C, goal: tối thiểu 60%}
  - id: linh-vuc
    measure: D
    goal: tối thiểu 95%
    of_which:
      - {field: "đất đai, Xây dựng, đầu tư", goal: tối thiểu 85%}
  - {id: dem, measure: E, goal: ít nhất 15 dịch vụ}
  - {id: phut, measure: F, goal: tối đa 20 phút/01 lần}
  - {id: khong-so, measure: G, goal: trong nhóm đầu cả nước}
"""
FIRST = "  - {target: chung, count: 1, of: 2}\n"


def figures(*texts: str) -> str:
    return "figures:\n" + "".join(f"  - {{{text}}}\n" for text in texts)


@pytest.mark.parametrize(
    "text",
    [
        "target: cap, level: cấp tỉnh, count: 1, of: 2",
        "target: cap, level: Huyện, count: 1, of: 2",
        "target: cap, count: 1, of: 2",
        "target: moi-cap, level: cấp xã, count: 1, of: 2",
        "target: chung, level: cấp tỉnh, count: 1, of: 2",
        "target: chung, level: cấp thành phố, count: 1, of: 2",
        "target: chung, count: 0, of: 0",
        "target: chung, count: 2, of: 2",
        "target: chung, value: 61%",
        "target: linh-vuc, field: đất đai, count: 1, of: 2",
        "target: linh-vuc, field: xây dựng; Đầu tư, count: 1, of: 2",
        "target: linh-vuc, field: 'Đất đai, xây dựng, đầu tư', count: 1, of: 2",
        "target: linh-vuc, field: đầu tư, level: cấp huyện, value: 61%",
        "target: dem, value: 6",
        "target: phut, value: 18",
        "target: phut, count: 180, of: 200",
        "target: khong-so, value: 12",
        "target: khong-so, value: 12%",
        "target: khong-so, count: 1, of: 2",
    ],
)
def test_a_sound_figure_is_no_finding(told: Told, text: str) -> None:
    assert told(PLAN, figures(text)) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("target: cap, level: cấp xã, count: 1, of: 2", "unknown-level"),
        ("target: chung, level: cấp sở, count: 1, of: 2", "unknown-level"),
        ("target: chung, field: đất đai, count: 1, of: 2", "unknown-field"),
        ("target: linh-vuc, field: 'đất đai, rừng', count: 1, of: 2", "unknown-field"),
        ("target: chung, count: 1", "incomplete-figure"),
        ("target: chung, of: 1", "incomplete-figure"),
        ("target: chung", "incomplete-figure"),
        ("target: dem, count: 6", "incomplete-figure"),
        ("target: chung, count: 1, of: 0", "count-over-of"),
        ("target: chung, value: 61", "figure-unlike-goal"),
        ("target: cap, level: cấp tỉnh, value: 61", "figure-unlike-goal"),
        ("target: chung, count: 1, of: 2, value: 50%", "value-beside-count"),
        ("target: chung, count: 1, value: 50", "value-beside-count"),
        ("target: dem, value: 6%", "figure-unlike-goal"),
        ("target: dem, count: 6, of: 15", "figure-unlike-goal"),
        ("target: chung, period: 2024, count: 1, of: 2", "unfinished-period"),
        ("target: không có, count: 1", "unknown-target incomplete-figure"),
    ],
)
def test_a_figure_that_cannot_be_judged_is_one(told: Told, text: str, rule: str) -> None:
    assert sorted(told(PLAN, figures(text))) == sorted(rule.split())


@pytest.mark.parametrize(
    ("second", "rules"),
    [
        ("target: chung, count: 1, of: 2", ["duplicate-figure"]),
        ("target: chung, level: cấp tỉnh, count: 1, of: 2", []),
        ("target: chung, period: 2023-Q4, count: 1, of: 2", []),
        ("target: chung, corrects: 2024-Q1, reason: sửa, count: 1, of: 2", []),
        ("target: chung, level: cấp tỉnh, corrects: 2024-Q1, reason: sửa, count: 1, of: 2", ["correction-of-nothing"]),
        ("target: chung, corrects: 2024-Q1, count: 1, of: 2", ["correction-without-reason"]),
    ],
)  # fmt: skip
def test_a_figure_stands_once_and_is_replaced_by_a_correction(
    told: Told, second: str, rules: list[str]
) -> None:
    assert told(PLAN, figures("target: chung, count: 1, of: 2", second)) == rules


def test_the_same_figure_of_another_unit_or_in_another_file_of_another_period_is_no_double(
    told: Told,
) -> None:
    head = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}\n"
    text = figures("target: chung, count: 1, of: 2", "target: cap, count: 1, of: 2")
    assert told(PLAN, head + text, head.replace("Tư pháp", "Nội vụ") + text) == []
    second = head.replace("2024-Q1, reported: 20/3", "2024-Q2, reported: 20/6")
    assert told(PLAN, head + text, second + text) == []
    assert told(PLAN, head + text, head + text) == ["duplicate-figure"]


def test_a_correction_may_correct_what_the_unit_before_reported(told: Told) -> None:
    before = "progress: {plan: mau, unit: Sở Pháp chế, period: 2023-Q4, reported: 20/12/2023}\n"
    correction = figures("target: chung, corrects: 2023-Q4, reason: sửa, count: 1, of: 2")
    assert told(PLAN, before + figures("target: chung, count: 2, of: 2"), correction) == [
        "period-outside-plan"
    ]


def test_fields_in_another_order_are_the_same_figure(told: Told) -> None:
    text = figures(
        "target: linh-vuc, field: 'đất đai, đầu tư', count: 1, of: 2",
        "target: linh-vuc, field: 'đầu tư; đất đai', count: 1, of: 3",
    )
    assert told(PLAN, text) == ["duplicate-figure"]


def test_a_correction_of_what_may_be_lost_is_no_finding(told: Told) -> None:
    correction = figures("target: chung, corrects: 2023-Q4, reason: sửa, count: 1, of: 2")
    assert told(PLAN, correction, "progress: {plan: mau, unit: Sở Nội vụ, period: 2023-Q4, x: y}\n") == [
        "period-outside-plan",
        "unknown-key",
    ]


@pytest.mark.parametrize(
    ("task", "rules"),
    [
        ("lead: Sở Nội vụ", ["figure-not-asked"]),
        ("lead: Sở Nội vụ, support: Sở Tư pháp", []),
        ("lead: Sở Nội vụ, roles: {thẩm định: Sở Tư pháp}", []),
        ("lead: Sở Pháp chế", []),
        ("lead: Các đơn vị có liên quan", []),
        ("lead: UBND cấp xã", []),
    ],
)
def test_a_figure_is_asked_of_those_with_a_part_in_the_task(told: Told, task: str, rules: list[str]) -> None:
    plan = f"""\
sections:
  - number: I
    tasks:
      - {{number: 1, title: A, {task}, outputs: B, when: Năm 2024}}
targets:
  - {{id: a, task: I.1, measure: A, goal: tối thiểu 60%}}
"""
    assert told(plan, figures("target: a, count: 1, of: 2")) == rules
