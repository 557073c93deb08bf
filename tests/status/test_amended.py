"""What is owed after a plan was amended: judged by the words that held."""

from datetime import date

import pytest

BY = "Quyết định 900/QĐ-UBND ngày 03/6/2024"
TASK = """\
sections:
  - number: 1
    title: A
    lead: {lead}
    outputs: B
    when: {when}
    amends:
      - by: {by}
        {changes}
"""
NOTHING = "tasks:\n"
OTHER = "progress: {plan: mau, unit: Sở Nội vụ, period: 2024-Q2, reported: 20/6/2024}\n"


def amended(changes, when="Chậm nhất ngày 31/5/2024", lead="Sở Tư pháp", by=BY):
    return TASK.format(changes=changes, when=when, lead=lead, by=by)


def told(found):
    return [(one.obligation.occurrence, one.due and f"{one.due:%d/%m}", one.state.value) for one in found]


def test_before_the_document_the_first_words_hold_and_from_its_day_on_the_new_ones(judge):
    plan = amended("when: Chậm nhất ngày 15/7/2024")
    assert told(judge(plan, NOTHING, on="2024-06-02")) == [(None, "31/05", "overdue")]
    assert told(judge(plan, NOTHING, on="2024-06-03")) == [(None, "15/07", "open")]
    (status,) = judge(plan, NOTHING, on="2024-07-20")
    assert (status.state, status.days_late) == ("overdue", 5)


def test_words_of_an_undated_document_never_hold_and_nothing_is_overdue_by_the_old_ones(judge):
    plan = amended("when: Chậm nhất ngày 15/7/2024", by="Quyết định 900/QĐ-UBND")
    (status,) = judge(plan, NOTHING, on="2024-06-20")
    assert (status.state, status.due) == ("undetermined", date(2024, 5, 31))
    assert status.reason.words.en == "amended by a document whose date can't be read"


def test_new_words_that_cannot_be_read_leave_it_undetermined(judge):
    (status,) = judge(amended("when: ngày 45/45"), NOTHING, on="2024-07-20")
    assert (status.state, status.obligation.open) == ("undetermined", "not-understood")


@pytest.mark.parametrize(
    ("word", "state", "said"),
    [("hủy bỏ", "cancelled", "hủy bỏ"), ("Thay thế", "superseded", "được thay thế")],
)
def test_a_task_that_was_cancelled_or_superseded_names_the_document(judge, word, state, said):
    plan = amended(f"state: {word}")
    assert told(judge(plan, NOTHING, on="2024-06-02"))[0][2] == "overdue"
    (status,) = judge(plan, NOTHING, on="2024-06-03")
    assert status.state == state
    assert status.reason.words.say("vi", **status.reason.facts) == f"{said} theo {BY}"


def test_what_was_done_before_it_was_cancelled_stays_done(judge):
    done = "tasks:\n  - {task: 1, state: hoàn thành, date: 30/5/2024}\n"
    assert told(judge(amended("state: hủy bỏ"), done, on="2024-07-01"))[0][2] == "done_in_time"


MONTHLY = "chậm nhất ngày 20 hàng tháng"


def test_occurrences_that_were_due_before_keep_the_words_they_were_due_by(judge):
    plan = amended("when: chậm nhất ngày 10 hàng tháng", when=MONTHLY)
    found = told(judge(plan, NOTHING, on="2024-07-15"))
    assert [one for one in found if one[0] in ("2024-05", "2024-06", "2024-07")] == [
        ("2024-05", "20/05", "overdue"),
        ("2024-06", "10/06", "overdue"),
        ("2024-07", "10/07", "overdue"),
    ]
    assert len({one[0] for one in found}) == len(found)


def test_nobody_is_late_by_a_day_that_had_passed_when_it_was_set(judge):
    # the new day of June, the 1st, was before the amendment of 03/6; the old one holds for June
    plan = amended("when: chậm nhất ngày 01 hàng tháng", when=MONTHLY)
    found = told(judge(plan, NOTHING, on="2024-06-15"))
    assert ("2024-06", "20/06", "open") in found
    assert ("2024-07", "01/07", "open") in found


def test_a_new_cadence_owes_nothing_for_the_time_before_it(judge):
    plan = amended(f"when: {MONTHLY}", when="hàng quý")
    names = [one[0] for one in told(judge(plan, NOTHING, on="2024-07-15"))]
    assert names == ["2024-Q1", "2024-06", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12"]


def test_occurrences_that_were_due_before_a_task_was_cancelled_are_still_owed(judge):
    found = told(judge(amended("state: hủy bỏ", when="hàng quý"), NOTHING, on="2024-07-15"))
    assert [one[2] for one in found] == ["overdue", "cancelled", "cancelled", "cancelled"]


LIMIT = "không quá 05 ngày kể từ ngày nhận được Quyết định công bố"
EVENTS = "events:\n  - {{id: a, date: {}, event: nhận Quyết định công bố, starts: 1}}\n"


@pytest.mark.parametrize(
    ("event", "due"),
    [
        # begun before the amendment: five days after Friday 31/5 end on Wednesday 05/6
        ("31/5/2024", date(2024, 6, 5)),
        # begun after it: two days after Tuesday 04/6
        ("04/6/2024", date(2024, 6, 6)),
    ],
)
def test_a_limit_that_had_begun_to_run_keeps_its_length(judge, event, due):
    plan = amended(f"when: {LIMIT.replace('05', '02')}", when=LIMIT)
    (status,) = judge(plan, EVENTS.format(event), on="2024-06-30")
    assert status.due == due


def test_a_new_lead_owes_from_the_day_of_the_document_on(judge):
    plan = amended("lead: Sở Nội vụ", when="hàng quý")
    found = judge(plan, NOTHING, on="2024-07-15")
    assert [one.obligation.unit for one in found] == ["Sở Tư pháp", "Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ"]


def test_what_the_first_lead_did_counts_for_the_one_who_took_over(judge):
    plan = amended("lead: Sở Nội vụ")
    done = "tasks:\n  - {task: 1, state: hoàn thành, date: 30/5/2024}\n"
    (status,) = judge(plan, done, on="2024-07-15")
    assert (status.state, status.obligation.unit, status.obligation.first_unit) == (
        "done_in_time",
        "Sở Nội vụ",
        "Sở Tư pháp",
    )
    (status,) = judge(plan, NOTHING, OTHER + done.replace("30/5", "10/6"), on="2024-07-15")
    assert (status.state, status.days_late) == ("done_late", 10)


def test_a_group_that_becomes_the_lead_owes_by_member(judge):
    found = judge(amended('lead: "Các sở, ban, ngành"'), NOTHING, on="2024-07-15")
    assert [one.obligation.unit for one in found] == ["Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng"]


EXTENSION = "  - {{task: 1, due: {}, reason: {}, evidence: Công văn {}/UBND-KSTT ngày {}}}\n"


def extended(*those):
    return "extensions:\n" + "".join(EXTENSION.format(*one) for one in those)


PLAIN = amended("note: A")


def test_the_first_and_the_extended_day_are_both_judged(judge):
    (status,) = judge(PLAIN, extended(("30/6/2024", "chờ", 1, "28/5/2024")), on="2024-06-10")
    assert (status.state, status.days_late, status.due) == ("open", 0, date(2024, 6, 30))
    assert (status.first_state, status.first_days_late, status.obligation.due) == (
        "overdue",
        10,
        date(2024, 5, 31),
    )


def test_without_an_extension_there_is_no_first_state(judge):
    (status,) = judge(PLAIN, NOTHING, on="2024-06-10")
    assert (status.first_state, status.first_days_late) == (None, None)


def test_an_extension_holds_from_the_day_of_its_document_on(judge):
    granted = extended(("30/6/2024", "chờ", 1, "05/6/2024"))
    assert told(judge(PLAIN, granted, on="2024-06-04")) == [(None, "31/05", "overdue")]
    assert told(judge(PLAIN, granted, on="2024-06-05")) == [(None, "30/06", "open")]


def test_of_several_extensions_the_last_document_holds_and_all_are_kept(judge):
    granted = extended(("31/8/2024", "hai", 2, "25/6/2024"), ("30/6/2024", "một", 1, "28/5/2024"))
    (status,) = judge(PLAIN, granted, on="2024-09-05")
    assert (status.due, status.days_late) == (date(2024, 8, 31), 5)
    assert [one.reason.text for one in status.extensions] == ["một", "hai"]
    assert told(judge(PLAIN, granted, on="2024-06-24")) == [(None, "30/06", "open")]


def test_done_between_the_first_and_the_extended_day_is_late_by_the_first_alone(judge):
    done = "tasks:\n  - {task: 1, state: hoàn thành, date: 10/6/2024}\n"
    (status,) = judge(PLAIN, done + extended(("30/6/2024", "chờ", 1, "28/5/2024")), on="2024-07-15")
    assert (status.state, status.first_state, status.first_days_late) == ("done_in_time", "done_late", 10)


def test_a_deadline_amended_after_an_extension_replaces_it(judge):
    plan = amended("when: Chậm nhất ngày 15/7/2024")
    granted = extended(("31/8/2024", "chờ", 1, "28/5/2024"))
    (status,) = judge(plan, granted, on="2024-07-20")
    assert (status.state, status.due, status.extensions) == ("overdue", date(2024, 7, 15), ())
    assert [one.reason.text for one in status.overtaken] == ["chờ"]
    (status,) = judge(plan, extended(("31/8/2024", "chờ", 1, "28/6/2024")), on="2024-07-20")
    assert (status.state, status.due) == ("open", date(2024, 8, 31))


def test_of_an_undated_extension_and_an_amendment_the_later_day_holds(judge):
    plan = amended("when: Chậm nhất ngày 15/7/2024")
    for due, holds in (("31/8/2024", "31/08"), ("30/6/2024", "15/07")):
        granted = f"extensions:\n  - {{task: 1, due: {due}, reason: chờ}}\n"
        assert told(judge(plan, granted, on="2024-06-20")) == [(None, holds, "open")]
