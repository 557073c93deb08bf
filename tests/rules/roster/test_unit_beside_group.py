from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[str]:
    return [str(one.problem.facts["names"]) for one in findings if one.rule.name == "unit-beside-group"]


def test_the_units_in_one_group_are_told_together(found: Check) -> None:
    block = "duties:\n  - {number: 1, lead: Sở Tư pháp; Sở Nội vụ; Các sở ban ngành; UBND cấp xã}\n"
    assert of(found(block)) == ["`Sở Tư pháp`, `Sở Nội vụ`"]


@pytest.mark.parametrize(
    "lead",
    [
        "Sở Tư pháp; UBND cấp huyện",
        "Văn phòng UBND tỉnh; Các sở, ban, ngành",
        "Sở Tư pháp; Các sở, ban, ngành có liên quan",
    ],
)
def test_other_units_and_narrowed_groups_are_no_finding(found: Check, lead: str) -> None:
    assert of(found(f"duties:\n  - number: 1\n    lead: {lead}\n")) == []
