"""Names in the shapes in which people type them, and what must not pass for a name."""

from collections.abc import Callable

import pytest

from kehoach.roster.model import Roster

Said = Callable[..., list[str]]

SAME = [
    ("SỞ TƯ PHÁP", "Sở Tư pháp"),
    ("Sở Tư pháp tỉnh", "Sở Tư pháp"),
    ("Sở Tư pháp tỉnh Lào Cai", "Sở Tư pháp"),
    ("Sở Tư pháp Lào Cai", "Sở Tư pháp"),
    ("Sở Tư pháp thuộc UBND tỉnh", "Sở Tư pháp"),
    ("Sở Tư pháp (chủ trì)", "Sở Tư pháp"),
    ("Tư pháp", "Sở Tư pháp"),
    ("Văn phòng Uỷ ban nhân dân tỉnh Lào Cai", "Văn phòng UBND tỉnh"),
    ("VP.UBND tỉnh", "Văn phòng UBND tỉnh"),
    ("VP. UBND tỉnh", "Văn phòng UBND tỉnh"),
    ("VPUBND tỉnh", "Văn phòng UBND tỉnh"),
    ("Sở Nông nghiệp & PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("Sở NN và PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("Sở TT & TT", "Sở Thông tin và Truyền thông"),
    ("Sở TTTT", "Sở Thông tin và Truyền thông"),
    ("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Sở VH - TT & DL", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Sở Văn hóa, Thể thao, Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Sở Văn hoá Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
    ("Sở Lao động – Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"),
    ("Sở Lao động Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"),
    ("Sở Lao động-Thương binh & Xã hội", "Sở Lao động - Thương binh và Xã hội"),
    ("Cổng Thông tin điện tử của tỉnh", "Cổng Thông tin điện tử tỉnh"),
    ("Tất cả các sở, ban, ngành", "[Các sở, ban, ngành]"),
    ("Các sở, ban, ngành cấp tỉnh", "[Các sở, ban, ngành]"),
    ("Các sở, ban, ngành trên địa bàn tỉnh", "[Các sở, ban, ngành]"),
    ("UBND các huyện và thành phố", "[UBND cấp huyện]"),
    ("UBND các huyện, thị xã và thành phố", "[UBND cấp huyện]"),
    ("UBND huyện, thị xã, thành phố", "[UBND cấp huyện]"),
    ("UBND các huyện, TX, TP", "[UBND cấp huyện]"),
    ("Ủy ban nhân dân cấp huyện", "[UBND cấp huyện]"),
]

LISTS = [
    ("Các Sở Tư pháp, Nội vụ", ["Sở Tư pháp", "Sở Nội vụ"]),
    ("Sở TN&MT, KH&ĐT", ["Sở Tài nguyên và Môi trường", "Sở Kế hoạch và Đầu tư"]),
    ("Sở Tài chính và Kế hoạch và Đầu tư", ["Sở Tài chính", "Sở Kế hoạch và Đầu tư"]),
    ("Sở Y tế/Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
    ("UBND tỉnh, huyện, xã", ["UBND tỉnh", "[UBND cấp huyện]", "{UBND cấp xã}"]),
    ("UBND cấp huyện, xã", ["[UBND cấp huyện]", "{UBND cấp xã}"]),
    ("UBND huyện Bát Xát, thị xã Sa Pa", ["UBND huyện Bát Xát", "UBND thị xã Sa Pa"]),
    ("UBND các huyện: Bát Xát; UBND cấp xã", ["UBND huyện Bát Xát", "{UBND cấp xã}"]),
    ("Các huyện: Bát Xát", ["UBND huyện Bát Xát"]),
    ("Các sở, ngành: Tư pháp, Công an", ["Sở Tư pháp", "Công an tỉnh"]),
    ("Các sở, ban, ngành, huyện, thành phố", ["[Các sở, ban, ngành]", "[UBND cấp huyện]"]),
]

NARROWED = [
    ("Các sở, ban, ngành, UBND cấp huyện có liên quan", ["Các sở, ban, ngành?", "UBND cấp huyện?"]),
    ("Các sở, ban, ngành; UBND cấp huyện có liên quan", ["[Các sở, ban, ngành]", "UBND cấp huyện?"]),
    ("Các sở, ban, ngành, UBND cấp xã (nếu có)", ["[Các sở, ban, ngành]", "UBND cấp xã?"]),
    ("Sở Tư pháp, UBND cấp huyện có liên quan", ["Sở Tư pháp", "UBND cấp huyện?"]),
    ("Sở Tư pháp (nếu có)", ["Sở Tư pháp?"]),
    ("Các sở, ban, ngành (trừ Sở Y tế)", ["Các sở, ban, ngành?"]),
    ("Các sở, ban, ngành theo chức năng, nhiệm vụ", ["Các sở, ban, ngành?"]),
    (
        "Các sở, ban, ngành được UBND tỉnh giao, UBND cấp huyện",
        ["Các sở, ban, ngành?", "[UBND cấp huyện]"],
    ),
    (
        "Các sở, ban, ngành, đoàn thể tỉnh có liên quan",
        ["Các sở, ban, ngành?", "~đoàn thể tỉnh có liên quan"],
    ),
    (
        "Các sở, ban, ngành và các đơn vị liên quan",
        ["[Các sở, ban, ngành]", "~các đơn vị liên quan"],
    ),
    (
        "Các sở, ban, ngành và đơn vị liên quan",
        ["[Các sở, ban, ngành]", "~đơn vị liên quan"],
    ),
]

# Never an owner that is not meant: the words are unknown.
REFUSED = [
    ("Sở Tư phap", ["!Sở Tư phap"]),
    ("Sỏ Tư pháp, Tài chính", ["Sở Tài chính", "!Sỏ Tư pháp"]),
    ("Sở Thông tin và Truyen thông", ["!Sở Thông tin và Truyen thông"]),
    ("Sở Tư pháp tỉnh Yên Bái", ["!Sở Tư pháp tỉnh Yên Bái"]),
    ("Sở Tư pháp hoặc Sở Nội vụ", ["!Sở Tư pháp hoặc Sở Nội vụ"]),
    ("Sở Tư pháp Sở Nội vụ", ["!Sở Tư pháp Sở Nội vụ"]),
    ("Sở Lạ (phối hợp)", ["!Sở Lạ (phối hợp)"]),
    ("Thanh tra Sở Tư pháp", ["!Thanh tra Sở Tư pháp"]),
    ("Công an cấp huyện", ["!Công an cấp huyện"]),
    ("Công an thành phố Lào Cai", ["!Công an thành phố Lào Cai"]),
    ("UBND phường Lào Cai", ["!UBND phường Lào Cai"]),
    ("UBND huyện Lạ", ["!UBND huyện Lạ"]),
    ("UBND huyện Lạ có liên quan", ["!UBND huyện Lạ có liên quan"]),
    ("UBND cấp huyện miền núi", ["!UBND cấp huyện miền núi"]),
    ("UBND cấp xã thuộc huyện Bát Xát", ["!UBND cấp xã thuộc huyện Bát Xát"]),
    ("Sở Tư phap có liên quan", ["!Sở Tư phap có liên quan"]),
    (
        "Sở Tư phap, các cơ quan, đơn vị có liên quan",
        ["~các cơ quan, đơn vị có liên quan", "!Sở Tư phap"],
    ),
    ("Sở Văn hóa - Thể thao", ["!Sở Văn hóa - Thể thao"]),
    ("Ban Dân tộc, Tôn giáo", ["Ban Dân tộc", "!Tôn giáo"]),
    ("UBND cấp xã, TP", ["{UBND cấp xã}", "!TP"]),
    ("TP", ["!TP"]),
    ("Sở", ["!Sở"]),
    (
        "Các sở, ban, ngành được giao phối hợp Sở Tài chính và Sở Nội vụ",
        ["Sở Nội vụ", "!Các sở, ban, ngành được giao phối hợp Sở Tài chính"],
    ),
    ("Các sở, ban, ngành được giao chủ trì, Sở Tư phap", ["Các sở, ban, ngành?", "!Sở Tư phap"]),
    ("UBND cấp huyện UBND cấp huyện", ["!UBND cấp huyện UBND cấp huyện"]),
]


@pytest.mark.parametrize(("written", "meant"), SAME)
def test_a_name_is_known_as_offices_write_it(lao_cai: Roster, said: Said, written: str, meant: str) -> None:
    assert said(lao_cai, written) == [meant]


@pytest.mark.parametrize(("written", "meant"), LISTS)
def test_lists_leave_out_what_was_said_before(
    lao_cai: Roster, said: Said, written: str, meant: list[str]
) -> None:
    assert said(lao_cai, written) == meant


@pytest.mark.parametrize(("written", "meant"), NARROWED)
def test_a_clause_makes_a_group_conditional(
    lao_cai: Roster, said: Said, written: str, meant: list[str]
) -> None:
    assert said(lao_cai, written) == meant


@pytest.mark.parametrize(("written", "meant"), REFUSED)
def test_what_is_not_surely_meant_is_unknown(
    lao_cai: Roster, said: Said, written: str, meant: list[str]
) -> None:
    assert said(lao_cai, written) == meant


def test_a_body_that_two_units_have_is_unknown_without_its_head(
    roster_of: Callable[[str], Roster], said: Said
) -> None:
    roster = roster_of("""
        units:
          - {name: Sở Tư pháp, kind: sở, level: tỉnh}
          - {name: Phòng Tư pháp, kind: phòng, level: huyện}
          - {name: Phòng Nội vụ, kind: phòng, level: huyện}
    """)
    assert said(roster, "Tư pháp") == ["!Tư pháp"]
    assert said(roster, "Phòng Nội vụ, Tư pháp") == ["Phòng Nội vụ", "Phòng Tư pháp"]
    assert said(roster, "Các sở: Tư pháp") == ["Sở Tư pháp"]


def test_a_comma_is_lost_only_before_a_group_of_a_lower_level(
    roster_of: Callable[[str], Roster], said: Said
) -> None:
    roster = roster_of("""
        office: UBND tỉnh Thử
        groups:
          - {name: "Các sở, ban, ngành", level: tỉnh}
          - {name: UBND cấp huyện, level: huyện}
          - {name: Các phòng chuyên môn, level: huyện}
    """)
    assert said(roster, "Các sở, ban, ngành UBND cấp huyện") == ["{Các sở, ban, ngành}", "{UBND cấp huyện}"]
    assert said(roster, "Các phòng chuyên môn UBND cấp huyện") == ["!Các phòng chuyên môn UBND cấp huyện"]
    assert said(roster, "UBND cấp huyện Các sở, ban, ngành")[0].startswith("!")
