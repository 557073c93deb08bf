"""The hardest rows of five real documents fit the format and read as they are meant."""

from datetime import date

from kehoach.plan.model import Plan, Task, entries


def task(plan: Plan, address: str) -> Task:
    return next(one for one in entries(plan) if one.address == address)


def texts(cells) -> list[str]:
    return [cell.text for cell in cells]


def test_three_products_of_a_task_each_have_their_owner_and_time(hard):
    plan = hard("cao-bang")
    rows = task(plan, "I.2").rows
    assert [texts(row.lead) for row in rows] == [
        ["Sở Nội vụ"],
        ["Các sở, ban, ngành, UBND các huyện, thành phố"],
        ["UBND tỉnh"],
    ]
    assert [row.deadline and row.deadline.kind.value for row in rows] == [
        "event_triggered",
        "recurring",
        "span",
    ]


def test_merged_owners_hold_for_all_rows_of_a_task(hard):
    plan = hard("cao-bang")
    assert {texts(row.lead)[0] for row in task(plan, "II.2").rows} == {"Sở Tư pháp"}
    assert {texts(row.lead)[0] for row in task(plan, "II.1").rows} == {"Văn phòng UBND tỉnh"}


def test_tiers_in_rows_take_the_measure_of_their_task_and_the_year_of_their_time(hard):
    plan = hard("cao-bang")
    tiers = [
        (target.id, target.measure and target.measure.text[:7], tier.year)
        for target in plan.targets
        for tier in target.tiers
        if target.id.startswith("III.4/")
    ]
    assert tiers == [(f"III.4/{n}", "Tỷ lệ c", str(2015 + n)) for n in range(1, 6)]


def test_an_empty_lead_stays_empty(hard):
    assert task(hard("cao-bang"), "V.2/1").lead == ()


def test_two_chained_steps_name_one_another(hard):
    plan = hard("can-tho")
    after = task(plan, "4.a/2").after
    assert after and after.text == "4.a/1"
    assert texts(task(plan, "4.a/1").lead) == ["Sở, ban, ngành"]


def test_two_time_limits_in_one_clause_are_two_limbs(hard):
    deadline = task(hard("can-tho"), "4.đ").deadline
    assert deadline and deadline.offset
    assert [
        (one.offset.count, one.offset.unit.value) for one in (deadline, *deadline.also) if one.offset
    ] == [
        (5, "working_days"),
        (2, "working_days"),
    ]


def test_an_update_every_seven_days_repeats_until_another_row_is_done(hard):
    row = task(hard("can-tho"), "10.b/2")
    assert row.deadline and row.deadline.every == "every 7 days"
    assert row.unless and row.unless.text == "10.b/1"


def test_report_days_by_level_are_read_with_their_second_half(hard):
    plan = hard("can-tho")
    communes, departments = task(plan, "12/1").deadline, task(plan, "12/2").deadline
    assert communes and departments
    assert (communes.due, communes.also[0].due) == (date(2019, 3, 19), date(2019, 12, 19))
    assert (departments.due, departments.also[0].due) == (date(2019, 3, 24), date(2019, 12, 24))


def test_two_sections_of_one_number_are_told_apart_by_id(hard):
    addresses = [section.address for section in hard("vinh-long").sections]
    assert len(addresses) == len(set(addresses))
    assert [section.number.text for section in hard("vinh-long").sections if section.number].count("VII") == 2


def test_a_product_in_the_timing_column_is_no_time(hard):
    deadline = task(hard("vinh-long"), "VIII.5").deadline
    assert deadline and deadline.kind.value == "none"


def test_group_rows_owe_nothing_themselves(hard):
    plan = hard("tam-duong")
    assert "III.1" not in [one.address for one in plan.tasks]
    assert "III.1.1" in [one.address for one in plan.tasks]


def test_the_same_number_twice_keeps_both_tasks(hard):
    assert [one.address for one in hard("lao-cai").tasks if one.address.startswith("5.1")] == ["5.1", "5.1b"]
