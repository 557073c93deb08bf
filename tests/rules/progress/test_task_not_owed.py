from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]
REPORT = "tasks:\n  - {task: 1, state: đang thực hiện}\n"


def plan(lead: str, more: str = "") -> str:
    return f'sections:\n  - {{number: 1, title: A, lead: "{lead}", outputs: B, when: Quý I/2024{more}}}\n'


@pytest.mark.parametrize(
    "lead",
    [
        "Sở Tư pháp",
        "Sở Nội vụ; Sở Tư pháp",
        "Các sở, ban, ngành",
        "Các sở: Nội vụ, Tư pháp",
        "Sở Pháp chế",
        "Các sở, ban, ngành được giao chủ trì",
        "Sở Nội vụ; các đơn vị có liên quan",
        "UBND cấp xã",
        "Sở Nội vu",
        "",
    ],
)
def test_who_owes_or_may_owe_reports_without_a_finding(told: Told, lead: str) -> None:
    assert told(plan(lead), REPORT) == []


@pytest.mark.parametrize(
    ("more", "rules"),
    [
        ("", ["task-not-owed"]),
        (", support: Văn phòng UBND tỉnh", ["task-not-owed"]),
        (", support: các đơn vị có liên quan", []),
        (", support: Sở Tư pháp", ["reported-by-support"]),
        (", support: 'Các sở, ban, ngành'", ["reported-by-support"]),
        (", roles: {thẩm định: Sở Tư pháp}", ["reported-by-support"]),
    ],
)
def test_who_has_another_part_is_told_so(told: Told, more: str, rules: list[str]) -> None:
    assert told(plan("Sở Nội vụ", more), REPORT) == rules


def test_without_a_lead_the_role_that_does_it_owes(told: Told) -> None:
    assert told(plan("", ", roles: {thực hiện: Sở Tư pháp}").replace('lead: "", ', ""), REPORT) == []


def test_rows_are_owed_each_by_their_own(told: Told) -> None:
    rows = (
        "sections:\n  - number: 1\n    title: A\n    lead: Sở Nội vụ\n    outputs: B\n    when: Quý I/2024\n"
    )
    rows += "    rows:\n      - {title: C}\n      - {title: D, lead: Sở Tư pháp}\n"
    assert told(rows, REPORT.replace("task: 1", "task: 1/2")) == []
    assert told(rows, REPORT.replace("task: 1", "task: 1/1")) == ["task-not-owed"]


def test_a_group_whose_members_nobody_listed_reports_as_one(told: Told) -> None:
    report = "progress: {plan: mau, unit: UBND cấp xã, period: 2024-Q1, reported: 20/3/2024}\n"
    assert told(plan("UBND cấp xã"), report + REPORT) == []


def test_a_file_of_another_unit_is_said_once(told: Told) -> None:
    two = plan("Sở Nội vụ") + plan("Sở Nội vụ").removeprefix("sections:\n").replace("number: 1", "number: 2")
    report = REPORT + "  - {task: 2, state: đang thực hiện}\n"
    assert told(two, report) == ["unit-owes-nothing"]
    assert told(two, REPORT) == ["task-not-owed"]
    assert told(two.replace('lead: "Sở Nội vụ"', "lead: Sở Tư pháp", 1), report) == ["task-not-owed"]
