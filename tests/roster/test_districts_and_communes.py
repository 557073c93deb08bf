"""The shipped rosters of a district before 01/7/2025 and of a commune after it."""

from datetime import date

import pytest

from kehoach.document.parse import parse
from kehoach.plan.read_roster import read_roster_file
from kehoach.plan.roster_file import RosterFile
from kehoach.roster.compose import compose
from kehoach.roster.index import written_names
from kehoach.roster.model import Roster
from kehoach.roster.resolve import resolve
from kehoach.roster.shipped import shipped_rosters
from kehoach.roster.spelling import name_words
from kehoach.roster.successor import in_charge
from kehoach.text.source import Source, Span

DISTRICT = """
extends: district-before-2025-07
office: UBND huyện Mẫu
units:
  - name: UBND huyện Mẫu
    kind: ubnd
    level: huyện
    aliases: UBND huyện
    replaces: UBND huyện
    valid_to: 30/6/2025
    successor: UBND xã Một; UBND xã Hai
  - {name: UBND xã Một, kind: ubnd, level: xã}
  - {name: UBND xã Hai, kind: ubnd, level: xã}
"""
COMMUNE = """
extends: commune-after-2025-07
office: UBND xã Mẫu
"""
WARD = """
extends: commune-after-2025-07
office: UBND phường Mẫu
"""


def read(source: Source) -> RosterFile | None:
    document, met = parse(source)
    file, problems = read_roster_file(document)
    assert not met
    assert not problems
    return file


def roster(text: str) -> Roster:
    composed, problems = compose(read(Source("units.yaml", text)), shipped_rosters(read))
    assert not problems
    return composed


def names(holds: Roster, text: str) -> list[str]:
    found = resolve(holds, text, Span(0, len(text)), None)
    assert not found.problems
    return [(one.group or one.units[0]).name for one in found.owners if one.group or one.units]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Văn phòng HĐND-UBND", ["Văn phòng HĐND và UBND huyện"]),
        ("VP HĐND - UBND huyện Mẫu", ["Văn phòng HĐND và UBND huyện"]),
        ("Các phòng chuyên môn UBND huyện; UBND cấp xã", ["Các phòng chuyên môn huyện", "UBND cấp xã"]),
        (
            "Phòng Nội vụ, Tư pháp, Tài chính - Kế hoạch",
            ["Phòng Nội vụ", "Phòng Tư pháp", "Phòng Tài chính - Kế hoạch"],
        ),
        ("UBND huyện, UBND xã, thị trấn", ["UBND huyện Mẫu", "UBND cấp xã"]),
        ("UBMTTQ và các đoàn thể huyện", ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Các đoàn thể huyện"]),
        ("Đài Truyền thanh – Truyền hình huyện", ["Đài Truyền thanh - Truyền hình huyện"]),
        ("Bộ phận Một cửa cấp huyện, cấp xã", ["Bộ phận Một cửa các cấp"]),
    ],
)
def test_names_in_plans_of_a_district(text, meant):
    assert names(roster(DISTRICT), text) == meant


@pytest.mark.parametrize(
    ("office", "text", "meant"),
    [
        (COMMUNE, "Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]),
        (COMMUNE, "Phòng Kinh tế, Phòng Văn hóa - Xã hội", ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]),
        (WARD, "Phòng Kinh tế, Hạ tầng và Đô thị; Phòng VH-XH", ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]),
        (WARD, "Văn phòng HĐND và UBND phường", ["Văn phòng HĐND và UBND xã"]),
        (WARD, "Trung tâm Phục vụ hành chính công phường", ["Trung tâm Phục vụ hành chính công xã"]),
        (WARD, "UBND phường", ["UBND xã"]),
    ],
)
def test_names_in_plans_of_a_commune(office, text, meant):
    assert names(roster(office), text) == meant


def test_what_a_department_owed_after_the_district_goes_where_the_districts_tasks_went():
    holds = roster(DISTRICT)
    heirs = in_charge(holds, holds.by_name["Phòng Nội vụ"], date(2025, 7, 1))
    assert [unit.name for unit in heirs] == ["UBND xã Một", "UBND xã Hai"]


def test_a_department_renamed_in_march_2025_keeps_its_tasks_to_the_end_of_june():
    holds = roster(DISTRICT)
    heirs = in_charge(holds, holds.by_name["Phòng Văn hóa và Thông tin"], date(2025, 6, 30))
    assert [unit.name for unit in heirs] == ["Phòng Văn hóa, Khoa học và Thông tin"]


def test_departments_that_not_every_district_has_are_no_members_of_the_group():
    named = ("phòng", "chuyên", "môn")
    groups = roster(DISTRICT).groups
    group = next(one for one in groups if named in map(name_words, written_names(one)))
    assert not {"Phòng Y tế", "Phòng Dân tộc", "Phòng Dân tộc và Tôn giáo"} & set(group.members)
    assert "Văn phòng HĐND và UBND huyện" not in group.members


def test_nothing_of_a_commune_is_there_before_july_2025():
    units = (unit for unit in roster(COMMUNE).units if not unit.outside)
    assert {unit.valid.start for unit in units} == {date(2025, 7, 1)}
