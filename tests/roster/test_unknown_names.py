"""How far a name goes that the roster lacks: a newcomer's roster has four units, their plans name forty."""

from collections.abc import Callable

import pytest

from kehoach.roster.model import Roster
from kehoach.roster.resolve import resolve
from kehoach.text.source import Span

Said = Callable[..., list[str]]
NEW = """
office: UBND tỉnh Mẫu
units:
  - {name: Văn phòng UBND tỉnh, kind: văn phòng, level: tỉnh}
  - {name: Sở Tài chính, kind: sở, level: tỉnh}
  - {name: Sở Tư pháp, kind: sở, level: tỉnh}
  - {name: Sở Du lịch, kind: sở, level: tỉnh}
groups:
  - {name: UBND cấp xã, kind: ubnd, level: xã}
vague: … có liên quan
"""


@pytest.fixture(scope="module")
def new(roster_of: Callable[[str], Roster]) -> Roster:
    return roster_of(NEW)


@pytest.mark.parametrize(
    "name",
    [
        "Sở Thông tin và Truyền thông",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Nông nghiệp, Môi trường",
        "UBND các xã, phường",
        "các sở, ngành liên quan",
        "Đ/c Nguyễn Văn A",
        "Ban Dân vận, nội chính và phong trào",
        "Hội Nông dân",
    ],
)
@pytest.mark.parametrize("between", [", ", "; ", " và "])
def test_one_name_is_one_error_wherever_it_stands_in_a_list(
    new: Roster, said: Said, name: str, between: str
) -> None:
    cell = between.join(("Sở Tư pháp", name, "Sở Tài chính"))
    assert said(new, cell) == ["Sở Tư pháp", "Sở Tài chính", f"!{name}"]


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("Sở Y tế, Công an tỉnh và Hội Nông dân", ["!Sở Y tế", "!Công an tỉnh", "!Hội Nông dân"]),
        ("Sở Y tế, BHXH tỉnh, SVHTT", ["!Sở Y tế", "!BHXH tỉnh", "!SVHTT"]),
        ("Sở Lạ, Tài chính", ["Sở Tài chính", "!Sở Lạ"]),
        ("Sở Lạ/Sở Tư pháp", ["Sở Tư pháp", "!Sở Lạ"]),
        ("Sỏ Tư pháp, Sở Lạ", ["!Sỏ Tư pháp", "!Sở Lạ"]),
        ("Sở Y tế, các đơn vị có liên quan", ["~các đơn vị có liên quan", "!Sở Y tế"]),
        ("Sở Y tế, các huyện", ["!Sở Y tế", "!các huyện"]),
        ("Sở Văn hóa phối hợp với Sở Tư pháp", ["Sở Tư pháp", "!Sở Văn hóa"]),
        ("Các sở, ban, ngành chủ trì", ["!Các sở, ban, ngành"]),
        ("Các cơ quan, đơn vị được kiểm tra", ["!Các cơ quan, đơn vị được kiểm tra"]),
        ("Phối hợp:", ["!Phối hợp"]),
    ],
)
def test_names_of_their_own_stay_apart(new: Roster, said: Said, cell: str, meant: list[str]) -> None:
    assert said(new, cell) == meant


def test_a_usual_name_of_what_the_roster_has_is_told(new: Roster) -> None:
    cell = "UBND các xã, phường, thị trấn"
    [problem] = resolve(new, cell, Span(0, len(cell)), None).problems
    assert problem.facts["nearest"] == "UBND cấp xã"
