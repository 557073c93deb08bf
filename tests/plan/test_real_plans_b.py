"""Cao Bằng 2016-2020 and Tam Đường 2021-2025 stand in the repository whole, and their owners are known."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kehoach.calendar.period import Period
from kehoach.obligation.clocks import Clocks
from kehoach.obligation.model import Obligation, Open
from kehoach.obligation.unfold import unfold
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task, entries, owed
from kehoach.repository.follow import Followed, gather
from kehoach.repository.shelf import Shelf
from kehoach.roster.model import Resolution, Roster
from kehoach.roster.resolve import resolve
from kehoach.text.letters import match_key, single_spaced
from kehoach.text.source import Span

ROOT = Path(__file__).parents[2]
HEIRS = ("xã Bình Lư", "xã Tả Lèng", "xã Bản Bo", "xã Khun Há", "xã Sin Suối Hồ", "phường Tân Phong")
# kế hoạch, nhiệm vụ, dòng phải làm, mức của chỉ tiêu
COUNTS = [("cao-bang", 34, 58, 38), ("tam-duong", 15, 15, 13)]
NAMES = tuple(name for name, *_ in COUNTS)


@cache
def followed(name: str) -> Followed:
    plans, skipped = gather(Shelf(ROOT), [ROOT / "plans" / name])
    assert not skipped
    return plans[0]


@cache
def obligations(name: str) -> tuple[Obligation, ...]:
    day = date(2026, 1, 1)
    return unfold(followed(name).assigned, Clocks({}, {}, {}, {}), day, day)


def plan(name: str) -> Plan:
    return followed(name).plan


def task(name: str, address: str) -> Task:
    return next(one for one in entries(plan(name)) if one.address == address)


def texts(cells: tuple[Cell, ...]) -> list[str]:
    return [cell.text for cell in cells]


def unit_phrases(plan: Plan) -> set[str]:
    """Give the words of all cells of owners, as the reader cuts them at ";"."""
    return {
        cell.text
        for one in entries(plan)
        for cell in (*one.lead, *one.support, *(unit for role in one.roles for unit in role.units))
    }


def read_units(roster: Roster, text: str) -> Resolution:
    return resolve(roster, text, Span(0, len(text)), None)


def tiers(name: str) -> list[tuple[str, str | None, str | None, str]]:
    return [
        (target.id, tier.year, tier.level, tier.words.text)
        for target in plan(name).targets
        for tier in target.tiers
    ]


@pytest.mark.parametrize(("name", "tasks", "rows", "levels"), COUNTS)
def test_a_plan_has_all_its_tasks_rows_and_goals(name, tasks, rows, levels):
    read = plan(name)
    assert len(read.tasks) == tasks
    assert len([one for one in owed(read) if not one.is_duty]) == rows
    assert len(tiers(name)) == levels


@pytest.mark.parametrize("name", NAMES)
def test_every_owner_is_known(name):
    roster = followed(name).assigned.roster
    unknown = {text for text in unit_phrases(plan(name)) if read_units(roster, text).problems}
    assert not unknown


@pytest.mark.parametrize("name", NAMES)
def test_every_deadline_is_read(name):
    assert [one.address for one in entries(plan(name)) if one.when and one.deadline is None] == []


@pytest.mark.parametrize("name", NAMES)
def test_titles_are_restated(name):
    assert plan(name).restated


def test_cao_bang_names_its_document():
    read = plan("cao-bang")
    assert read.number
    assert read.signer
    assert (read.number.text, read.signer.text) == ("2421/QĐ-UBND", "Hoàng Xuân Ánh")
    assert read.issued_on == Period(date(2015, 12, 14), date(2015, 12, 14))
    assert [one.number for one in read.basis] == [None, "30c/NQ-CP", "57-CT/TU", "207/BNV-CCHC"]


def test_tam_duong_has_no_number_and_only_a_month():
    read = plan("tam-duong")
    assert read.number is None
    assert read.issued_on == Period(date(2021, 8, 1), date(2021, 8, 31))
    assert [one.number for one in read.implements] == ["1379/KH-UBND", "468/QĐ-TTg"]


def test_the_budgets_of_cao_bang_come_to_the_sum_of_the_plan():
    amounts = {
        one.address: int(one.budget.text.replace(".", "")) for one in owed(plan("cao-bang")) if one.budget
    }
    assert amounts == {
        "I.3": 150_000,
        "IV.2": 200_000,
        "IV.3": 200_000,
        "IV.4": 200_000,
        "V.6/3": 3_000_000,
        "VII.5/2": 6_000_000,
        "VIII.3": 5_000_000,
    }
    assert sum(amounts.values()) == 14_750_000


def test_the_yearly_tiers_of_cao_bang_stand_in_their_years():
    found = [(year, words) for id_, year, _, words in tiers("cao-bang") if id_.startswith("III.4/")]
    assert [year for year, _ in found] == ["2016", "2017", "2018", "2019", "2020"]
    assert [words.split(" số")[0] for _, words in found] == [
        "Đạt trên 50%",
        "Đạt trên 70%",
        "Đạt trên 80%",
        "Đạt trên 90%",
        "Đạt 100%",
    ]


def test_the_goals_of_tam_duong_stand_by_year_and_level():
    assert [(id_, year, level) for id_, year, level, _ in tiers("tam-duong")] == [
        ("so-hoa", "2021", "cấp huyện"),
        ("so-hoa", "2021", "cấp xã"),
        ("so-hoa", "2022", None),
        ("so-hoa", "2023-2025", None),
        ("quy-trinh-so-hoa", "2022", "cấp huyện"),
        ("quy-trinh-so-hoa", "2022", "cấp xã"),
        ("quy-trinh-so-hoa", "2023-2025", None),
        ("khong-nop-lai", "2022", None),
        ("khong-nop-lai", "2023-2025", None),
        ("cho-doi", "2022", None),
        ("truc-tuyen", "2023-2025", None),
        ("luan-chuyen", "2023-2025", None),
        ("tai-su-dung", "2023-2025", None),
    ]


def test_a_plan_of_each_year_is_due_in_the_year_before_from_the_quarter_of_issue():
    due = [one.due for one in obligations("cao-bang") if one.address == "I.1"]
    assert due == [date(year, 12, 31) for year in range(2015, 2020)]


def test_an_empty_lead_stays_empty_in_the_whole_plan():
    assert texts(task("cao-bang", "V.2/1").lead) == []


def test_reports_of_cao_bang_fall_due_each_quarter_half_and_year():
    named = {one.occurrence for one in obligations("cao-bang") if one.address == "TCTH.II.1.2"}
    assert {"2016-Q1", "2016-H1", "2016", "2020-Q4"} <= named


def test_merged_cells_of_tam_duong_hold_for_both_tasks():
    first, second = task("tam-duong", "I.1"), task("tam-duong", "I.2")
    assert first.when
    assert second.when
    assert first.when.text == second.when.text == "Quý 3 năm 2021 và các năm tiếp theo"
    assert texts(first.outputs) == texts(second.outputs) == ["Kế hoạch", "Các văn bản chỉ đạo, điều hành"]


def test_a_district_merged_in_2020_leaves_its_tasks_to_the_other():
    heirs = {
        one.unit
        for one in obligations("cao-bang")
        if "UBND huyện Thông Nông" in one.first_units and one.due == date(2020, 12, 31)
    }
    assert heirs == {"UBND huyện Hà Quảng"}


def test_a_district_divided_in_2020_leaves_open_who_owes():
    left = {
        (one.open, one.successors)
        for one in obligations("cao-bang")
        if one.first_unit == "UBND huyện Trà Lĩnh" and one.due == date(2020, 12, 31)
    }
    assert left == {(Open.SUCCESSORS, ("UBND huyện Trùng Khánh", "UBND huyện Quảng Hòa"))}


@pytest.mark.parametrize(
    ("address", "owner"),
    [
        ("III.1.1", "UBND huyện Tam Đường"),
        ("I.1", "Văn phòng HĐND và UBND huyện"),
        ("I.2", "Phòng Tư pháp"),
        ("I.2", "Phòng Tài nguyên và Môi trường"),
    ],
)
def test_what_the_district_owed_after_june_2025_is_left_to_several_communes(address, owner):
    left = [
        one
        for one in obligations("tam-duong")
        if one.address == address and one.first_unit == owner and one.due == date(2025, 12, 31)
    ]
    assert [one.open for one in left] == [Open.SUCCESSORS]
    assert left[0].successors == tuple(f"UBND {heir}" for heir in HEIRS)


def test_an_old_commune_leaves_its_task_to_the_new_one():
    heirs = {
        first: one.unit
        for one in obligations("tam-duong")
        for first in one.first_units
        if one.address == "III.1.1" and one.origin.via
    }
    assert len(heirs) == 13
    assert heirs["UBND thị trấn Tam Đường"] == heirs["UBND xã Sơn Bình"] == "UBND xã Bình Lư"
    assert heirs["UBND xã Nùng Nàng"] == "UBND phường Tân Phong"
    assert set(heirs.values()) == {f"UBND {heir}" for heir in HEIRS}


def folded(text: str) -> str:
    """Fold what stands around the words: spaces at dashes, and a last mark."""
    return single_spaced(match_key(text).replace(" – ", "-").replace(" - ", "-")).rstrip(";. ")


@pytest.mark.parametrize(("name", "phrases"), [("cao-bang", 34), ("tam-duong", 20)])
def test_the_table_names_its_owners_in_so_many_ways(name, phrases):
    cells = [cell for one in entries(plan(name)) if not one.is_duty for cell in (*one.lead, *one.support)]
    assert len({folded(cell.text) for cell in cells}) == phrases
