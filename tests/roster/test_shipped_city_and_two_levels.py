"""What cities before 01/3/2025 and provinces after it call their units."""

from collections.abc import Callable
from datetime import date

import pytest

from kehoach.roster.model import Roster
from kehoach.roster.successor import in_charge

Compose = Callable[[str], Roster]
Said = Callable[..., list[str]]

BEFORE, AFTER = date(2020, 1, 1), date(2025, 9, 1)


@pytest.fixture(scope="module")
def city(roster_of: Compose) -> Roster:
    return roster_of("extends: city-before-2025-03\noffice: UBND thành phố Hải Phòng\n")


@pytest.fixture(scope="module")
def province(roster_of: Compose) -> Roster:
    return roster_of("extends: province-after-2025-03\noffice: UBND tỉnh Mẫu\n")


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("VP UBND TP", ["Văn phòng UBND thành phố"]),
        ("Công an TP, Thanh tra TP", ["Công an thành phố", "Thanh tra thành phố"]),
        ("Các sở, ban, ngành TP; UBND các quận, huyện", ["[Các sở, ban, ngành]", "{UBND cấp huyện}"]),
        ("Ủy ban nhân dân quận, huyện, xã, phường, thị trấn", ["{UBND cấp huyện}", "{UBND cấp xã}"]),
        ("UBND quận - huyện; UBND các phường, xã", ["{UBND cấp huyện}", "{UBND cấp xã}"]),
        ("UBND cấp huyện, cấp xã", ["{UBND cấp huyện}", "{UBND cấp xã}"]),
        ("Thủ trưởng các sở, ban, ngành thành phố", ["[Các sở, ban, ngành]"]),
        ("Chủ tịch UBND quận, huyện", ["{UBND cấp huyện}"]),
    ],
)
def test_a_city_speaks_of_quarters_and_of_itself_in_short(
    city: Roster, said: Said, text: str, owners: list[str]
) -> None:
    assert said(city, text, BEFORE) == owners


def test_departments_of_a_city_pass_their_duties_on_as_those_of_a_province(city: Roster) -> None:
    gone = city.by_name["Sở Kế hoạch và Đầu tư"]
    assert [unit.name for unit in in_charge(city, gone, date(2025, 3, 1))] == ["Sở Tài chính"]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "Các sở, ban, ngành tỉnh; UBND các xã, phường, đặc khu",
            ["[Các sở, ban, ngành]", "{UBND cấp xã}"],
        ),
        ("Chủ tịch UBND các xã, phường", ["{UBND cấp xã}"]),
        ("Trung tâm PVHCC cấp tỉnh", ["Trung tâm Phục vụ hành chính công tỉnh"]),
        ("Trung tâm PVHCC cấp xã", ["{Trung tâm Phục vụ hành chính công cấp xã}"]),
        ("Thuế tỉnh, KBNN khu vực", ["Thuế tỉnh", "Kho bạc Nhà nước khu vực"]),
        ("Cục Thuế tỉnh", ["!Cục Thuế tỉnh"]),
        ("UBND các huyện, thị xã, thành phố", ["UBND cấp huyện"]),
    ],
)
def test_a_province_after_the_merger_has_two_levels(
    province: Roster, said: Said, text: str, owners: list[str]
) -> None:
    assert said(province, text, AFTER) == owners


def test_departments_that_have_ended_are_no_members_any_more(province: Roster) -> None:
    group = next(one for one in province.groups if one.name == "Các sở, ban, ngành")
    alive = {name for name in group.members if province.by_name[name].valid.holds(AFTER)}
    assert "Sở Nông nghiệp và Môi trường" in alive
    assert "Sở Tài nguyên và Môi trường" not in alive


def test_districts_end_with_june_2025_and_nobody_follows_them(province: Roster) -> None:
    districts = province.by_name["UBND cấp huyện"]
    assert districts.valid.end == date(2025, 6, 30)
    assert in_charge(province, districts, date(2025, 7, 1)) == ()


def test_a_city_after_the_merger_is_called_by_its_own_words(roster_of: Compose, said: Said) -> None:
    city = roster_of("extends: province-after-2025-03\noffice: UBND thành phố Cần Thơ\n")
    assert said(city, "Thuế thành phố; Các sở, ban, ngành thành phố", AFTER) == [
        "Thuế thành phố",
        "[Các sở, ban, ngành]",
    ]
