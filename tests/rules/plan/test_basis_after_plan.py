from collections.abc import Callable

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]
HEAD = "plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: {issued}\n  period: 2024\n  basis: {basis}\n"
OLD = "Nghị định 63/2010/NĐ-CP ngày 08/6/2010"
SAME_DAY = "Tờ trình 3/TTr-STP ngày 28/12/2023"
LATE = "Quyết định 3071/QĐ-UBND ngày 01/12/2024"


def of(findings: tuple[Finding, ...]) -> list[str]:
    names = {"basis-after-plan", "start-before-basis"}
    return [one.source.part(one.problem.span) for one in findings if one.rule.name in names]


def head(*basis: str, issued: str = "28/12/2023") -> str:
    return HEAD.format(issued=issued, basis="; ".join(basis))


def test_each_later_document_is_told_where_it_stands(found: Check) -> None:
    assert of(found(head(OLD, OLD, LATE))) == [LATE]


def test_the_same_day_and_documents_without_a_date_are_fine(found: Check) -> None:
    assert of(found(head(OLD, SAME_DAY, "Luật Đất đai năm 2024", "Quyết định 5/QĐ-UBND"))) == []


def test_a_month_of_issue_is_in_time_until_its_end(found: Check) -> None:
    assert of(found(head(OLD, SAME_DAY, issued="12/2023"))) == []


def test_where_most_are_later_it_is_the_plans_own_date(found: Check) -> None:
    assert of(found(head(LATE, SAME_DAY, OLD, issued="28/12/2013"))) == ["28/12/2013"]


def test_what_a_task_implements_counts_and_is_said_once(found: Check) -> None:
    task = f"sections:\n  - {{number: 1, title: B, implements: {LATE}, when: Từ 01/01/2024 đến 30/6/2024}}\n"
    assert of(found(head(OLD) + task)) == [LATE]


def test_without_a_day_of_issue_nothing_is_said(found: Check) -> None:
    block = head(OLD, LATE).replace("  issued: 28/12/2023\n", "")
    assert of(found(block)) == []
