from datetime import date

from kehoach.words import Language

TASK = """\
sections:
  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}
"""
FORM = "tasks:\n  - {{task: 1, {}}}\n"
NOTHING = "tasks:\n"


def states(found):
    return [status.state.value for status in found]


def test_the_due_day_itself_is_in_time(judge):
    assert states(judge(TASK, NOTHING, on="2024-03-31")) == ["open"]


def test_the_day_after_it_is_overdue_by_one(judge):
    (status,) = judge(TASK, NOTHING, on="2024-04-01")
    assert (status.state, status.days_late) == ("overdue", 1)


def test_before_its_start_it_is_not_due(judge):
    assert states(judge(TASK, NOTHING, on="2023-12-31")) == ["not_due"]


def test_a_plan_without_progress_is_undetermined_and_never_overdue(judge):
    (status,) = judge(TASK, on="2024-07-01")
    assert status.state == "undetermined"
    assert status.reason and status.reason.words.vi == "chưa có báo cáo tiến độ"


def test_done_on_the_due_day_is_in_time(judge):
    assert states(judge(TASK, FORM.format("state: hoàn thành, date: 31/3/2024"), on="2024-07-01")) == [
        "done_in_time"
    ]


def test_done_a_day_after_is_late_by_one_whenever_it_is_asked(judge):
    (status,) = judge(TASK, FORM.format("state: hoàn thành, date: 01/4/2024"), on="2024-07-01")
    assert (status.state, status.days_late, status.done) == ("done_late", 1, date(2024, 4, 1))


def test_what_was_done_after_the_day_asked_was_not_done_on_it(judge):
    assert states(judge(TASK, FORM.format("state: hoàn thành, date: 05/4/2024"), on="2024-04-03")) == [
        "overdue"
    ]


def test_a_unit_that_says_it_is_under_way_is_overdue_with_its_own_words(judge):
    (status,) = judge(
        TASK, FORM.format("state: đang thực hiện, percent: 60, difficulty: thiếu người"), on="2024-04-10"
    )
    assert status.state == "overdue"
    assert status.reason and dict(status.reason.facts) == {
        "said": "đang thực hiện 60%",
        "difficulty": "thiếu người",
    }


def test_paused_cancelled_and_superseded_are_never_overdue(judge):
    for said, state in (("tạm dừng", "paused"), ("hủy bỏ", "cancelled"), ("thay thế", "superseded")):
        assert states(judge(TASK, FORM.format(f"state: {said}"), on="2024-07-01")) == [state]


def test_the_newest_report_counts(judge):
    first = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}\n"
    second = "progress: {plan: mau, unit: Sở Tư pháp, period: 2024-Q2, reported: 20/6/2024}\n"
    done = second + FORM.format("state: hoàn thành, date: 30/3/2024")
    assert states(judge(TASK, done, first + FORM.format("state: đang thực hiện"), on="2024-07-01")) == [
        "done_in_time"
    ]


def test_an_extension_moves_the_due_day_and_keeps_the_first(judge):
    text = "extensions:\n  - {task: 1, due: 30/6/2024, reason: chờ hướng dẫn}\n"
    (status,) = judge(TASK, text, on="2024-06-30")
    assert (status.state, status.due, status.obligation.due) == ("open", date(2024, 6, 30), date(2024, 3, 31))


def test_a_continuous_task_is_ongoing_for_ever_even_when_reported_as_done(judge):
    task = "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Thường xuyên}\n"
    assert states(judge(task, FORM.format("state: hoàn thành, date: 31/3/2024"), on="2025-07-01")) == [
        "ongoing"
    ]


def test_a_short_name_in_the_progress_file_is_the_same_unit(judge):
    head = "progress: {plan: mau, unit: sở  tư pháp, period: 2024-Q1}\n"
    text = head + "tasks:\n  - {task: 1, state: hoàn thành, date: 1/2/2024}\n"
    assert states(judge(TASK, text, on="2024-07-01")) == ["done_in_time"]


def test_reports_of_occurrences_are_told_apart(judge):
    task = "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: chậm nhất ngày 20 của tháng cuối quý}\n"
    text = "tasks:\n  - {task: 1, for: 2024-Q1, state: hoàn thành, date: 19/3/2024}\n"
    found = judge(task, text, on="2024-07-01")
    assert [(one.obligation.occurrence, one.state.value) for one in found] == [
        ("2024-Q1", "done_in_time"),
        ("2024-Q2", "overdue"),
        ("2024-Q3", "open"),
        ("2024-Q4", "open"),
    ]


def test_an_extension_to_no_readable_day_leaves_it_undetermined(judge):
    (status,) = judge(TASK, "extensions:\n  - {task: 1, due: 31/6/2024, reason: A}\n", on="2024-07-01")
    assert (status.state, status.due.isoformat()) == ("undetermined", "2024-03-31")


def test_a_state_that_is_none_leaves_it_undetermined(judge):
    (status,) = judge(TASK, FORM.format("state: xong"), on="2024-07-01")
    assert status.state == "undetermined"
    assert status.reason.facts == {"state": "xong"}


def test_a_report_that_speaks_of_no_obligation_there_is_leaves_the_task_undetermined(judge):
    for said in ("for: 2024-Q9", "case: btp-13"):
        (status,) = judge(TASK, FORM.format(f"{said}, state: hoàn thành, date: 1/3/2024"), on="2024-07-01")
        assert status.state == "undetermined"
        assert status.reason.words.en.startswith("the unit has reported, but not for")


def test_a_report_on_a_task_with_rows_leaves_its_rows_undetermined(judge):
    rows = """\
sections:
  - number: 1
    title: A
    lead: Sở Tư pháp
    when: Quý I/2024
    rows:
      - {outputs: B}
      - {outputs: C}
"""
    done = FORM.format("state: hoàn thành, date: 1/3/2024")
    assert states(judge(rows, done, on="2024-07-01")) == ["undetermined"] * 2
    row = done.replace("task: 1", "task: 1/1")
    assert states(judge(rows, row, on="2024-07-01")) == ["done_in_time", "overdue"]


def test_a_report_for_a_quarter_does_not_say_which_month_it_means(judge):
    task = TASK.replace("Quý I/2024", "trước ngày 20 hàng tháng")
    found = judge(task, FORM.format("state: hoàn thành, date: 1/3/2024"), on="2024-02-25")
    assert states(found)[:2] == ["overdue"] * 2
    found = judge(task, FORM.format("state: hoàn thành, date: 1/3/2024"), on="2024-03-25")
    assert states(found)[:3] == ["undetermined"] * 3


def test_an_extension_that_does_not_say_of_which_occurrence_leaves_them_undetermined(judge):
    task = TASK.replace("Quý I/2024", "trước ngày 20 hàng tháng")
    extension = "extensions:\n  - {task: 1, due: 30/4/2024, reason: A}\n"
    assert states(judge(task, extension, on="2024-02-25"))[:2] == ["undetermined"] * 2


def test_an_extension_of_one_occurrence_leaves_the_others(judge):
    task = TASK.replace("Quý I/2024", "chậm nhất ngày 20 của tháng cuối quý")
    extension = "extensions:\n  - {task: 1, due: 30/4/2024, reason: A}\n"
    for_one = extension.replace("task: 1", "task: 1, for: 2024-Q1")
    assert states(judge(task, for_one, on="2024-07-01"))[:2] == ["overdue"] * 2


def test_a_successor_reports_what_an_ended_unit_left_undone(judge):
    task = TASK.replace("Sở Tư pháp", "Sở Xây dựng").replace("Quý I/2024", "trước ngày 31/12/2024")
    head = "progress: {{plan: mau, unit: Sở Nội vụ, period: 2025-Q1, reported: {}}}\n"
    done = FORM.format("state: hoàn thành, date: 20/3/2025")
    assert states(judge(task, head.format("20/3/2025") + done, on="2025-04-01")) == ["done_late"]
    early = FORM.format("state: hoàn thành, date: 20/12/2024")
    assert states(judge(task, head.format("20/12/2024") + early, on="2025-04-01")) == ["overdue"]


def test_done_in_a_month_is_late_only_when_no_day_of_it_was_in_time(judge):
    task = TASK.replace("Quý I/2024", "trước ngày 15/3/2024")
    for month, state in (("2/2024", "done_in_time"), ("3/2024", "undetermined"), ("4/2024", "done_late")):
        assert states(judge(task, FORM.format(f"state: hoàn thành, date: {month}"), on="2024-07-01")) == [
            state
        ]
    assert states(judge(task, FORM.format("state: hoàn thành, date: 3/2024"), on="2024-03-20")) == [
        "undetermined"
    ]


def test_two_due_days_of_one_cell_are_told_apart_by_their_day(judge):
    task = "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: trước ngày 15/3/2024; trước ngày 15/9/2024}\n"
    text = "tasks:\n  - {task: 1, for: 14/03/2024, state: hoàn thành, date: 10/3/2024}\n"
    found = judge(task, text, on="2024-10-01")
    assert [(one.obligation.occurrence, one.state.value) for one in found] == [
        ("14/03/2024", "done_in_time"),
        ("14/09/2024", "overdue"),
    ]


def test_a_report_that_does_not_say_which_of_two_due_days_it_means_settles_neither(judge):
    task = "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: trước ngày 15/3/2024; trước ngày 15/9/2024}\n"
    assert (
        states(judge(task, FORM.format("state: hoàn thành, date: 10/3/2024"), on="2024-10-01"))
        == ["undetermined"] * 2
    )


def test_an_extension_without_a_first_due_day_does_not_say_that_there_is_no_day(judge):
    task = TASK.replace("Quý I/2024", "theo lộ trình của Bộ")
    (status,) = judge(task, "extensions:\n  - {task: 1, due: 30/4/2024, reason: A}\n", on="2024-05-10")
    assert (status.state, status.due) == ("undetermined", date(2024, 4, 30))
    assert status.reason and status.reason.words.say(Language.VI, **status.reason.facts).startswith(
        "đã gia hạn đến 30/04/2024, nhưng hạn đầu chưa rõ: "
    )


def test_repeats_that_nobody_ends_end_with_the_period_of_the_plan(judge):
    plan = """\
sections:
  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: 05 ngày kể từ ngày nhận được hồ sơ}
  - {number: 2, title: C, lead: Sở Tư pháp, outputs: D, unless: 1, when: cứ sau 07 ngày}
"""
    event = "events:\n  - {id: a, date: 02/12/2024, event: nhận được hồ sơ, starts: 1}\n"
    found = judge(plan, event, on="2027-01-01")
    repeats = [one.due for one in found if one.obligation.address == "2"]
    assert 1 <= len(repeats) <= 4
    assert max(repeats) <= date(2024, 12, 31)
