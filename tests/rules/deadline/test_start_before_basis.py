import time
from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]
TASK = "sections:\n  - number: 1\n    title: {title}\n    note: {note}\n    when: {when}\n"
DECISION = "Quyết định 3071/QĐ-UBND ngày 01/12/2023"


def of(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.rule.name == "start-before-basis"]


def task(when: str, title: str = "A", note: str = "B") -> str:
    return TASK.format(when=when, title=title, note=note)


@pytest.mark.parametrize(
    "block",
    [
        task("Từ 01/11/2023 đến 30/6/2024", title=f"Thực hiện {DECISION}"),
        task("Từ 01/11/2023 đến 30/6/2024", note=f"Theo {DECISION} của UBND tỉnh"),
        task("Từ tháng 11/2023 đến tháng 6/2024", title=f"Thực hiện {DECISION}"),
    ],
)
def test_a_start_before_the_cited_document_is_reported(found: Check, block: str) -> None:
    [finding] = of(found(block))
    assert finding.problem.other
    assert "3071/QĐ-UBND" in finding.source.part(finding.problem.other)


@pytest.mark.parametrize(
    "block",
    [
        task("Từ 01/12/2023 đến 30/6/2024", title=f"Thực hiện {DECISION}"),
        task("Từ tháng 12/2023 đến tháng 6/2024", title="Thực hiện Quyết định 3071/QĐ-UBND ngày 15/12/2023"),
        task("Quý I năm 2024", title="Thực hiện Quyết định 3071/QĐ-UBND ngày 15/02/2024"),
        task("Thường xuyên", title="Thực hiện Quyết định 3071/QĐ-UBND ngày 15/02/2024"),
        task("Trước ngày 15/01/2024", title="Thực hiện Quyết định 3071/QĐ-UBND ngày 15/02/2024"),
        task("Từ 01/01/2024 đến 30/6/2024", title="Thực hiện 06/QĐ-TTg trước ngày 30/6/2024"),
        task("Từ 01/01/2024 đến 30/6/2024", title="Kỷ niệm ngày 02/9/2024"),
    ],
)
def test_older_documents_wide_windows_and_other_dates_are_no_finding(found: Check, block: str) -> None:
    assert of(found(block)) == []


def test_a_start_outside_the_period_is_told_once_with_the_document(found: Check) -> None:
    findings = found(task("Từ 01/01/2023 đến 30/6/2024", title=f"Thực hiện {DECISION}"))
    assert of(findings) == []
    [outside] = [one for one in findings if one.rule.name == "deadline-outside-period"]
    assert "3071/QĐ-UBND" in outside.help(Language.VI)


def test_garbage_is_answered_in_no_time(found: Check) -> None:
    start = time.process_time()
    for garbage in ("1" * 50_000, "1/" * 25_000, "1/a " * 12_000, "ngày " * 10_000):
        found(task("Từ 01/01/2023 đến 30/6/2024", title=f"'{garbage}'"))
    assert time.process_time() - start < 4
