from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]
CONDITIONAL = "Các sở, ban, ngành được giao chủ trì soạn thảo"


def of(findings: tuple[Finding, ...]) -> list[str]:
    return [str(one.problem.facts["text"]) for one in findings if one.rule.name == "vague-lead"]


def lead(words: str) -> str:
    return f"duties:\n  - number: 1\n    lead: {words}\n"


def test_a_vague_lead_is_reported_also_beside_a_unit(found: Check) -> None:
    assert of(found(lead("Sở Tư pháp; các cơ quan, đơn vị có liên quan"))) == [
        "các cơ quan, đơn vị có liên quan"
    ]


def test_a_narrowed_group_is_reported_where_nobody_else_owes(found: Check) -> None:
    assert of(found(lead(CONDITIONAL))) == [CONDITIONAL]
    assert of(found(lead(f"Văn phòng UBND tỉnh; {CONDITIONAL}"))) == []


@pytest.mark.parametrize("words", ["Sở Tư pháp", "Các sở, ban, ngành"])
def test_a_unit_or_a_whole_group_is_no_finding(found: Check, words: str) -> None:
    assert of(found(lead(words))) == []


def test_support_may_be_vague(found: Check) -> None:
    assert of(found("duties:\n  - {number: 1, lead: Sở Tư pháp, support: Các cơ quan liên quan}\n")) == []


def test_without_a_lead_the_role_that_does_it_counts(found: Check) -> None:
    assert of(found("duties:\n  - {number: 1, roles: {thực hiện: Các đơn vị liên quan}}\n")) == [
        "Các đơn vị liên quan"
    ]


def test_a_merged_cell_is_reported_once(found: Check) -> None:
    block = "sections:\n  - {number: I, lead: Các đơn vị liên quan, tasks: [{number: 1}, {number: 2}]}\n"
    assert len(of(found(block))) == 1


def test_groups_that_one_clause_narrows_are_reported_once(found: Check) -> None:
    words = "Sở, ban, ngành, UBND cấp huyện trực tiếp tiếp nhận hồ sơ"
    assert of(found(lead(words))) == [words]
    assert len(of(found(lead(f"{CONDITIONAL}; các cơ quan có liên quan")))) == len(("group", "bodies"))
