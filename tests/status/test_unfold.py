"""Who owes what: unfolding seen through the states, since both rest on the same files."""

from datetime import date

ROW = "sections:\n  - {{number: 1, title: A, lead: {lead}, outputs: B, when: {when}}}\n"


def owed(found):
    return [(status.obligation.unit, status.obligation.origin.via) for status in found]


def test_a_group_unfolds_into_its_members(judge):
    found = judge(ROW.format(lead='"Các sở, ban, ngành"', when="Quý I/2024"), on="2024-01-01")
    group = "Các sở, ban, ngành"
    assert owed(found) == [("Sở Nội vụ", group), ("Sở Tư pháp", group), ("Sở Xây dựng", group)]


def test_a_unit_named_beside_its_group_owes_once_by_name(judge):
    found = judge(ROW.format(lead='"Sở Tư pháp; Các sở, ban, ngành"', when="Quý I/2024"), on="2024-01-01")
    assert owed(found).count(("Sở Tư pháp", None)) == 1
    assert len(found) == 3


def test_a_group_without_members_owes_as_one(judge):
    assert owed(judge(ROW.format(lead="UBND cấp xã", when="Quý I/2024"), on="2024-01-01")) == [
        ("UBND cấp xã", None)
    ]


def test_a_narrowed_group_is_one_conditional_obligation(judge):
    (status,) = judge(
        ROW.format(lead='"Các sở, ban, ngành được giao chủ trì"', when="Quý I/2024"), on="2024-07-01"
    )
    assert status.state == "undetermined"
    assert status.obligation.open == "conditional"


def test_nobody_by_name_is_undetermined(judge):
    (status,) = judge(ROW.format(lead='"Các đơn vị có liên quan"', when="Quý I/2024"), on="2024-07-01")
    assert (status.state, status.obligation.open) == ("undetermined", "vague")


def test_the_role_thuc_hien_owes_where_nobody_leads(judge):
    for word in ("thực hiện", "Thực hiện"):
        task = f"sections:\n  - {{number: 1, title: A, roles: {{{word}: Sở Tư pháp}}, outputs: B, when: Quý I/2024}}\n"
        (status,) = judge(task, on="2024-01-01")
        assert (status.obligation.unit, status.obligation.origin.role) == ("Sở Tư pháp", "thực hiện")


def test_what_falls_due_after_the_end_of_a_unit_passes_to_its_successor(judge):
    task = "sections:\n  - {number: 1, title: A, lead: Sở Xây dựng, outputs: B, when: trước ngày 15/3/2025}\n"
    (status,) = judge(task, on="2024-01-01")
    assert (status.obligation.first_unit, status.obligation.unit) == ("Sở Xây dựng", "Sở Nội vụ")


def test_a_successor_that_owes_the_same_already_owes_it_once(judge):
    task = "sections:\n  - {number: 1, title: A, lead: Sở Nội vụ; Sở Xây dựng, outputs: B, when: trước ngày 15/3/2025}\n"
    (status,) = judge(task, on="2024-01-01")
    assert status.obligation.unit == "Sở Nội vụ"
    assert status.obligation.first_units == ("Sở Nội vụ", "Sở Xây dựng")


def test_a_unit_that_ended_without_a_successor_leaves_it_open_who_owes(judge):
    task = "sections:\n  - {number: 1, title: A, lead: Ban Dân tộc, outputs: B, when: trước ngày 15/3/2025}\n"
    (status,) = judge(task, on="2025-07-01")
    assert (status.state, status.obligation.open) == ("undetermined", "ended")


def test_a_roadmap_has_no_due_day(judge):
    (status,) = judge(ROW.format(lead="Sở Tư pháp", when="Theo lộ trình được phê duyệt"), on="2025-07-01")
    assert (status.state, status.obligation.open) == ("undetermined", "roadmap")


def test_a_time_limit_waits_for_its_event(judge):
    when = "không quá 05 ngày kể từ ngày nhận được Quyết định công bố"
    (status,) = judge(ROW.format(lead="Sở Tư pháp", when=when), on="2025-07-01")
    assert (status.state, status.obligation.open) == ("undetermined", "event")


CHAIN = """\
sections:
  - number: 4
    title: Công bố danh mục
    lead: Sở Tư pháp
    outputs: Quyết định
    rows:
      - {title: Trình, when: không quá 05 ngày kể từ ngày nhận được Quyết định công bố}
      - {title: Thẩm định, lead: Văn phòng UBND tỉnh, after: 4/1, when: chậm nhất sau 05 ngày kể từ ngày nhận được hồ sơ}
      - {title: Cập nhật, unless: 4/1, when: cứ sau 07 ngày}
"""
EVENT = "events:\n  - {id: btp, date: 04/3/2024, event: nhận Quyết định công bố, starts: 4/1}\n"


def dues(found):
    return [
        (one.obligation.address, one.obligation.case, one.obligation.due, one.state.value) for one in found
    ]


def test_an_event_starts_the_clock_and_the_next_step_waits_for_the_first(judge):
    # 04/3/2024 is a Monday and does not count; five days end on Saturday 09/3, moved to Monday 11/3
    assert dues(judge(CHAIN, EVENT, on="2024-03-10")) == [
        ("4/1", "btp", date(2024, 3, 11), "open"),
        ("4/2", "btp", None, "undetermined"),
        ("4/3", None, None, "undetermined"),
    ]


def test_a_step_that_is_done_starts_the_next(judge):
    done = EVENT + "tasks:\n  - {task: 4/1, case: btp, state: hoàn thành, date: 08/3/2024}\n"
    # five days after Friday 08/3 end on Wednesday 13/3
    assert dues(judge(CHAIN, done, on="2024-03-14"))[:2] == [
        ("4/1", "btp", date(2024, 3, 11), "done_in_time"),
        ("4/2", "btp", date(2024, 3, 13), "overdue"),
    ]


def test_a_repeat_falls_due_every_seven_days_after_the_due_day_until_it_is_done(judge):
    # the first step was due on 11/3
    assert [one for one in dues(judge(CHAIN, EVENT, on="2024-03-26")) if one[0] == "4/3"] == [
        ("4/3", "btp", date(2024, 3, 18), "overdue"),
        ("4/3", "btp", date(2024, 3, 25), "overdue"),
    ]


def test_a_step_of_another_unit_waits_for_each_member_of_a_group(judge):
    task = CHAIN.replace("lead: Sở Tư pháp", 'lead: "Các sở, ban, ngành"')
    for_all = EVENT.replace("starts: 4/1", 'starts: 4/1, unit: "Các sở, ban, ngành"')
    told = for_all + "tasks:\n  - {task: 4/1, case: btp, state: hoàn thành, date: 08/3/2024}\n"
    waits = [one for one in dues(judge(task, told, on="2024-03-10")) if one[0] == "4/2"]
    assert waits == [
        ("4/2", "btp, Sở Nội vụ", None, "undetermined"),
        ("4/2", "btp, Sở Tư pháp", date(2024, 3, 13), "open"),
        ("4/2", "btp, Sở Xây dựng", None, "undetermined"),
    ]


def test_a_report_that_does_not_say_of_whose_case_leaves_them_undetermined(judge):
    task = CHAIN.replace("lead: Sở Tư pháp", 'lead: "Các sở, ban, ngành"')
    for_all = EVENT.replace("starts: 4/1", 'starts: 4/1, unit: "Các sở, ban, ngành"')
    done = "tasks:\n  - {task: 4/%d, case: %s, state: hoàn thành, date: %s}\n"
    office = "progress: {plan: mau, unit: Văn phòng UBND tỉnh, period: 2024-Q1, reported: 20/3/2024}\n"
    for case, state in (("btp", "undetermined"), ("'btp, Sở Tư pháp'", "done_in_time")):
        told = (for_all + done % (1, "btp", "08/3/2024"), office + done % (2, case, "12/3/2024"))
        found = dues(judge(task, *told, on="2024-03-20"))
        assert ("4/2", "btp, Sở Tư pháp", date(2024, 3, 13), state) in found


def test_an_event_that_two_units_report_is_one_case_and_the_later_report_corrects_it(judge):
    again = "progress: {plan: mau, unit: Văn phòng UBND tỉnh, period: 2024-Q1, reported: 25/3/2024}\n" + EVENT
    again = again.replace("starts: 4/1", "starts: 4/1, unit: Sở Tư pháp").replace("04/3/2024", "05/3/2024")
    found = dues(judge(CHAIN, EVENT, again, on="2024-03-10"))
    # five days after Tuesday 05/3 end on Sunday 10/3, moved to Monday 11/3
    assert found[:2] == [("4/1", "btp", date(2024, 3, 11), "open"), ("4/2", "btp", None, "undetermined")]


def test_an_event_of_a_successor_starts_the_clock_that_passed_to_it(judge):
    task = CHAIN.replace("lead: Sở Tư pháp", "lead: Sở Xây dựng")
    later = EVENT.replace("04/3/2024", "03/3/2025").replace("starts: 4/1", "starts: 4/1, unit: Sở Nội vụ")
    # Monday 03/3/2025 does not count: five days end on Saturday 08/3, moved to Monday 10/3
    (first, *_) = judge(task, later, on="2025-03-05")
    assert (first.obligation.unit, first.due) == ("Sở Nội vụ", date(2025, 3, 10))


def test_an_event_after_the_day_asked_has_not_happened(judge):
    assert dues(judge(CHAIN, EVENT, on="2024-03-01"))[0] == ("4/1", None, None, "undetermined")


def test_steps_that_wait_for_one_another_do_not_hang(judge):
    task = CHAIN.replace("{title: Trình,", "{title: Trình, after: 4/2,")
    assert len(judge(task, EVENT, on="2024-03-10")) == 3


def test_a_report_that_names_no_case_leaves_the_case_undetermined(judge):
    done = EVENT + "tasks:\n  - {task: 4/1, state: hoàn thành, date: 08/3/2024}\n"
    assert dues(judge(CHAIN, done, on="2024-03-14"))[0][3] == "undetermined"


def test_a_report_on_a_case_that_begins_later_says_nothing_of_the_case_before(judge):
    later = EVENT + EVENT.replace("events:\n", "").replace("btp", "sau").replace("04/3", "04/6")
    told = later + "tasks:\n  - {task: 4/1, case: sau, state: đang thực hiện}\n"
    assert dues(judge(CHAIN, told, on="2024-03-14"))[0] == ("4/1", "btp", date(2024, 3, 11), "overdue")


def test_an_event_is_for_the_unit_however_its_name_is_typed(judge):
    typed = EVENT.replace("starts: 4/1", "starts: 4/1, unit: sở  tư pháp")
    assert dues(judge(CHAIN, typed, on="2024-03-10"))[0] == ("4/1", "btp", date(2024, 3, 11), "open")
