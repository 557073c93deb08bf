"""Vĩnh Long 2024 and Cần Thơ 2019 whole: as many tasks as the documents have, each where and as they say."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kehoach.check.run import check_file
from kehoach.plan.model import Task, entries
from kehoach.repository.follow import gather
from kehoach.repository.shelf import Shelf
from kehoach.roster.assigned import Assigned
from kehoach.roster.model import OwnerSort
from kehoach.roster.resolve import resolve
from kehoach.text.source import Span

PLANS = Path(__file__).parents[2] / "plans"
VINH_LONG, CAN_THO = "vinh-long/2024.yaml", "can-tho/2019.yaml"


def whole(path: str) -> Assigned:
    (found,), skipped = gather(Shelf(PLANS), [PLANS / path])
    assert not skipped
    return found.assigned


@pytest.fixture(scope="module")
def vinh_long() -> Assigned:
    return whole(VINH_LONG)


@pytest.fixture(scope="module")
def can_tho() -> Assigned:
    return whole(CAN_THO)


def task(plan: Assigned, address: str) -> Task:
    return next(one for one in entries(plan.plan) if one.address == address)


def leads(plan: Assigned, address: str) -> list[str]:
    owners = plan.by_address[address].lead
    return [one.group.name if one.group else one.units[0].name if one.units else "?" for one in owners]


def kinds(plan: Assigned) -> Counter[str]:
    rows = (row for one in plan.plan.tasks for row in one.rows or (one,))
    return Counter(row.deadline.kind.value for row in rows if row.deadline)


def per_section(plan: Assigned) -> dict[str, int]:
    return dict(Counter(one.section for one in plan.plan.tasks))


def with_rows(tasks: Iterable[Task]) -> Iterator[Task]:
    for one in tasks:
        yield from (one, *one.rows)


def phrases(tasks: Iterable[Task]) -> set[str]:
    """Give what stands in the cells of units; a list is one cell, as in the document."""
    cells = (
        [cell.text for cell in those if not cell.inherited]
        for one in with_rows(tasks)
        for those in (one.lead, one.support, *(role.units for role in one.roles))
    )
    return {"; ".join(own) for own in cells if own}


def one_separator(words: str) -> str:
    return ", ".join(part.strip().casefold() for part in re.split(r"[;,]", words))


def unread(plan: Assigned) -> list[str]:
    issued = plan.plan.issued_on or plan.plan.period
    assert issued
    every = (part for words in phrases((*plan.plan.tasks, *plan.plan.duties)) for part in words.split("; "))
    return [part for part in every if resolve(plan.roster, part, Span(0, len(part)), issued.end).problems]


@pytest.mark.parametrize("path", [VINH_LONG, "vinh-long/units.yaml", CAN_THO, "can-tho/units.yaml"])
def test_the_files_are_clean(path: str) -> None:
    outcome = check_file(Shelf(PLANS), PLANS / path, is_named=True)
    assert [finding.rule for finding in outcome.findings] == []


@pytest.mark.parametrize("path", [VINH_LONG, CAN_THO])
def test_every_phrase_of_units_is_read(path: str) -> None:
    assert unread(whole(path)) == []


def test_vinh_long_has_forty_tasks_in_nine_sections(vinh_long: Assigned) -> None:
    assert per_section(vinh_long) == {
        "I": 3,
        "II": 3,
        "III": 11,
        "IV": 4,
        "V": 4,
        "VI": 4,
        "VII": 3,
        "VIIb": 1,
        "VIII": 7,
    }
    assert len(vinh_long.plan.tasks) == 40


def test_can_tho_has_twenty_two_tasks_by_letters_within_numbers(can_tho: Assigned) -> None:
    addresses = [one.address for one in can_tho.plan.tasks]
    assert (
        " ".join(addresses) == "1 2.a 2.b 2.c 3.a 3.b 4.a 4.b 4.c 4.d 4.đ 4.e 5.a 5.b 6 7 8 9 10.a 10.b 11 12"
    )


def test_the_cells_of_vinh_long_word_their_units_in_twenty_two_ways(vinh_long: Assigned) -> None:
    words = phrases(vinh_long.plan.tasks)
    assert len(words) == 25
    assert len(set(map(one_separator, words))) == 22


def test_the_cells_of_can_tho_word_their_units_in_twenty_ways(can_tho: Assigned) -> None:
    assert len(phrases(can_tho.plan.tasks)) == 20


def test_no_plan_sets_a_goal(vinh_long: Assigned, can_tho: Assigned) -> None:
    assert (*vinh_long.plan.targets, *can_tho.plan.targets) == ()


def test_times_are_of_the_kinds_worked_out_by_hand(vinh_long: Assigned, can_tho: Assigned) -> None:
    assert kinds(vinh_long) == {
        "continuous": 22,
        "span": 8,
        "event_triggered": 4,
        "roadmap": 3,
        "recurring": 2,
        "none": 1,
    }
    assert kinds(can_tho) == {
        "span": 10,
        "event_triggered": 6,
        "event_offset": 6,
        "recurring": 3,
        "continuous": 2,
    }


def test_the_head_of_vinh_long_keeps_a_date_that_is_likely_wrong(vinh_long: Assigned) -> None:
    plan = vinh_long.plan
    assert plan.number and plan.number.text == "2974/QĐ-UBND"
    assert plan.issued_on and plan.issued_on.start == date(2023, 12, 26)
    assert plan.signer and plan.signer.text == "Nguyễn Thị Quyên Thanh"
    last = plan.basis[-1]
    assert last.number == "2890/QĐ-UBND"
    assert last.date and last.date.start == date(2022, 12, 18)


def test_the_head_of_can_tho_has_neither_number_nor_date(can_tho: Assigned) -> None:
    plan = can_tho.plan
    assert (plan.number, plan.issued) == (None, None)
    assert plan.signer and plan.signer.text == "Võ Thành Thống"
    assert [one.number for one in plan.basis] == [
        "63/2010/NĐ-CP",
        "61/2018/NĐ-CP",
        "02/2017/TT-VPCP",
        "01/2018/TT-VPCP",
    ]


@pytest.mark.parametrize("address", ["II.1", "II.2", "II.3"])
def test_a_merged_time_holds_for_its_whole_section(vinh_long: Assigned, address: str) -> None:
    when = task(vinh_long, address).when
    assert when and when.inherited
    assert when.text == "Khi ban hành văn bản QPPL có quy định TTHC"


def test_a_step_that_prepares_the_plan_lies_before_its_year(vinh_long: Assigned) -> None:
    for address in ("I.1", "IV.1"):
        deadline = task(vinh_long, address).deadline
        assert deadline and (deadline.start, deadline.due) == (date(2023, 12, 1), date(2023, 12, 31))


def test_a_label_before_a_colon_and_three_dots_are_read_as_they_stand(vinh_long: Assigned) -> None:
    assert leads(vinh_long, "III.10") == [
        "Công an tỉnh",
        "Bộ Chỉ huy Quân sự tỉnh",
        "Bảo hiểm xã hội tỉnh",
        "?",
        "UBND cấp huyện",
        "UBND cấp xã",
    ]


def test_an_empty_cell_inherits_nothing(vinh_long: Assigned) -> None:
    assert task(vinh_long, "III.3").support == ()
    assert task(vinh_long, "V.4").outputs == ()


def test_a_product_in_the_column_of_times_is_no_time(vinh_long: Assigned) -> None:
    deadline = task(vinh_long, "VIII.5").deadline
    assert deadline and deadline.kind.value == "none"


def test_duties_stand_under_the_part_that_gives_them(vinh_long: Assigned, can_tho: Assigned) -> None:
    assert [one.address for one in vinh_long.plan.duties] == [
        "TCTH.Đ2.1",
        "TCTH.Đ2.2",
        "TCTH.Đ2.3",
        "TCTH.Đ2.4",
        "TCTH.III.1",
        "TCTH.III.2",
        "TCTH.III.3",
    ]
    assert [one.address for one in with_rows(can_tho.plan.duties)] == [
        "TCTH.1",
        "TCTH.1/1",
        "TCTH.1/2",
        "TCTH.2",
        "TCTH.3",
    ]


def test_heads_of_units_answer_for_their_units(vinh_long: Assigned) -> None:
    heads = vinh_long.by_address["TCTH.Đ2.1"].lead
    units = vinh_long.by_address["I.1"].support
    assert [one.units for one in heads] == [one.units for one in units]


def test_units_under_other_roles_are_kept_by_the_word_of_the_document(can_tho: Assigned) -> None:
    assert set(can_tho.by_address["2.c"].roles) == {"thực hiện"}
    assert [one.units[0].name for one in can_tho.by_address["3.a"].roles["thẩm định"]] == ["Sở Tư pháp"]
    inspected = can_tho.by_address["8"].roles["được kiểm tra"]
    assert [one.group and one.group.name for one in inspected] == [
        "Các sở, ban, ngành",
        "UBND cấp huyện",
        "UBND cấp xã",
    ]


def test_a_board_named_beside_the_departments_is_not_one_of_them(can_tho: Assigned) -> None:
    departments, board = can_tho.by_address["6"].lead
    assert board.units[0].name == "Ban Quản lý các khu chế xuất và công nghiệp Cần Thơ"
    assert board.units[0] not in departments.units


def test_who_is_not_named_stays_vague_beside_those_who_are(can_tho: Assigned) -> None:
    sorts = [one.sort for one in can_tho.by_address["4.e"].lead]
    assert sorts == [*[OwnerSort.CONDITIONAL] * 3, OwnerSort.VAGUE]
    assert leads(can_tho, "11") == ["Sở Nội vụ", "Cơ quan truyền thông, báo đài", "?"]


def test_steps_name_the_steps_they_wait_for(can_tho: Assigned) -> None:
    after = {one.address: one.after.text for one in entries(can_tho.plan) if one.after}
    assert after == {"4.a/2": "4.a/1", "10.b/3": "10.b/1"}
    unless = {one.address: one.unless.text for one in entries(can_tho.plan) if one.unless}
    assert unless == {"10.b/2": "10.b/1"}


def test_time_limits_keep_their_count_and_unit(can_tho: Assigned) -> None:
    limits = {
        one.address: [
            (limb.offset.count, limb.offset.unit.value)
            for limb in (one.deadline, *one.deadline.also)
            if limb.offset
        ]
        for one in entries(can_tho.plan)
        if one.deadline and one.deadline.offset
    }
    assert limits == {
        "4.a/1": [(5, "days")],
        "4.a/2": [(5, "days")],
        "4.b": [(8, "days")],
        "4.đ": [(5, "working_days"), (2, "working_days")],
        "10.b/1": [(20, "days")],
        "10.b/3": [(2, "working_days")],
    }


def test_reports_fall_due_by_level(can_tho: Assigned) -> None:
    for address, last, year in (
        ("12/1", date(2019, 12, 19), date(2019, 12, 19)),
        ("12/2", date(2019, 12, 24), date(2019, 12, 24)),
    ):
        row = task(can_tho, address)
        assert row.report and row.report.text == "quý; năm"
        assert row.deadline and (row.deadline.last, row.deadline.also[0].due) == (last, year)
