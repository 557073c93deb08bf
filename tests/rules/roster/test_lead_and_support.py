from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.rule.name == "lead-and-support"]


def task(lead: str, support: str) -> str:
    return f"duties:\n  - number: 1\n    lead: {lead}\n    support: {support}\n"


@pytest.mark.parametrize(
    ("lead", "support"),
    [
        ("Sở Tư pháp", "STP"),
        ("Các sở, ban, ngành", "Sở Nội vụ; các sở, ban, ngành tỉnh"),
    ],
)
def test_the_same_unit_or_group_by_any_of_its_names_is_reported(
    found: Check, lead: str, support: str
) -> None:
    [finding] = of(found(task(lead, support)))
    assert finding.problem.other
    assert finding.source.part(finding.problem.other) == lead


@pytest.mark.parametrize(
    ("lead", "support"),
    [
        ("Sở Tư pháp", "Các sở, ban, ngành"),
        ("Các sở, ban, ngành", "Sở Tư pháp"),
        ("Các sở, ban, ngành", "Các sở, ban, ngành có liên quan"),
        ("Các cơ quan liên quan", "Các cơ quan liên quan"),
    ],
)
def test_a_unit_and_its_group_or_a_narrowed_group_are_no_finding(
    found: Check, lead: str, support: str
) -> None:
    assert of(found(task(lead, support))) == []


def test_a_merged_cell_of_support_is_the_second_place(found: Check) -> None:
    block = "sections:\n  - {number: I, support: Sở Tư pháp, tasks: [{number: 1, lead: Sở Tư pháp}]}\n"
    [finding] = of(found(block))
    assert finding.problem.other
    assert finding.problem.other < finding.problem.span
