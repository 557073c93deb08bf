from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]
NAMES = {"output-as-deadline", "missing-deadline", "missing-output", "deadline-not-understood"}


def of(findings: tuple[Finding, ...]) -> list[str]:
    return [one.rule.name for one in findings if one.rule.name in NAMES]


@pytest.mark.parametrize(
    "when",
    [
        "Báo cáo kết quả kiểm tra",
        "Các văn bản chỉ đạo",
        "Dự thảo Quyết định",
        "03 báo cáo",
        "Thông báo kết luận",
    ],
)
def test_an_output_is_the_one_finding_of_its_task(found: Check, when: str) -> None:
    assert of(found(f"sections:\n  - {{number: 1, title: A, when: {when}}}\n")) == ["output-as-deadline"]


def test_words_that_are_an_output_of_the_task_are_one(found: Check) -> None:
    block = "sections:\n  - {number: 1, title: A, when: Video cổ động, outputs: Video cổ động}\n"
    assert of(found(block)) == ["output-as-deadline"]


@pytest.mark.parametrize("when", ["Bộ Nội vụ", "Các đơn vị trong tỉnh"])
def test_other_words_without_a_time_are_a_missing_deadline(found: Check, when: str) -> None:
    block = f"sections:\n  - {{number: 1, title: A, when: {when}, outputs: B}}\n"
    assert of(found(block)) == ["missing-deadline"]


@pytest.mark.parametrize("when", ["Quý I năm 2024", "Khi có báo cáo của sở", "Theo kế hoạch của UBND tỉnh"])
def test_a_time_is_no_finding(found: Check, when: str) -> None:
    block = f"sections:\n  - {{number: 1, title: A, when: {when}, outputs: B}}\n"
    assert "output-as-deadline" not in of(found(block))


def test_a_merged_cell_is_told_once(found: Check) -> None:
    block = "sections:\n  - {number: I, when: Báo cáo, outputs: B, tasks: [{number: 1}, {number: 2}]}\n"
    assert of(found(block)) == ["output-as-deadline"]


def test_duties_count_too(found: Check) -> None:
    assert of(found("duties:\n  - {number: 1, title: A, when: Báo cáo}\n")) == ["output-as-deadline"]
