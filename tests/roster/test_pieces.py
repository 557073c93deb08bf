"""The hard cells of the other four plans."""

from collections.abc import Callable

import pytest

from kehoach.roster.model import Roster

Said = Callable[..., list[str]]

ALL = "[Các sở, ban, ngành]"
ALL_NARROWED = "Các sở, ban, ngành?"
COMMUNES = "{UBND cấp xã}"

CAO_BANG_ROSTER = """
extends: province-before-2025-03
office: UBND tỉnh Cao Bằng
units:
  - {name: Báo Cao Bằng, kind: cơ quan báo chí, level: tỉnh}
  - {name: Đài Phát thanh và Truyền hình tỉnh, kind: đơn vị sự nghiệp, level: tỉnh}
  - {name: Đoàn kiểm tra CCHC của tỉnh, kind: đoàn, level: tỉnh}
  - {name: UBND huyện Hòa An, kind: ubnd, level: huyện}
groups:
  - name: Các sở, ban, ngành
    aliases: Các sở, ban, ngàn
    kind: sở; ban; thanh tra
    level: tỉnh
"""
DISTRICTS = "[UBND cấp huyện]"
CAO_BANG = [
    (
        "Các sở: Tư pháp, Tài chính, Thông tin và Truyền thông, Khoa học và Công nghệ",
        ["Sở Tư pháp", "Sở Tài chính", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"],
    ),
    (
        "Văn phòng UBND tỉnh, các Sở: Công Thương, Tư pháp, TN&MT, VH-TT&DL",
        [
            "Văn phòng UBND tỉnh",
            "Sở Công Thương",
            "Sở Tư pháp",
            "Sở Tài nguyên và Môi trường",
            "Sở Văn hóa, Thể thao và Du lịch",
        ],
    ),
    ("Các sở, ban, ngành, UBND các huyện, thành phố", [ALL, DISTRICTS]),
    ("Các sở, ban, ngành, UBND các huyện thành phố", [ALL, DISTRICTS]),
    ("Các sở, ban, ngàn UBND các huyện thành phố", [ALL, DISTRICTS]),
    ("Các sở, ban, ngành liên quan", [ALL_NARROWED]),
    ("UBND các huyện, thành phố", [DISTRICTS]),
    ("Các huyện, thành phố", [DISTRICTS]),
    ("UBND cấp huyện và cấp xã", [DISTRICTS, COMMUNES]),
    ("UBND tỉnh", ["UBND tỉnh"]),
    ("Đoàn kiểm tra CCHC của tỉnh, Sở Nội vụ", ["Đoàn kiểm tra CCHC của tỉnh", "Sở Nội vụ"]),
    ("Sở Nội vụ và các cơ quan liên quan", ["Sở Nội vụ", "~các cơ quan liên quan"]),
    (
        "Sở Nội vụ, Sở Tài chính và các cơ quan liên quan",
        ["Sở Nội vụ", "Sở Tài chính", "~các cơ quan liên quan"],
    ),
    (
        "Sở Thông tin và Truyền thông và các cơ quan liên quan",
        ["Sở Thông tin và Truyền thông", "~các cơ quan liên quan"],
    ),
    ("Sở Xây dựng, các cơ quan, đơn vị liên quan", ["Sở Xây dựng", "~các cơ quan, đơn vị liên quan"]),
    (
        "Các cơ quan, đơn vị, tổ chức, cá nhân liên quan",
        ["~Các cơ quan, đơn vị, tổ chức, cá nhân liên quan"],
    ),
    ("Các cơ quan, đơn vị và cá nhân liên quan", ["~Các cơ quan, đơn vị và cá nhân liên quan"]),
    ("Các cơ quan, đơn vị được kiểm tra", ["~Các cơ quan, đơn vị được kiểm tra"]),
    ("Các cơ quan, đơn vị", ["~Các cơ quan, đơn vị"]),
    (
        "Các cơ quan hành chính, đơn vị sự nghiệp công lập",
        ["~Các cơ quan hành chính, đơn vị sự nghiệp công lập"],
    ),
    (
        "Cơ quan chuyên môn cấp tỉnh, UBND cấp huyện",
        ["[Các cơ quan chuyên môn thuộc UBND tỉnh]", DISTRICTS],
    ),
    ("Báo Cao Bằng", ["Báo Cao Bằng"]),
    ("Đài Phát thanh và Truyền hình tỉnh", ["Đài Phát thanh và Truyền hình tỉnh"]),
]

CAN_THO_ROSTER = """
extends: province-before-2025-03
office: UBND thành phố Cần Thơ
units:
  - {name: Ban Quản lý các khu chế xuất và công nghiệp Cần Thơ, kind: ban, level: tỉnh}
  - {name: UBND quận Ninh Kiều, kind: ubnd, level: huyện}
vague:
  - cơ quan truyền thông, báo đài
  - … ủy quyền …
"""
CITY_OFFICE = "Văn phòng UBND thành phố"
ALL_LEVELS = "Sở, ban, ngành, Ủy ban nhân dân quận, huyện, xã, phường, thị trấn"
AUTHORISED = "cơ quan, tổ chức được người có thẩm quyền ủy quyền thực hiện dịch vụ công"
CAN_THO = [
    ("Văn phòng Ủy ban nhân dân thành phố", [CITY_OFFICE]),
    ("Văn phòng UBND thành phố Cần Thơ", [CITY_OFFICE]),
    (ALL_LEVELS, [ALL, DISTRICTS, COMMUNES]),
    (ALL_LEVELS.replace("ban, ngành", "ban ngành"), [ALL, DISTRICTS, COMMUNES]),
    (
        f"{ALL_LEVELS} trực tiếp tiếp nhận, giải quyết thủ tục hành chính; {AUTHORISED}",
        [
            ALL_NARROWED,
            "UBND cấp huyện?",
            "UBND cấp xã?",
            f"~{AUTHORISED}",
        ],
    ),
    ("Sở, ban, ngành được giao chủ trì soạn thảo văn bản", [ALL_NARROWED]),
    ("Sở, ban, ngành", [ALL]),
    ("Sở, ban ngành", [ALL]),
    (
        "Sở Tư pháp, Sở Lao động - Thương binh và Xã hội",
        ["Sở Tư pháp", "Sở Lao động - Thương binh và Xã hội"],
    ),
    (
        "Văn phòng Ủy ban nhân dân thành phố, Sở, ban ngành; Ủy ban nhân dân cấp huyện.",
        [CITY_OFFICE, ALL, DISTRICTS],
    ),
    (
        "Văn phòng Ủy ban nhân dân thành phố, sở, ban, ngành, Ủy ban nhân dân quận, huyện",
        [CITY_OFFICE, ALL, DISTRICTS],
    ),
    (
        "Sở, ban, ngành, Ban Quản lý các khu chế xuất và công nghiệp Cần Thơ",
        [ALL, "Ban Quản lý các khu chế xuất và công nghiệp Cần Thơ"],
    ),
    ("Sở Nội vụ và Văn phòng Ủy ban nhân dân thành phố", ["Sở Nội vụ", CITY_OFFICE]),
    (
        "Sở Nội vụ, cơ quan truyền thông, báo đài, các đơn vị khác có liên quan",
        ["Sở Nội vụ", "~cơ quan truyền thông, báo đài", "~các đơn vị khác có liên quan"],
    ),
    ("UBND xã, phường, thị trấn", [COMMUNES]),
    ("Sở, ban, ngành, UBND quận, huyện", [ALL, DISTRICTS]),
]

TAM_DUONG_ROSTER = """
office: UBND huyện Tam Đường
units:
  - {name: UBND huyện, kind: ubnd, level: huyện}
  - {name: Văn phòng HĐND và UBND huyện, kind: văn phòng, level: huyện, aliases: Văn phòng HĐND-UBND}
  - {name: Phòng Văn hóa - Thông tin, kind: phòng, level: huyện, short: Phòng VH-TT}
  - {name: "Trung tâm Văn hóa, thể thao và Truyền thông", kind: đơn vị sự nghiệp, level: huyện}
  - {name: Đài Truyền thanh - Truyền hình huyện, kind: đơn vị sự nghiệp, level: huyện}
groups:
  - {name: Các phòng chuyên môn, aliases: Các cơ quan chuyên môn, kind: phòng, level: huyện}
  - {name: UBND cấp huyện}
  - {name: UBND cấp xã, aliases: "Cấp xã; UBND các xã, thị trấn; UBND cấp xã, thị trấn"}
  - {name: Bộ phận Một cửa các cấp}
vague: … liên quan; Các cơ quan, đơn vị; Doanh nghiệp cung ứng dịch vụ
"""
COUNCIL_OFFICE = "Văn phòng HĐND và UBND huyện"
ROOMS = "[Các phòng chuyên môn]"
TAM_DUONG = [
    ("Văn phòng HĐND-UBND huyện", [COUNCIL_OFFICE]),
    ("Văn phòng HĐND - UBND huyện", [COUNCIL_OFFICE]),
    ("Văn phòng HĐND-UBND", [COUNCIL_OFFICE]),
    ("Văn phòng HĐND và UBND huyện; UBND cấp xã, thị trấn", [COUNCIL_OFFICE, COMMUNES]),
    ("Các phòng chuyên môn huyện; UBND cấp xã, thị trấn", [ROOMS, COMMUNES]),
    ("Các phòng chuyên môn huyện, UBND cấp xã", [ROOMS, COMMUNES]),
    ("Các phòng chuyên môn UBND huyện; UBND cấp xã.", [ROOMS, COMMUNES]),
    ("UBND huyện, UBND xã, thị trấn", ["UBND huyện", COMMUNES]),
    ("UBND cấp huyện, cấp xã;", ["{UBND cấp huyện}", COMMUNES]),
    ("UBND cấp huyện; cấp xã", ["{UBND cấp huyện}", COMMUNES]),
    (
        "UBND cấp huyện, cấp xã, các cơ quan đơn vị",
        ["{UBND cấp huyện}", COMMUNES, "~các cơ quan đơn vị"],
    ),
    (
        "UBND cấp huyện, cấp xã; các cơ quan có liên quan.",
        ["{UBND cấp huyện}", COMMUNES, "~các cơ quan có liên quan"],
    ),
    (
        "Bộ phận Một cửa các cấp và các cơ quan, đơn vị liên quan",
        ["{Bộ phận Một cửa các cấp}", "~các cơ quan, đơn vị liên quan"],
    ),
    ("Doanh nghiệp cung ứng dịch vụ.", ["~Doanh nghiệp cung ứng dịch vụ"]),
    ("Đài Truyền thanh – Truyền hình huyện", ["Đài Truyền thanh - Truyền hình huyện"]),
    (
        "Phòng VH-TT, Trung tâm Văn hóa, thể thao và Truyền thông",
        ["Phòng Văn hóa - Thông tin", "Trung tâm Văn hóa, thể thao và Truyền thông"],
    ),
]

VINH_LONG_ROSTER = """
extends: province-before-2025-03
office: UBND tỉnh Vĩnh Long
units:
  - {name: Báo Vĩnh Long, kind: cơ quan báo chí, level: tỉnh}
  - {name: Đài Phát thanh và Truyền hình Vĩnh Long, kind: đơn vị sự nghiệp, level: tỉnh}
  - {name: Cổng Thông tin điện tử tỉnh, kind: cơ quan báo chí, level: tỉnh}
"""
UNLISTED = "{UBND cấp huyện}"
VINH_LONG = [
    ("Văn phòng UBND tỉnh, các sở, ban, ngành tỉnh; UBND cấp huyện", ["Văn phòng UBND tỉnh", ALL, UNLISTED]),
    ("Các sở, ban, ngành tỉnh được giao chủ trì soạn thảo.", [ALL_NARROWED]),
    ("Sở Tư pháp, các sở, ban, ngành tỉnh được giao chủ trì soạn thảo.", ["Sở Tư pháp", ALL_NARROWED]),
    ("Sở Tư pháp, các sở, ban, ngành tỉnh có liên quan", ["Sở Tư pháp", ALL_NARROWED]),
    ("Văn phòng UBND tỉnh; UBND cấp huyện, cấp xã", ["Văn phòng UBND tỉnh", UNLISTED, COMMUNES]),
    ("- Sở Nội vụ;\n- Văn phòng UBND tỉnh.", ["Sở Nội vụ", "Văn phòng UBND tỉnh"]),
    (
        "- Các ngành: Công an, BCHQS, BHXH, ...\n- UBND cấp huyện, UBND cấp xã",
        ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bảo hiểm xã hội tỉnh", "~...", UNLISTED, COMMUNES],
    ),
    (
        "- Các ngành: Công an, BCHQS, BHXH, ... - UBND cấp huyện, UBND cấp xã",
        ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bảo hiểm xã hội tỉnh", "~...", UNLISTED, COMMUNES],
    ),
    (
        "Văn phòng UBND tỉnh và các cơ quan, đơn vị có liên quan",
        ["Văn phòng UBND tỉnh", "~các cơ quan, đơn vị có liên quan"],
    ),
    (
        "UBND cấp huyện, Báo Vĩnh Long, Đài Phát thanh và Truyền hình Vĩnh Long, Cổng thông tin điện tử của tỉnh",
        [
            UNLISTED,
            "Báo Vĩnh Long",
            "Đài Phát thanh và Truyền hình Vĩnh Long",
            "Cổng Thông tin điện tử tỉnh",
        ],
    ),
    (
        "Văn phòng UBND tỉnh; các sở, ban ngành tỉnh, UBND cấp huyện, UBND cấp xã",
        ["Văn phòng UBND tỉnh", ALL, UNLISTED, COMMUNES],
    ),
]


@pytest.mark.parametrize(("cell", "owners"), CAO_BANG)
def test_cells_of_cao_bang(
    roster_of: Callable[[str], Roster], said: Said, cell: str, owners: list[str]
) -> None:
    assert said(roster_of(CAO_BANG_ROSTER), cell) == owners


@pytest.mark.parametrize(("cell", "owners"), CAN_THO)
def test_cells_of_can_tho(
    roster_of: Callable[[str], Roster], said: Said, cell: str, owners: list[str]
) -> None:
    assert said(roster_of(CAN_THO_ROSTER), cell) == owners


@pytest.mark.parametrize(("cell", "owners"), TAM_DUONG)
def test_cells_of_tam_duong(
    roster_of: Callable[[str], Roster], said: Said, cell: str, owners: list[str]
) -> None:
    assert said(roster_of(TAM_DUONG_ROSTER), cell) == owners


@pytest.mark.parametrize(("cell", "owners"), VINH_LONG)
def test_cells_of_vinh_long(
    roster_of: Callable[[str], Roster], said: Said, cell: str, owners: list[str]
) -> None:
    assert said(roster_of(VINH_LONG_ROSTER), cell) == owners
