"""Slips in the names of cases and periods."""

import pytest

PLAN = """\
sections:
  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: 05 ngày kể từ ngày nhận hồ sơ}
"""
EVENT = "events:\n  - {date: 04/3/2024, event: nhận hồ sơ, starts: 1}\n"
HEAD = "progress: {{plan: mau, unit: Sở Tư pháp, period: {}, reported: 20/3/2024}}\n"


@pytest.mark.parametrize(
    ("second", "rules"),
    [
        ("{date: 04/3/2024, event: nhận hồ sơ khác, starts: 1}", ["events-of-one-day"]),
        ("{date: 4/3/2024, event: nhận hồ sơ khác, starts: 1}", ["events-of-one-day"]),
        ("{id: b, date: 04/3/2024, event: nhận hồ sơ khác, starts: 1}", []),
        ("{date: 05/3/2024, event: nhận hồ sơ khác, starts: 1}", []),
        ("{date: 04/3/2024, event: nhận hồ sơ khác, starts: 1, unit: Sở Nội vụ}", []),
    ],
)
def test_two_events_of_one_day_need_names(told, second, rules):
    assert told(PLAN, f"{EVENT}  - {second}\n") == rules


def test_a_case_is_known_however_its_day_is_written(told):
    assert told(PLAN, EVENT + "tasks:\n  - {task: 1, case: 4/3/2024, state: đang thực hiện}\n") == []


@pytest.mark.parametrize(
    ("period", "rules"),
    [("2024-Q1", []), ("2024-q1", []), ("2023-Q1", ["period-outside-plan"])],
)
def test_a_report_is_for_a_period_within_the_plan(told, period, rules):
    assert told(PLAN, HEAD.format(period) + EVENT) == rules


def test_progress_without_its_head_is_a_finding_in_the_folder_of_a_plan(told):
    assert told(PLAN, "", **{"plans/mau/x.yaml": EVENT}) == ["unknown-sort-of-file"]
