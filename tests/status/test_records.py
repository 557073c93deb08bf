"""Which of several reports counts, and from which day on."""

import pytest

TASK = "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}\n"
QUARTERLY = (
    "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, report: quý,"
    " when: chậm nhất ngày 20 của tháng cuối quý}\n"
)
HEAD = "progress: {{plan: mau, unit: Sở Tư pháp, period: {}}}\n"
FIRST = HEAD.format("2024-Q1, reported: 18/3/2024")
FORM = "tasks:\n  - {{task: 1, {}}}\n"


@pytest.mark.parametrize("done", ["28/3/2024", "10/3/2024"])
def test_a_later_report_without_its_day_is_not_the_oldest(judge, done):
    later = HEAD.format("2024-Q2") + FORM.format(f"state: hoàn thành, date: {done}")
    for files in ((later, FIRST), (FIRST, later)):
        texts = [one if one is later else one + FORM.format("state: đang thực hiện") for one in files]
        assert [one.state for one in judge(TASK, *texts, on="2024-07-15")] == ["done_in_time"]


def test_a_task_that_was_paused_and_resumed_is_paused_until_the_data_of_the_next_report_end(judge):
    paused = FIRST + FORM.format("state: tạm dừng")
    resumed = HEAD.format("2024-Q2, reported: 18/6/2024") + FORM.format("state: đang thực hiện")
    for day, state in (("2024-04-15", "paused"), ("2024-06-13", "paused"), ("2024-06-14", "overdue")):
        assert [one.state for one in judge(TASK, paused, resumed, on=day)] == [state]


def test_a_pause_of_which_nobody_says_since_when_holds_on_any_day(judge):
    assert [
        one.state
        for one in judge(TASK, HEAD.format("2024-Q2") + FORM.format("state: tạm dừng"), on="2024-04-15")
    ] == ["paused"]


@pytest.mark.parametrize("period", ["2024-Q1", "2024-q1"])
def test_an_extension_without_an_occurrence_is_of_the_period_of_its_file(judge, period):
    head = HEAD.format(f"{period}, reported: 18/3/2024")
    found = judge(
        QUARTERLY, head + "extensions:\n  - {task: 1, due: 30/4/2024, reason: x}\n", on="2024-04-15"
    )
    by_name = {one.obligation.occurrence: one for one in found}
    assert (by_name["2024-Q1"].state, f"{by_name['2024-Q1'].due}") == ("open", "2024-04-30")
    assert not by_name["2024-Q2"].extensions


def test_the_name_of_a_period_is_known_however_it_is_written(judge):
    text = HEAD.format("2024-q1, reported: 18/3/2024") + FORM.format("state: hoàn thành, date: 18/3/2024")
    assert judge(QUARTERLY, text, on="2024-04-15")[0].state == "done_in_time"
