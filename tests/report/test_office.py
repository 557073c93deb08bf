from types import SimpleNamespace

import pytest

from kehoach.plan.cell import Cell
from kehoach.report.office import archive_of, drafting, issuer_of, lines_of, recipients_of, signature_of
from kehoach.roster.entry import Unit
from kehoach.roster.model import Roster
from kehoach.text.source import Span

ROSTER = Roster(
    "UBND tỉnh Mẫu",
    (
        Unit("Sở Tư pháp", "sở", aliases=("STP",)),
        Unit("Báo Mẫu", "báo"),
        Unit("Công an tỉnh", "ngành dọc", outside=True),
    ),
)
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
        ("Sở Tư pháp tỉnh Mẫu", "UBND TỈNH MẪU", ("SỞ TƯ PHÁP",), "STP"),
        ("STP", "UBND TỈNH MẪU", ("SỞ TƯ PHÁP",), "STP"),
        ("Sở Du lịch tỉnh Khác", "UBND TỈNH KHÁC", ("SỞ DU LỊCH",), None),
        ("Phòng Tư pháp huyện Mẫu Một", "UBND HUYỆN MẪU MỘT", ("PHÒNG TƯ PHÁP",), None),
        ("UBND huyện Mẫu Một", None, ("ỦY BAN NHÂN DÂN", "HUYỆN MẪU MỘT"), "UBND"),
        ("Công an tỉnh", None, ("CÔNG AN TỈNH",), None),
        ("Bộ Tư pháp", None, ("BỘ TƯ PHÁP",), None),
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


@pytest.mark.parametrize(
    ("issuer", "office", "kept"),
    [
        ("Sở Tư pháp tỉnh Mẫu", ("UBND TỈNH MẪU", ("SỞ TƯ PHÁP",)), "Lưu: VT, HCTP"),
        ("UBND huyện Mẫu Một", (None, ("ỦY BAN NHÂN DÂN", "HUYỆN MẪU MỘT")), "Lưu: VT, HCTP"),
    ],
)
def test_a_plan_and_its_reports_are_of_who_issued_it_not_of_the_rosters_office(
    repository, digest_in, issuer, office, kept
):
    root = repository(
        {
            "units.yaml": "extends: province-before-2025-03\noffice: UBND tỉnh Mẫu\n",
            "plans/2024.yaml": f"""\
                plan: {{id: p, title: Kế hoạch, issuer: {issuer}, recipients: "Lưu: VT, HCTP", period: 2024}}
                sections:
                  - {{number: 1, title: Việc một, lead: Sở Tài chính, when: Thường xuyên}}
                """,
        }
    )
    made = digest_in(root, "2024-Q1")
    assert (made.issuer.superior, made.issuer.lines) == office
    assert made.recipients == (kept,)
    own = digest_in(root, "2024-Q1", unit="Sở Tài chính", is_own=True)
    assert (own.issuer.superior, own.issuer.lines) == ("UBND TỈNH MẪU", ("SỞ TÀI CHÍNH",))
    assert own.recipients == ("Lưu: VT, ……",)
