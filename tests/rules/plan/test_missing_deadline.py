from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.rule.name == "missing-deadline"]


def test_words_without_a_time_are_pointed_at(found: Check) -> None:
    [finding] = of(found("sections:\n  - {number: 1, when: Các đơn vị trong tỉnh}\n"))
    assert finding.source.part(finding.problem.span) == "Các đơn vị trong tỉnh"
    assert finding.label(Language.EN) == "no word of time in it"


def test_where_there_is_nothing_the_label_is_empty(found: Check) -> None:
    [finding] = of(found("sections:\n  - {number: 1, title: A, lead: Sở Tư pháp}\n"))
    assert finding.label(Language.VI) == ""


def test_a_task_with_nothing_but_a_title_is_told_once(found: Check) -> None:
    findings = found("sections:\n  - {number: 1, title: A}\n")
    [finding] = [one for one in findings if one.rule.name.startswith("missing-")]
    assert finding.rule.name == "missing-lead"
    assert finding.message(Language.EN) == "task 1 has no lead unit, output or deadline"


def test_a_merged_cell_is_reported_once(found: Check) -> None:
    block = "sections:\n  - {number: I, when: Các đơn vị trong tỉnh, tasks: [{number: 1}, {number: 2}]}\n"
    assert len(of(found(block))) == 1


def test_duties_need_none(found: Check) -> None:
    assert of(found("duties:\n  - {number: 1, title: A}\n")) == []


def test_a_deadline_that_is_not_understood_is_not_missing(found: Check) -> None:
    assert of(found("sections:\n  - {number: 1, when: Quý V năm 2024}\n")) == []


def test_without_a_period_nothing_is_said(found: Check) -> None:
    block = "plan: {title: A, issuer: UBND tỉnh Mẫu}\nsections:\n  - {number: 1, when: Quý I năm 2024}\n"
    assert of(found(block)) == []
