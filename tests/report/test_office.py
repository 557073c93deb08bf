from types import SimpleNamespace

import pytest

from kehoach.plan.cell import Cell
from kehoach.report.office import archive_of, drafting, issuer_of, lines_of, recipients_of, signature_of
from kehoach.roster.entry import Unit
from kehoach.roster.model import Roster
from kehoach.text.source import Span

ROSTER = Roster("UBND tỉnh Mẫu", (Unit("Sở Tư pháp", "sở", aliases=("STP",)), Unit("Báo Mẫu", "báo")))
PLAN = SimpleNamespace(
    place=None, recipients=(Cell("UBND cấp xã", Span(0, 1)), Cell("Lưu: VT, KSTT.", Span(1, 2)))
)


@pytest.mark.parametrize(
    ("name", "superior", "lines", "symbol"),
    [
        ("UBND tỉnh Mẫu", None, ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"), "UBND"),
        ("Uỷ ban nhân dân xã Ba", None, ("ỦY BAN NHÂN DÂN", "XÃ BA"), "UBND"),
        ("Chủ tịch UBND tỉnh Mẫu", None, ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"), "UBND"),
        ("Sở Tư pháp", "UBND TỈNH MẪU", ("SỞ TƯ PHÁP",), "STP"),
        ("Báo Mẫu", "UBND TỈNH MẪU", ("BÁO MẪU",), None),
    ],
)
def test_the_head_names_the_office_and_what_it_belongs_to(name, superior, lines, symbol):
    issuer = issuer_of(name, PLAN, ROSTER)
    assert (issuer.superior, issuer.lines, issuer.symbol) == (superior, lines, symbol)


def test_a_committee_signs_collectively_and_nobody_is_made_up():
    committee, department = (issuer_of(name, PLAN, ROSTER) for name in ("UBND tỉnh Mẫu", "Sở Tư pháp"))
    assert signature_of(committee, None, None).lines == ("TM. ỦY BAN NHÂN DÂN", None)
    assert signature_of(department, None, None).lines == (None,)
    assert signature_of(department, None, None).name is None


def test_lines_above_a_signature_are_cut_at_commas_and_semicolons():
    assert lines_of(["KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"]) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert lines_of(["TL. Chủ tịch; Chánh Văn phòng"]) == ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")


def test_the_archive_line_of_the_plan_tells_who_drafts():
    kept = archive_of(PLAN)
    assert recipients_of(kept) == ("Lưu: VT, KSTT.",)
    assert drafting(kept) == "KSTT"
    assert recipients_of(None) == ("Lưu: VT, ……",)
    assert drafting(None) is drafting("Lưu: VT") is None
