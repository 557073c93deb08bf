from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]
EVENT = "events:\n  - {id: a, date: 04/3/2024, event: nhận hồ sơ, starts: 1}\n"


def plan(when: str) -> str:
    return f"sections:\n  - {{number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: {when}}}\n"


def report(more: str) -> str:
    return f"tasks:\n  - {{task: 1, state: đang thực hiện{more}}}\n"


@pytest.mark.parametrize(
    ("when", "more", "rules"),
    [
        ("Quý I/2024", "", []),
        ("Hàng quý", "", []),
        ("Hàng quý", ", for: 2024-Q3", []),
        ("Hàng quý", ", for: Quý 3", ["unknown-occurrence"]),
        ("Hàng tháng", "", ["ambiguous-report"]),
        ("Hàng tháng", ", for: 2024-07", []),
        ("Hàng năm", "", ["ambiguous-report"]),
        ("trước 30/6/2024; trước 30/11/2024", "", ["ambiguous-report"]),
        ("trước 30/6/2024; trước 30/11/2024", ", for: 29/06/2024", []),
        ("Thường xuyên", "", []),
        ("Thường xuyên", ", for: 2024-Q1", []),
        ("Định kỳ", ", for: 2024-Q1", []),
        ("Quý I/2024", ", for: 2024-Q1", ["unknown-occurrence"]),
        ("Quý I/2024", ", case: a", ["unknown-case"]),
        ("05 ngày kể từ ngày nhận hồ sơ", "", []),
        ("05 ngày kể từ ngày nhận hồ sơ", ", case: a", ["unknown-case"]),
        ("xxx 12 yyy", ", for: 2024-Q1, case: a", []),
    ],
)
def test_what_is_named_must_be_there_and_be_one(told: Told, when: str, more: str, rules: list[str]) -> None:
    assert told(plan(when), report(more)) == rules


@pytest.mark.parametrize(
    ("more", "rules"),
    [("", ["ambiguous-report"]), (", case: a", []), (", case: b", ["unknown-case"])],
)
def test_with_an_event_on_record_the_case_is_named(told: Told, more: str, rules: list[str]) -> None:
    assert told(plan("05 ngày kể từ ngày nhận hồ sơ"), report(more), EVENT) == rules


def test_a_case_is_not_unknown_where_its_event_may_be_lost(told: Told) -> None:
    lost = "evnts:\n  - {id: b, date: 04/3/2024, event: nhận hồ sơ, starts: 1}\n"
    assert told(plan("05 ngày kể từ ngày nhận hồ sơ"), report(", case: b"), lost) == ["unknown-key"]


def test_a_file_of_something_else_beside_the_reports_hides_nothing(told: Told) -> None:
    case = report(", case: b")
    more = {"plans/mau/docker.yaml": "services:\n  web: x\n"}
    assert told(plan("05 ngày kể từ ngày nhận hồ sơ"), case, **more) == ["unknown-case"]


def test_a_case_is_not_unknown_where_the_day_of_its_event_is_malformed(told: Told) -> None:
    undated = EVENT.replace("04/3/2024", "34/3/2024")
    assert told(plan("05 ngày kể từ ngày nhận hồ sơ"), report(", case: a"), undated) == ["date-malformed"]


@pytest.mark.parametrize(
    ("path", "rules"),
    [("plans/mau/x/1.yaml", ["unknown-case"]), ("plans/khac/1.yaml", ["report-outside-folder"])],
)
def test_beside_a_file_that_lies_elsewhere_there_may_be_events(
    told: Told, path: str, rules: list[str]
) -> None:
    other = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}\n" + report(
        ", case: b"
    )
    assert told(plan("05 ngày kể từ ngày nhận hồ sơ"), **{path: other}) == rules
