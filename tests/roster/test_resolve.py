"""Every cell of units of the Lào Cai plan, and how its words are placed."""

from collections.abc import Callable
from datetime import date

import pytest

from kehoach.roster.model import OwnerSort, Roster
from kehoach.roster.resolve import resolve
from kehoach.text.source import Span

Said = Callable[..., list[str]]

OFFICE = "Văn phòng UBND tỉnh"
CENTRE = "Trung tâm Phục vụ hành chính công tỉnh"
ALL = "[Các sở, ban, ngành]"
DISTRICTS = "[UBND cấp huyện]"
COMMUNES = "{UBND cấp xã}"

LEVELS = "Các sở, ban, ngành thuộc UBND tỉnh, UBND cấp huyện, UBND cấp xã"

LAO_CAI = [
    ("Văn phòng Ủy ban nhân dân tỉnh", [OFFICE]),
    ("Văn phòng Ủy ban nhân dân tỉnh.", [OFFICE]),
    ("Văn phòng UBND tỉnh.", [OFFICE]),
    ("Sở Tài chính", ["Sở Tài chính"]),
    ("Sở Nông nghiệp và Phát triển nông thôn.", ["Sở Nông nghiệp và Phát triển nông thôn"]),
    ("Sở Thông tin và Truyền thông.", ["Sở Thông tin và Truyền thông"]),
    ("Các sở, ban, ngành", [ALL]),
    ("Các sở, ban, ngành thuộc UBND tỉnh.", [ALL]),
    ("Các sở, ban, ngành tỉnh; UBND cấp huyện.", [ALL, DISTRICTS]),
    ("Các sở, ban, ngành tỉnh, UBND cấp huyện.", [ALL, DISTRICTS]),
    ("Các Sở, ban, ngành thuộc UBND tỉnh; UBND cấp huyện.", [ALL, DISTRICTS]),
    ("Các sở, ban, ngành thuộc UBND tỉnh, UBND cấp huyện", [ALL, DISTRICTS]),
    ("các sở, ban, ngành thuộc UBND tỉnh; UBND cấp huyện; UBND cấp xã.", [ALL, DISTRICTS, COMMUNES]),
    ("Các sở, ban, ngành thuộc UBND tỉnh, UBND cấp huyện, UBND cấp xã.", [ALL, DISTRICTS, COMMUNES]),
    ("Các sở, ban, ngành thuộc UBND tỉnh; UBND cấp huyện, UBND cấp xã.", [ALL, DISTRICTS, COMMUNES]),
    (
        "Các cơ quan, đơn vị thuộc UBND tỉnh; UBND cấp huyện, UBND cấp xã.",
        ["[Các cơ quan, đơn vị thuộc UBND tỉnh]", DISTRICTS, COMMUNES],
    ),
    (
        "Các sở, ban ngành thuộc UBND tỉnh, Trung tâm Phục vụ hành chính công tỉnh; UBND cấp huyện, UBND cấp xã.",
        [ALL, CENTRE, DISTRICTS, COMMUNES],
    ),
    ("UBND cấp huyện, UBND cấp xã, Trung tâm Phục vụ hành chính công tỉnh.", [DISTRICTS, COMMUNES, CENTRE]),
    (
        f"Sở Tài nguyên và Môi trường; Sở Giao thông vận tải-Xây dựng; {LEVELS}.",
        ["Sở Tài nguyên và Môi trường", "Sở Giao thông vận tải - Xây dựng", ALL, DISTRICTS, COMMUNES],
    ),
    (
        "Công thương, Tư pháp, Giao thông vận tải - Xây dựng, Nông nghiệp và Phát triển nông thôn, Kế hoạch và Đầu tư.",
        [
            "Sở Công Thương",
            "Sở Tư pháp",
            "Sở Giao thông vận tải - Xây dựng",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Sở Kế hoạch và Đầu tư",
        ],
    ),
    (
        "Sở Tài chính và các sở, ban, ngành tỉnh có liên quan; UBND cấp huyện, cấp xã.",
        ["Sở Tài chính", "Các sở, ban, ngành?", DISTRICTS, COMMUNES],
    ),
    (
        "Đài Phát thanh-Truyền hình tỉnh, Thông tấn xã Việt Nam, Cổng Thông tin điện tử tỉnh, Báo Lào Cai.",
        [
            "Đài Phát thanh - Truyền hình tỉnh",
            "Thông tấn xã Việt Nam",
            "Cổng Thông tin điện tử tỉnh",
            "Báo Lào Cai",
        ],
    ),
    (
        "UBND cấp huyện, các cơ quan, đơn vị có liên quan.",
        [DISTRICTS, "~các cơ quan, đơn vị có liên quan"],
    ),
    ("Văn phòng UBND tỉnh; các cơ quan liên quan.", [OFFICE, "~các cơ quan liên quan"]),
    ("Các cơ quan liên quan.", ["~Các cơ quan liên quan"]),
    ("Các cơ quan, đơn vị có liên quan", ["~Các cơ quan, đơn vị có liên quan"]),
    ("Các cơ quan, đơn vị có liên quan.", ["~Các cơ quan, đơn vị có liên quan"]),
    ("Các cơ quan, đơn vị có phản ánh, kiến nghị.", ["~Các cơ quan, đơn vị có phản ánh, kiến nghị"]),
    (
        "Cơ quan, đơn vị chủ trì soạn thảo văn bản quy phạm pháp luật.",
        ["~Cơ quan, đơn vị chủ trì soạn thảo văn bản quy phạm pháp luật"],
    ),
    (
        "Cơ quan, đơn vị được giao xây dựng văn bản quy phạm pháp luật có quy định TTHC.",
        ["~Cơ quan, đơn vị được giao xây dựng văn bản quy phạm pháp luật có quy định TTHC"],
    ),
    ("Chủ tịch UBND tỉnh", ["Chủ tịch UBND tỉnh"]),
    ("Ủy ban nhân dân tỉnh, Chủ tịch UBND tỉnh", ["UBND tỉnh", "Chủ tịch UBND tỉnh"]),
    ("Trung tâm Phục vụ hành chính công của tỉnh", [CENTRE]),
    ("UBND cấp huyện", [DISTRICTS]),
]


@pytest.mark.parametrize(("cell", "owners"), LAO_CAI)
def test_every_cell_of_lao_cai_is_understood(
    lao_cai: Roster, said: Said, cell: str, owners: list[str]
) -> None:
    assert said(lao_cai, cell) == owners


def test_words_and_places_are_as_written(lao_cai: Roster) -> None:
    text = "Các  Sở: Tư pháp, Tài chính;  UBND cấp huyện, cấp xã (nếu có)."
    owners = resolve(lao_cai, text, Span(100, 100 + len(text)), None).owners
    assert [owner.words for owner in owners] == [
        "Tư pháp",
        "Tài chính",
        "UBND cấp huyện",
        "cấp xã (nếu có)",
    ]
    assert [text[owner.span.start - 100 : owner.span.end - 100] for owner in owners] == [
        owner.words for owner in owners
    ]


def test_where_the_file_writes_a_text_otherwise_the_whole_cell_is_the_place(lao_cai: Roster) -> None:
    found = resolve(lao_cai, "Sở Tư pháp; Sở Lạ", Span(10, 40), None)
    assert found.owners[0].span == Span(10, 40)
    assert found.problems[0].span == Span(10, 40)


def test_an_unknown_unit_is_reported_with_its_words_and_the_nearest_name(lao_cai: Roster) -> None:
    text = "Sở Nội vụ, Sở Tư phap; UBND cấp huyện"
    found = resolve(lao_cai, text, Span(0, len(text)), None)
    (problem,) = found.problems
    assert problem.rule == "unknown-unit"
    assert problem.facts == {"text": "Sở Tư phap", "nearest": "Sở Tư pháp"}
    assert text[problem.span.start : problem.span.end] == "Sở Tư phap"
    assert [owner.sort for owner in found.owners] == [OwnerSort.UNIT, OwnerSort.GROUP]


def test_a_group_stands_for_its_members_on_the_day(lao_cai: Roster) -> None:
    def members(on: date | None) -> set[str]:
        (owner,) = resolve(lao_cai, "Các sở, ban, ngành", Span(0, 1), on).owners
        return {unit.name for unit in owner.units}

    merged, later = "Sở Giao thông vận tải - Xây dựng", "Sở Nông nghiệp và Môi trường"
    assert merged in members(date(2023, 12, 28))
    assert "Sở Giao thông vận tải" not in members(date(2023, 12, 28))
    assert later not in members(date(2023, 12, 28))
    assert later in members(date(2025, 3, 1))
    assert {merged, later} <= members(None)


def test_a_group_whose_members_are_gone_owes_as_one(lao_cai: Roster, said: Said) -> None:
    assert said(lao_cai, "UBND cấp huyện", date(2025, 6, 30)) == ["[UBND cấp huyện]"]
    assert said(lao_cai, "UBND cấp huyện", date(2025, 7, 1)) == ["{UBND cấp huyện}"]


def test_a_conditional_owner_names_its_group_and_all_who_may_be_meant(lao_cai: Roster) -> None:
    text = "Các sở, ban, ngành được giao chủ trì soạn thảo"
    (owner,) = resolve(lao_cai, text, Span(0, len(text)), date(2023, 12, 28)).owners
    assert owner.sort is OwnerSort.CONDITIONAL
    assert owner.words == text
    assert owner.group
    assert owner.group.name == "Các sở, ban, ngành"
    assert len(owner.units) > 10


@pytest.mark.parametrize("text", ["", " ", ";", ", ;", ".", "và", ":"])
def test_nothing_said_is_nobody(lao_cai: Roster, said: Said, text: str) -> None:
    assert said(lao_cai, text) == []
