from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]
UNITS = """\
# tệp: plans/units.yaml
extends: province-before-2025-03
office: UBND tỉnh Mẫu
units:
  - {name: UBND huyện Mẫu Một, kind: ubnd, level: huyện, valid_to: 30/6/2025}
  - {name: UBND xã Ví Dụ Một, kind: ubnd, level: xã}
"""


def check(
    found: Check, lead: str, *, issued: str | None, period: str = "2026", rest: str = ""
) -> list[Finding]:
    head = f"# tệp: plans/p.yaml\nplan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  period: {period}\n"
    if issued:
        head += f"  issued: {issued}\n"
    block = f"{UNITS}{head}sections:\n  - number: 1\n    lead: {lead}\n{rest}"
    return [one for one in found(block) if one.rule.name == "unit-not-alive"]


def test_the_end_and_the_successor_are_named(found: Check) -> None:
    (finding,) = check(found, "Sở Kế hoạch và Đầu tư", issued="28/12/2025")
    assert finding.message(Language.VI).startswith(
        "`Sở Kế hoạch và Đầu tư` đã kết thúc hoạt động ngày 28/02/2025"
    )
    assert finding.help(Language.VI) == "đơn vị kế tiếp: `Sở Tài chính`"
    assert finding.label(Language.VI) == ""


def test_of_a_unit_that_is_not_there_yet_the_one_before_is_named(found: Check) -> None:
    (finding,) = check(found, "Sở Nông nghiệp và Môi trường", issued="28/12/2023", period="2024")
    assert "01/03/2025" in finding.message(Language.EN)
    assert "`Sở Nông nghiệp và Phát triển nông thôn`, `Sở Tài nguyên và Môi trường`" in finding.help(
        Language.EN
    )


def test_a_group_none_of_whose_members_are_left_is_told(found: Check) -> None:
    (finding,) = check(found, "UBND cấp huyện; UBND cấp xã", issued="28/12/2025")
    assert finding.source.part(finding.problem.span) == "UBND cấp huyện"
    assert "units.yaml" in finding.help(Language.VI)


@pytest.mark.parametrize(
    ("lead", "issued", "period"),
    [
        ("Sở Kế hoạch và Đầu tư", "28/12/2023", "2024"),
        ("Sở Kế hoạch và Đầu tư", "28/02/2025", "2025"),
        ("Sở Kế hoạch và Đầu tư", "15/3/2025", "2025"),
        ("Sở Kế hoạch và Đầu tư", None, "2021-2030"),
        ("Sở Nông nghiệp và Môi trường", "01/3/2025", "2025"),
        ("Sở Nông nghiệp và Môi trường", "3/2025", "2025"),
        ("Sở Tài chính; UBND cấp xã; Các sở, ban, ngành", "28/12/2025", "2026"),
        ("Các cơ quan, đơn vị có liên quan", "28/12/2025", "2026"),
    ],
)
def test_who_is_there_at_some_time_from_issue_to_start_is_no_finding(
    found: Check, lead: str, issued: str | None, period: str
) -> None:
    assert check(found, lead, issued=issued, period=period) == []


def test_a_unit_is_told_once_with_the_count_of_places(found: Check) -> None:
    more = (
        "    support: Sở KH&ĐT\n    roles: {theo dõi: Sở Kế hoạch và Đầu tư}\n    to: Sở Kế hoạch và Đầu tư\n"
    )
    (finding,) = check(found, "Sở Kế hoạch và Đầu tư", issued="28/12/2025", rest=more)
    assert finding.label(Language.VI) == "lần đầu trong 4 chỗ"
