"""Which event begins whose case."""

import pytest

PLAN = """\
sections:
  - {number: 1, title: A, lead: Sở Tư pháp; Sở Nội vụ, outputs: B, when: 05 ngày kể từ ngày nhận được hồ sơ}
"""
OFFICE = "progress: {plan: mau, unit: Văn phòng UBND tỉnh, period: 2024-Q1, reported: 20/3/2024}\n"
EVENT = "events:\n  - {date: 04/3/2024, event: nhận được hồ sơ, starts: 1}\n"


def test_an_event_told_by_a_unit_that_does_not_owe_the_step_concerns_all_who_do(judge):
    found = judge(PLAN, OFFICE + EVENT, on="2024-04-10")
    assert [(one.obligation.unit, f"{one.due}") for one in found] == [
        ("Sở Tư pháp", "2024-03-11"),
        ("Sở Nội vụ", "2024-03-11"),
    ]


def test_an_event_told_by_a_unit_that_owes_the_step_is_its_own(judge):
    found = judge(PLAN, EVENT, on="2024-04-10")
    assert [one.obligation.unit for one in found if one.obligation.case] == ["Sở Tư pháp"]


@pytest.mark.parametrize("case", ["04/03/2024", "04/3/2024", "4/3/2024"])
def test_a_case_named_by_its_day_is_known_however_the_day_is_written(judge, case):
    done = EVENT + f"tasks:\n  - {{task: 1, case: {case}, state: hoàn thành, date: 07/3/2024}}\n"
    assert [one.state for one in judge(PLAN, done, on="2024-04-10") if one.obligation.case] == [
        "done_in_time"
    ]
