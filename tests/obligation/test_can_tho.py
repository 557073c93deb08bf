"""Time limits of the real plan of Cần Thơ over Tết 2019 and over 30/4/2019, every day counted by hand.

    January 2019            February 2019           April and May 2019
    Mo Tu We Th Fr Sa Su    Mo Tu We Th Fr Sa Su    Mo Tu We Th Fr Sa Su
        -  2  3  4 (5) 6                  1  2  3    8  9 10 11 12 13 14
     7  8  9 10 11 12 13     -  -  -  -  -  9 10     - 16 17 18 19 20 21
    14 15 16 17 18 19 20    11 12 13 14 15 16 17    22 23 24 25 26 27 28
    21 22 23 24 25 26 27    18 19 20 21 22 23 24     -  -  -  2  3 (4) 5
    28 29 30 31             25 26 27 28              6  7  8  9 10 11 12

"-" are days off: 01/01; Tết, 04-08/02; 15/4 for Giỗ Tổ, which fell on a Sunday; 29/4 (swapped), 30/4, 01/5. Worked
instead of a day off are the Saturdays 05/01 (for 31/12/2018) and 04/5 (for 29/4).
"""

from datetime import date

import pytest

STP, NINH_KIEU, OFFICE = "Sở Tư pháp", "UBND quận Ninh Kiều", "Văn phòng UBND thành phố"
SIGNED = "Chủ tịch UBND thành phố ký quyết định công bố"


def decision(day, **more):
    """An event of step 4.a/1."""
    return event("4.a/1", day, "nhận Quyết định công bố của Bộ", **more)


def event(starts, day, words, name="qd", unit=None):
    who = f", unit: '{unit}'" if unit else ""
    return f"events:\n  - {{id: {name}, date: {day}, event: {words}, starts: {starts}{who}}}\n"


def done(task, day, name="qd"):
    return f"tasks:\n  - {{task: {task}, case: {name}, state: hoàn thành, date: {day}}}\n"


@pytest.mark.parametrize(
    ("received", "due"),
    [
        # 22/01 does not count: 23, 24, 25, 26, 27 (Sunday) → Monday 28/01
        ("22/01/2019", date(2019, 1, 28)),
        # 24, 25, 26, 27, 28/01, a Monday
        ("23/01/2019", date(2019, 1, 28)),
        # 31/01, 01, 02, 03, 04/02 (Tết) → over 05-08/02 and the weekend to Monday 11/02
        ("30/01/2019", date(2019, 2, 11)),
        # 07, 08, 09, 10, 11/02, a Monday: days off inside count as any other
        ("06/02/2019", date(2019, 2, 11)),
        # 01, 02, 03, 04, 05/01: a Saturday, but offices work on it
        ("31/12/2018", date(2019, 1, 5)),
        # 11, 12, 13, 14, 15/4: off for Giỗ Tổ → Tuesday 16/4
        ("10/4/2019", date(2019, 4, 16)),
        # 25, 26, 27, 28, 29/4 (swapped) → over 30/4 and 01/5 to Thursday 02/5
        ("24/4/2019", date(2019, 5, 2)),
        # 30/4, 01, 02, 03, 04/5: a Saturday, but offices work on it
        ("29/4/2019", date(2019, 5, 4)),
    ],
)
def test_drafting_ends_five_days_after_the_decision_and_moves_off_days_off(can_tho, received, due):
    found = can_tho("4.a", {STP: decision(received)}, on="2019-12-31", unit=STP)
    assert found.due()[0] == ("4.a/1", "qd", due)


@pytest.mark.parametrize(
    ("submitted", "due"),
    [
        # over Tết: 12, 13, 14, 15, 16/02 (Saturday) → Monday 18/02
        ("11/02/2019", date(2019, 2, 18)),
        # 31/01, 01, 02, 03, 04/02 (Tết) → Monday 11/02
        ("30/01/2019", date(2019, 2, 11)),
        # over 30/4: 26, 27, 28, 29, 30/4 → over 01/5 to Thursday 02/5
        ("25/4/2019", date(2019, 5, 2)),
        # 03, 04, 05, 06, 07/5, a Tuesday
        ("02/5/2019", date(2019, 5, 7)),
    ],
)
def test_appraisal_ends_five_days_after_the_draft_was_submitted(can_tho, submitted, due):
    told = decision("22/01/2019") + done("4.a/1", submitted)
    assert can_tho("4.a", {STP: told}, on="2019-12-31", unit=STP).due()[1] == ("4.a/2", "qd", due)


@pytest.mark.parametrize(
    ("signed", "due"),
    [
        # over Tết: 01 | 11, 12, 13, 14/02
        ("31/01/2019", date(2019, 2, 14)),
        # 11, 12, 13, 14, 15/02
        ("01/02/2019", date(2019, 2, 15)),
        # signed on a day off: 11, 12, 13, 14, 15/02 all the same
        ("05/02/2019", date(2019, 2, 15)),
        # 04, the Saturday 05, 07, 08, 09/01
        ("03/01/2019", date(2019, 1, 9)),
        # over Giỗ Tổ: 12 | 16, 17, 18, 19/4
        ("11/4/2019", date(2019, 4, 19)),
        # over 30/4: 02, 03, the Saturday 04, 06, 07/5
        ("26/4/2019", date(2019, 5, 7)),
    ],
)
def test_publication_ends_five_working_days_after_the_signature(can_tho, signed, due):
    found = can_tho("4.đ", {OFFICE: event("4.đ", signed, SIGNED)}, on="2019-12-31")
    assert found.due() == [("4.đ", "qd", due)]


def test_an_event_starts_the_limit_whose_words_it_quotes(can_tho):
    words = "ký quyết định công bố thủ tục hành chính trong văn bản quy phạm pháp luật được ban hành theo trình tự, thủ tục rút gọn có hiệu lực kể từ ngày thông qua hoặc ký ban hành"
    # two working days over Tết: 01 | 11/02
    found = can_tho("4.đ", {OFFICE: event("4.đ", "31/01/2019", f"'{words}'")}, on="2019-12-31")
    assert found.due() == [("4.đ", "qd", date(2019, 2, 11))]


def test_an_event_that_may_be_either_of_two_starts_neither(can_tho):
    for words in ("ký văn bản", "ký quyết định công bố"):
        found = can_tho("4.đ", {OFFICE: event("4.đ", "31/01/2019", words)}, on="2019-12-31")
        assert found.states() == ["undetermined"] * 2
        assert [one.obligation.open for one in found] == ["which-event"] * 2


def test_the_chain_runs_over_tet_from_the_decision_to_the_publication(can_tho):
    told = {
        # 31/01, 01, 02, 03, 04/02 → Monday 11/02; submitted on that day, in time
        STP: decision("30/01/2019")
        + "tasks:\n"
        + "  - {task: 4.a/1, case: qd, state: hoàn thành, date: 11/02/2019}\n"
        # 12, 13, 14, 15, 16/02 (Saturday) → Monday 18/02; done a day late
        + "  - {task: 4.a/2, case: qd, state: hoàn thành, date: 19/02/2019}\n",
        # 21, 22, 25, 26, 27/02; published the day after
        OFFICE: event("4.đ", "20/02/2019", SIGNED) + done("4.đ", "28/02/2019"),
    }
    steps = can_tho("4.a", told, on="2019-12-31", unit=STP)
    assert (steps.due(), steps.states()) == (
        [("4.a/1", "qd", date(2019, 2, 11)), ("4.a/2", "qd", date(2019, 2, 18))],
        ["done_in_time", "done_late"],
    )
    (published,) = can_tho("4.đ", told, on="2019-12-31")
    assert (published.due, published.state, published.days_late) == (date(2019, 2, 27), "done_late", 1)


def test_the_chain_runs_over_30_4_from_the_decision_to_the_publication(can_tho):
    told = {
        # 25, 26, 27, 28, 29/4 → Thursday 02/5
        STP: decision("24/4/2019") + done("4.a/1", "26/4/2019"),
        # 02, 03, 04, 06, 07/5
        OFFICE: event("4.đ", "26/4/2019", SIGNED),
    }
    # 27, 28, 29, 30/4, 01/5 → Thursday 02/5
    steps = can_tho("4.a", told, on="2019-05-03", unit=STP)
    assert (steps.due(), steps.states()) == (
        [("4.a/1", "qd", date(2019, 5, 2)), ("4.a/2", "qd", date(2019, 5, 2))],
        ["done_in_time", "overdue"],
    )
    assert can_tho("4.đ", told, on="2019-05-07").states() == ["open"]
    assert can_tho("4.đ", told, on="2019-05-08").states() == ["overdue"]


def test_the_step_before_starts_nothing_until_it_is_done(can_tho):
    told = {STP: decision("30/01/2019") + done("4.a/1", "12/02/2019")}
    first, second = can_tho("4.a", told, on="2019-02-11", unit=STP)
    assert (first.state, second.obligation.open) == ("open", "step")


def test_an_event_after_the_day_asked_starts_nothing(can_tho):
    found = can_tho("4.a", {STP: decision("30/01/2019")}, on="2019-01-29", unit=STP)
    assert found.due() == [("4.a/1", None, None), ("4.a/2", None, None)]
    assert found.states() == ["undetermined"] * 2


def test_two_cases_at_once_run_by_themselves(can_tho):
    first, second = decision("22/01/2019", name="a"), decision("24/4/2019", name="b")
    told = {STP: first + second.removeprefix("events:\n") + done("4.a/1", "25/01/2019", "a")}
    found = can_tho("4.a", told, on="2019-04-25", unit=STP)
    assert found.due() == [
        ("4.a/1", "a", date(2019, 1, 28)),
        ("4.a/1", "b", date(2019, 5, 2)),
        # 26, 27, 28, 29, 30/01
        ("4.a/2", "a", date(2019, 1, 30)),
        ("4.a/2", "b", None),
    ]


def test_cases_of_two_units_with_one_name_are_two(can_tho):
    told = {
        STP: decision("22/01/2019") + done("4.a/1", "25/01/2019"),
        "Sở Nội vụ": decision("24/4/2019"),
    }
    assert can_tho("4.a", told, on="2019-04-25", unit=STP).due() == [
        ("4.a/1", "qd", date(2019, 1, 28)),
        ("4.a/2", "qd", date(2019, 1, 30)),
    ]
    assert can_tho("4.a", told, on="2019-04-25", unit="Sở Nội vụ").due() == [
        ("4.a/1", "qd", date(2019, 5, 2)),
        ("4.a/2", "qd", None),
    ]


def test_an_event_for_a_group_starts_the_clock_of_each_member(can_tho):
    told = {OFFICE: decision("30/01/2019", unit="Sở, ban, ngành"), STP: done("4.a/1", "01/02/2019")}
    found = can_tho("4.a", told, on="2019-02-12")
    first = [one for one in found if one.obligation.address == "4.a/1"]
    assert len(first) > 10
    assert {one.due for one in first} == {date(2019, 2, 11)}
    assert {one.obligation.unit: one.state for one in first}[STP] == "done_in_time"
    # what one member has done starts its own next step alone: 02, 03, 04, 05, 06/02 → 11/02
    second = {one.obligation.unit: one.due for one in found if one.obligation.address == "4.a/2"}
    assert {unit: due for unit, due in second.items() if due} == {STP: date(2019, 2, 11)}


def test_a_limit_that_waits_for_nothing_on_record_stays_undetermined(can_tho):
    found = can_tho("4.a", {STP: "tasks:\n"}, on="2019-12-31", unit=STP)
    assert [one.obligation.open for one in found] == ["event", "step"]


def complaint(day):
    return event("10.b/1", day, "'nhận được phản ánh, kiến nghị'", "pa")


def test_after_the_due_day_an_update_is_owed_every_seven_days_until_it_is_done(can_tho):
    # 20 days after 10/01 are 30/01; 7 days on: 06/02 (Tết) → Monday 11/02; then 18/02; 25/02 is after the end
    told = {NINH_KIEU: complaint("10/01/2019") + done("10.b/1", "20/02/2019", "pa")}
    found = can_tho("10.b", told, on="2019-12-31", unit=NINH_KIEU)
    assert found.due() == [
        ("10.b/1", "pa", date(2019, 1, 30)),
        ("10.b/2", "pa", date(2019, 2, 11)),
        ("10.b/2", "pa", date(2019, 2, 18)),
        # two working days after Wednesday 20/02
        ("10.b/3", "pa", date(2019, 2, 22)),
    ]
    assert [one.obligation.occurrence for one in found] == [None, "1", "2", None]


def test_updates_go_on_over_30_4_while_it_is_not_done(can_tho):
    # 20 days after 02/4 are 22/4; 7 days on: 29/4 → Thursday 02/5; then 09/5; 16/5 is not there on 15/5
    found = can_tho("10.b", {NINH_KIEU: complaint("02/4/2019")}, on="2019-05-15", unit=NINH_KIEU)
    assert [due for address, _, due in found.due() if address == "10.b/2"] == [
        date(2019, 5, 2),
        date(2019, 5, 9),
    ]


def test_what_was_done_by_its_due_day_owes_no_update(can_tho):
    told = {NINH_KIEU: complaint("10/01/2019") + done("10.b/1", "30/01/2019", "pa")}
    found = can_tho("10.b", told, on="2019-12-31", unit=NINH_KIEU)
    assert [(one.obligation.address, one.due) for one in found if one.due] == [
        ("10.b/1", date(2019, 1, 30)),
        # 31/01, 01/02
        ("10.b/3", date(2019, 2, 1)),
    ]


def test_updates_begin_after_the_extended_day(can_tho):
    granted = "extensions:\n  - {task: 10.b/1, case: pa, due: 15/02/2019, evidence: Công văn 7/UBND-KSTT ngày 25/01/2019}\n"
    found = can_tho("10.b", {NINH_KIEU: complaint("10/01/2019") + granted}, on="2019-02-25", unit=NINH_KIEU)
    # 15/02 + 7 = 22/02
    assert [due for address, _, due in found.due() if address == "10.b/2"] == [date(2019, 2, 22)]


def test_an_extension_to_no_readable_day_leaves_the_updates_out(can_tho):
    granted = "extensions:\n  - {task: 10.b/1, case: pa, due: 31/02/2019}\n"
    found = can_tho("10.b", {NINH_KIEU: complaint("10/01/2019") + granted}, on="2019-03-25", unit=NINH_KIEU)
    assert [address for address, _, due in found.due() if due] == ["10.b/1"]
    assert found.states()[0] == "undetermined"


def test_nothing_is_counted_from_an_event_of_which_only_the_month_is_on_record(can_tho):
    first, second = can_tho("4.a", {STP: decision("01/2019")}, on="2019-12-31", unit=STP)
    assert (first.due, first.state, first.obligation.open) == (None, "undetermined", "event-day")
    assert second.obligation.open == "step"


def test_what_was_cancelled_owes_no_further_update(can_tho):
    told = (
        complaint("10/01/2019")
        + "tasks:\n  - {task: 10.b/1, case: pa, state: hủy bỏ, date: 12/02/2019, evidence: Công văn 9/UBND-KSTT ngày 12/02/2019}\n"
    )
    found = can_tho("10.b", {NINH_KIEU: told}, on="2019-12-31", unit=NINH_KIEU)
    assert [due for address, _, due in found.due() if address == "10.b/2"] == [date(2019, 2, 11)]


def test_an_event_for_the_task_starts_the_one_row_that_waits_for_events(can_tho):
    told = {STP: event("4.a", "22/01/2019", "nhận Quyết định công bố của Bộ")}
    found = can_tho("4.a", told, on="2019-12-31", unit=STP)
    assert found.due() == [("4.a/1", "qd", date(2019, 1, 28)), ("4.a/2", "qd", None)]
