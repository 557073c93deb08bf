"""A roster put together from its own file and those that it takes in."""

from collections.abc import Callable
from datetime import date

import pytest

from kehoach.finding.problem import Problem
from kehoach.plan.roster_file import RosterFile
from kehoach.roster.compose import compose
from kehoach.roster.model import Roster, Validity
from kehoach.roster.shipped import names

Read = Callable[[str], RosterFile]
Said = Callable[..., list[str]]

BASE = """
units:
  - {name: Sở Cũ, kind: sở, level: tỉnh, short: SC, valid_to: 31/12/2024, successor: Sở Mới}
  - {name: Sở Mới, kind: sở, level: tỉnh, valid_from: 01/01/2025}
  - {name: Sở Xây dựng, kind: sở, level: tỉnh}
  - {name: Văn phòng UBND tỉnh, kind: văn phòng, level: tỉnh}
  - {name: Công an tỉnh, kind: ngành dọc, level: tỉnh}
groups:
  - {name: Các sở, kind: sở, level: tỉnh}
  - {name: Nhóm xây dựng, members: Sở Xây dựng; Sở Cũ}
  - {name: Các cơ quan tỉnh, level: tỉnh, except: VP UBND tỉnh}
vague: … liên quan
"""


@pytest.fixture
def with_base(read_roster: Read) -> Callable[[str], tuple[Roster, tuple[Problem, ...]]]:
    base = read_roster(BASE)
    return lambda text: compose(read_roster(text), {"base": base}.get)


Base = Callable[[str], tuple[Roster, tuple[Problem, ...]]]


def members(roster: Roster, group: str) -> tuple[str, ...]:
    return next(one for one in roster.groups if one.name == group).members


def test_without_a_file_nobody_is_known() -> None:
    roster, problems = compose(None, lambda _: None)
    assert (roster.units, roster.groups, problems) == ((), (), ())


def test_extended_units_groups_and_patterns_are_taken_in(with_base: Base) -> None:
    roster, problems = with_base("extends: base\noffice: UBND tỉnh Thử\nvague: Ai đó\n")
    assert not problems
    assert roster.office == "UBND tỉnh Thử"
    assert "Sở Xây dựng" in roster.by_name
    assert roster.vague == ("Ai đó", "… liên quan")
    assert {unit.office for unit in roster.units} == {"UBND tỉnh Thử"}


def test_the_nearer_entry_of_a_name_replaces_the_other(with_base: Base) -> None:
    roster, problems = with_base("""
extends: base
units:
  - {name: sở xây dựng, kind: sở, level: huyện}
groups:
  - {name: Các Sở, members: sở xây dựng}
""")
    assert not problems
    assert "Sở Xây dựng" not in roster.by_name
    assert roster.by_name["sở xây dựng"].level == "huyện"
    assert members(roster, "Các Sở") == ("sở xây dựng",)
    assert sum(group.name.lower() == "các sở" for group in roster.groups) == 1


def test_a_name_that_a_nearer_entry_uses_leads_to_it(with_base: Base, said: Said) -> None:
    roster, _ = with_base("extends: base\nunits:\n  - {name: Sở Chung, kind: sở, aliases: Sở Xây dựng}\n")
    assert said(roster, "Sở Xây dựng") == ["Sở Chung"]


def test_members_are_by_name_or_by_kind_and_level_without_the_exceptions(with_base: Base) -> None:
    roster, _ = with_base("extends: base\n")
    assert members(roster, "Các sở") == ("Sở Cũ", "Sở Mới", "Sở Xây dựng")
    assert members(roster, "Nhóm xây dựng") == ("Sở Xây dựng", "Sở Cũ")
    assert members(roster, "Các cơ quan tỉnh") == ("Sở Cũ", "Sở Mới", "Sở Xây dựng")


def test_a_group_without_members_is_collective(with_base: Base) -> None:
    roster, _ = with_base("""
extends: base
groups:
  - {name: UBND cấp xã, kind: ubnd, level: xã}
  - {name: Các hội}
""")
    assert [group.collective for group in roster.groups if group.name in {"UBND cấp xã", "Các hội"}] == [
        True,
        True,
    ]
    assert not next(group for group in roster.groups if group.name == "Các sở").collective


def test_bodies_outside_the_office_are_marked(with_base: Base) -> None:
    roster, _ = with_base("extends: base\n")
    assert [unit.name for unit in roster.units if unit.outside] == ["Công an tỉnh"]


def test_a_dated_replacement_ends_the_other_the_day_before(with_base: Base) -> None:
    roster, problems = with_base("""
extends: base
units:
  - {name: Sở Gộp, kind: sở, level: tỉnh, valid_from: 15/7/2018, replaces: Sở Xây dựng; Sở Cũ}
""")
    assert not problems
    for name in ("Sở Xây dựng", "Sở Cũ"):
        assert roster.by_name[name].valid == Validity(None, date(2018, 7, 14))
        assert roster.by_name[name].successors == ("Sở Gộp",)


def test_two_that_replace_one_on_a_day_both_follow_it(with_base: Base) -> None:
    roster, _ = with_base("""
extends: base
units:
  - {name: Sở Một, kind: sở, valid_from: 01/02/2022, replaces: Sở Xây dựng}
  - {name: Sở Hai, kind: sở, valid_from: 01/02/2022, replaces: Sở Xây dựng}
""")
    assert roster.by_name["Sở Xây dựng"].successors == ("Sở Một", "Sở Hai")


def test_a_unit_of_the_same_name_that_starts_later_is_not_replaced(with_base: Base) -> None:
    roster, _ = with_base("""
extends: base
units:
  - name: Sở Gộp
    kind: sở
    valid_from: 15/7/2018
    valid_to: 28/02/2025
    replaces: Sở Xây dựng
    successor: Sở Xây dựng
  - {name: Sở Xây dựng, kind: sở, valid_from: 01/3/2025}
""")
    assert roster.by_name["Sở Xây dựng"].valid == Validity(date(2025, 3, 1), None)
    assert roster.by_name["Sở Gộp"].successors == ("Sở Xây dựng",)


def test_a_replacement_from_nobody_knows_when_takes_the_place_of_the_other(
    with_base: Base, said: Said
) -> None:
    roster, problems = with_base("""
extends: base
units:
  - {name: Sở Gộp, kind: sở, level: tỉnh, replaces: Sở Xây dựng}
""")
    assert not problems
    assert "Sở Xây dựng" not in roster.by_name
    assert members(roster, "Nhóm xây dựng") == ("Sở Gộp", "Sở Cũ")
    assert said(roster, "Sở Xây dựng") == ["!Sở Xây dựng"]


def test_partial_dates_count_whole(with_base: Base) -> None:
    roster, _ = with_base("units:\n  - {name: Sở Ngắn, kind: sở, valid_from: 8/2021, valid_to: 9/2021}\n")
    assert roster.by_name["Sở Ngắn"].valid == Validity(date(2021, 8, 1), date(2021, 9, 30))


def test_in_a_city_under_the_government_shipped_names_say_city(with_base: Base, said: Said) -> None:
    roster, _ = with_base("extends: base\noffice: UBND thành phố Cần Thơ\n")
    assert "Văn phòng UBND thành phố" in roster.by_name
    assert said(roster, "Văn phòng Ủy ban nhân dân thành phố Cần Thơ") == ["Văn phòng UBND thành phố"]
    assert said(roster, "Văn phòng UBND tỉnh") == ["!Văn phòng UBND tỉnh"]
    assert members(roster, "Các cơ quan thành phố") == ("Sở Cũ", "Sở Mới", "Sở Xây dựng")


def test_a_city_of_a_province_keeps_the_words_of_the_province(with_base: Base) -> None:
    roster, _ = with_base("extends: base\noffice: UBND thành phố Sa Pa\n")
    assert "Văn phòng UBND tỉnh" in roster.by_name


def only(problems: tuple[Problem, ...]) -> Problem:
    (problem,) = problems
    return problem


def test_an_unknown_roster_is_reported_with_what_there_is(read_roster: Read) -> None:
    text = "extends: province-before-2025\n"
    problem = only(compose(read_roster(text), lambda _: None)[1])
    assert problem.rule == "unknown-roster"
    assert problem.facts["nearest"] == "province-before-2025-03"
    assert problem.facts["known"] == names()
    assert text[problem.span.start : problem.span.end] == "province-before-2025"


def test_a_name_given_to_two_entries_is_reported_at_the_second(read_roster: Read) -> None:
    text = """
units:
  - {name: Sở Một, kind: sở, aliases: "Sở 1; sở  MỘT"}
  - {name: Sở Hai, kind: sở, short: Sở 1}
"""
    problem = only(compose(read_roster(text), lambda _: None)[1])
    assert problem.rule == "duplicate-unit"
    assert problem.facts == {"name": "Sở 1", "first": "Sở Một"}
    assert problem.other
    assert problem.other.start < problem.span.start


def test_two_entries_of_one_name_are_reported(read_roster: Read) -> None:
    text = "units:\n  - {name: Sở Một, kind: sở}\ngroups:\n  - {name: Các Sở Một}\n"
    assert only(compose(read_roster(text), lambda _: None)[1]).rule == "duplicate-unit"


@pytest.mark.parametrize("key", ["members", "except"])
def test_a_member_that_is_no_unit_is_reported(with_base: Base, key: str) -> None:
    _, problems = with_base(f"extends: base\ngroups:\n  - {{name: Nhóm, level: tỉnh, {key}: Sở Xây dưng}}\n")
    problem = only(problems)
    assert problem.rule == "unknown-member"
    assert problem.facts == {"text": "Sở Xây dưng", "nearest": "Sở Xây dựng", "group": "Nhóm"}


@pytest.mark.parametrize("key", ["successor", "replaces"])
def test_a_successor_that_is_no_unit_is_reported(with_base: Base, key: str) -> None:
    text = f"extends: base\nunits:\n  - {{name: Sở Một, kind: sở, valid_to: 01/01/2020, {key}: Sở Nao}}\n"
    problem = only(with_base(text)[1])
    assert problem.rule == "unknown-successor"
    assert problem.facts["text"] == "Sở Nao"
    assert problem.facts["key"] == key


def test_rosters_that_extend_each_other_are_taken_in_once(read_roster: Read) -> None:
    files = {
        "one": read_roster("extends: two\nunits:\n  - {name: Sở Một, kind: sở}\n"),
        "two": read_roster("extends: one\nunits:\n  - {name: Sở Hai, kind: sở}\n"),
    }
    roster, problems = compose(read_roster("extends: one\n"), files.get)
    assert not problems
    assert [unit.name for unit in roster.units] == ["Sở Một", "Sở Hai"]
