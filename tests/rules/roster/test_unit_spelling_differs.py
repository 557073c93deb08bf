from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.rule.name == "unit-spelling-differs"]


def led(*leads: str) -> str:
    return "sections:\n" + "".join(
        f"  - number: {at}\n    lead: {lead}\n" for at, lead in enumerate(leads, 1)
    )


@pytest.mark.parametrize(
    ("rare", "usual"),
    [
        ("Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Văn phòng Uỷ ban nhân dân tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Các sở, ban ngành", "Các sở, ban, ngành"),
        ("Sở Công thương", "Sở Công Thương"),
        ("Đài Phát thanh-Truyền hình tỉnh", "Đài Phát thanh - Truyền hình tỉnh"),
    ],
)
def test_the_rarer_form_is_told_beside_the_usual_one(found: Check, rare: str, usual: str) -> None:
    roster = (
        "# tệp: plans/units.yaml\nextends: province-before-2025-03\noffice: UBND tỉnh Mẫu\nunits:\n"
        "  - {name: Đài Phát thanh - Truyền hình tỉnh, kind: đơn vị sự nghiệp, level: tỉnh}\n"
    )
    head = "# tệp: plans/p.yaml\nplan: {title: A, issuer: UBND tỉnh Mẫu, period: 2024}\n"
    (finding,) = of(found(roster + head + led(rare, usual, usual)))
    assert finding.source.part(finding.problem.span) == rare
    assert finding.problem.other and finding.source.part(finding.problem.other) == usual


@pytest.mark.parametrize(
    "leads",
    [
        ("Các sở, ban, ngành", "Sở, ban, ngành", "UBND cấp xã; các sở, ban, ngành"),
        ("Các sở, ban, ngành tỉnh", "Các sở, ban, ngành thuộc UBND tỉnh"),
        ("Sở Kế hoạch và Đầu tư", "Sở KH&ĐT"),
        ("UBND cấp huyện, cấp xã", "UBND cấp huyện; UBND cấp xã"),
        ("Các sở: Tư pháp, Tài chính", "Sở Tư pháp", "Sở Tài chính"),
        ("Văn phòng  UBND tỉnh", "Văn phòng UBND tỉnh"),
        ("Các cơ quan có liên quan", "Các Cơ quan có liên quan"),
    ],
)
def test_other_names_and_places_in_a_list_are_no_difference(found: Check, leads: tuple[str, ...]) -> None:
    assert of(found(led(*leads))) == []


def pairs(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Give the rarer form and the usual one of each finding, as they stand at its two places."""
    told = [(one.source, one.problem.span, one.problem.other) for one in of(findings)]
    return [(source.part(span), source.part(other) if other else "") for source, span, other in told]


def test_each_name_is_told_at_its_own_two_places(found: Check) -> None:
    names = (
        "Văn phòng UBND tỉnh",
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Các sở, ban, ngành",
        "Các sở, ban ngành",
    )
    assert pairs(found(led(*names))) == [
        ("Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh"),
        ("Các sở, ban ngành", "Các sở, ban, ngành"),
    ]


@pytest.mark.parametrize(
    ("rare", "usual"),
    [
        ("Các sở, ban, ngàn", "Các sở, ban, ngành"),
        ("Đài Phát thanh và Truyền hình tỉnh", "Đài Phát thanh - Truyền hình tỉnh"),
    ],
)
def test_names_of_the_roster_that_differ_by_a_letter_or_a_dash_are_told_too(
    found: Check, rare: str, usual: str
) -> None:
    roster = (
        "# tệp: plans/units.yaml\nextends: province-before-2025-03\noffice: UBND tỉnh Mẫu\nunits:\n"
        "  - {name: Đài Phát thanh - Truyền hình tỉnh, kind: cơ quan báo chí, level: tỉnh, "
        "aliases: Đài Phát thanh và Truyền hình tỉnh}\ngroups:\n"
        '  - {name: "Các sở, ban, ngành", aliases: "Các sở, ban, ngàn", kind: sở, level: tỉnh}\n'
    )
    plan = (
        "# tệp: plans/2024.yaml\nplan: {title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, period: 2024}\n"
    )
    [finding] = of(found(roster + plan + led(usual, usual, rare)))
    assert finding.source.part(finding.problem.span) == rare


def test_three_ways_are_all_told(found: Check) -> None:
    names = ("VP UBND tỉnh", "VP UBND tỉnh", "VP.UBND tỉnh", "VP Uỷ ban nhân dân tỉnh")
    rare = ["VP.UBND tỉnh", "VP Uỷ ban nhân dân tỉnh"]
    assert pairs(found(led(*names))) == [(one, "VP UBND tỉnh") for one in rare]
