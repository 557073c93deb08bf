from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]
ROSTER = (
    "# tệp: plans/units.yaml\nextends: province-before-2025-03\noffice: UBND tỉnh Mẫu\nunits:\n"
    "  - {name: Cổng Thông tin điện tử tỉnh, kind: cơ quan báo chí, level: tỉnh, short: Cổng TTĐT tỉnh}\n"
)
PLAN = (
    "# tệp: plans/2024.yaml\nplan:\n  number: 12/KH-UBND\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: 28/12/2023\n"
    '  signer: x\n  period: 2024\n  recipients: {recipients}\nduties:\n  - {{number: 1, lead: "{lead}"}}\n'
)


def told(findings: tuple[Finding, ...], name: str) -> list[str]:
    return [one.source.part(one.problem.span) for one in findings if one.rule.name == name]


def block(recipients: str, lead: str = "Sở Tư pháp") -> str:
    return ROSTER + PLAN.format(recipients=recipients, lead=lead)


@pytest.mark.parametrize(
    ("recipients", "lead"),
    [
        ("UBND cấp huyện", "Sở Tư pháp"),
        ("Các sở, ban, ngành", "UBND cấp xã"),
        ("Sở Nội vụ", "Các sở, ban, ngành"),
        ("Các sở, ban, ngành", "Cổng TTĐT tỉnh; Sở Nội vụ"),
    ],
)
def test_who_leads_and_is_not_sent_the_plan_is_told(found: Check, recipients: str, lead: str) -> None:
    assert len(told(found(block(recipients, lead)), "owner-not-recipient")) == 1


@pytest.mark.parametrize(
    ("recipients", "lead"),
    [
        ("Các sở, ban, ngành", "Sở Tư pháp"),
        ("Như Điều 3; UBND cấp huyện", "Sở Tư pháp"),
        ("UBND cấp huyện; Các cơ quan, đơn vị có liên quan", "Sở Tư pháp"),
        ("Các sở, ban, ngành", "Văn phòng UBND tỉnh"),
        ("Các sở, ban, ngành", "UBND tỉnh"),
        ("Các sở, ban, ngành; Cổng Thông tin tỉnh", "Cổng TTĐT tỉnh"),
        ("Các sở, ban, ngành", "Các cơ quan, đơn vị có liên quan"),
        ("Bộ Nội vụ", "Sở Tư pháp"),
    ],
)
def test_members_of_groups_and_lists_that_name_others_are_fine(
    found: Check, recipients: str, lead: str
) -> None:
    assert told(found(block(recipients, lead)), "owner-not-recipient") == []


def test_a_name_that_lacks_an_accent_is_told_at_its_place(found: Check) -> None:
    findings = found(block("Như trên; Công TTĐT tỉnh (để đăng)"))
    assert told(findings, "misspelt-recipient") == ["Công TTĐT tỉnh"]


@pytest.mark.parametrize(
    "recipients",
    ["Cổng TTĐT tỉnh", "Bộ Nội vụ", "TT. Tỉnh ủy; CT, các PCT UBND tỉnh", '"Lưu: VT, NV"', "Sở Tự pháp B"],
)
def test_names_outside_the_roster_are_no_finding(found: Check, recipients: str) -> None:
    assert told(found(block(f"Như trên; {recipients}")), "misspelt-recipient") == []
