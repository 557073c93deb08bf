from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]
STEPS = """\
sections:
  - number: 1
    title: A
    lead: Sở Tư pháp
    outputs: B
    rows:
      - {title: C, when: 05 ngày kể từ ngày nhận hồ sơ}
      - {title: D, after: 1/1, when: sau 05 ngày kể từ ngày nhận hồ sơ trình}
"""
EVENT = "events:\n  - {id: a, date: 04/3/2024, event: nhận hồ sơ, starts: 1/1}\n"


def plan(when: str) -> str:
    return f"sections:\n  - {{number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: {when}}}\n"


def done(**days: str) -> str:
    parts = (
        f"  - {{task: 1/{step[1]}, case: a, state: hoàn thành, date: {day}, evidence: X}}\n"
        for step, day in days.items()
    )
    return "tasks:\n" + "".join(parts)


@pytest.mark.parametrize(
    ("days", "rules"),
    [
        ({"s1": "04/3/2024"}, []),
        ({"s1": "03/3/2024"}, ["done-before-event"]),
        ({"s1": "3/2024"}, []),
        ({"s1": "2/2024"}, ["done-before-event"]),
        ({"s1": "08/3/2024", "s2": "08/3/2024"}, []),
        ({"s1": "08/3/2024", "s2": "07/3/2024"}, ["done-before-event"]),
        ({"s2": "07/3/2024"}, []),
        ({"s2": "03/3/2024"}, ["done-before-event"]),
        ({"s1": "08/4/2024", "s2": "09/3/2024"}, ["future-date"]),
    ],
)
def test_steps_follow_their_event_and_one_another(told: Told, days: dict[str, str], rules: list[str]) -> None:
    assert told(STEPS, done(**days) + EVENT) == rules


def test_a_limit_before_its_event_is_kept_by_being_early(told: Told) -> None:
    report = "tasks:\n  - {task: 1, case: a, state: hoàn thành, date: 01/3/2024, evidence: X}\n"
    assert told(plan("chậm nhất 02 ngày trước ngày họp"), report + EVENT.replace("1/1", "1")) == []


@pytest.mark.parametrize(
    ("when", "date", "rules"),
    [
        ("Quý I/2024", "01/01/2024", []),
        ("Quý I/2024", "31/12/2023", ["done-before-start"]),
        ("Quý I/2024", "12/2023", ["done-before-start"]),
        ("trước ngày 30/6/2024", "31/12/2023", []),
        ("trước ngày 30/6/2024", "30/6/2023", ["done-before-start"]),
        ("05 ngày kể từ ngày nhận hồ sơ", "31/12/2023", []),
        ("Thường xuyên", "15/3/2024", []),
        ("Hàng quý", "15/3/2024", []),
    ],
)
def test_what_is_done_before_its_time_is_worth_a_look(
    told: Told, when: str, date: str, rules: list[str]
) -> None:
    report = f"tasks:\n  - {{task: 1, state: hoàn thành, date: {date}, evidence: X}}\n"
    assert told(plan(when), report) == rules


@pytest.mark.parametrize(
    ("when", "rules"),
    [
        ("05 ngày kể từ ngày nhận hồ sơ", []),
        ("Khi nhận được hồ sơ", []),
        ("Quý I/2024", ["event-not-awaited"]),
        ("Thường xuyên", ["event-not-awaited"]),
        ("Thông báo kết luận", []),
        ("xxx 12 yyy", []),
    ],
)
def test_an_event_starts_what_waits_for_one(told: Told, when: str, rules: list[str]) -> None:
    assert told(plan(when), EVENT.replace("1/1", "1")) == rules
