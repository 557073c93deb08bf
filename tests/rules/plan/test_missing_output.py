from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]


def count(findings: tuple[Finding, ...]) -> int:
    return sum(one.rule.name == "missing-output" for one in findings)


@pytest.mark.parametrize(
    "block",
    [
        "duties:\n  - {number: 1, title: A}\n",
        "sections:\n  - {number: 1, title: A, measure: Tỷ lệ, rows: [{goal: trên 50%}, {goal: trên 70%}]}\n",
        "sections:\n  - {number: 1, title: A, outputs: Báo cáo, rows: [{title: B}, {title: C}]}\n",
        "sections:\n  - {number: I, outputs: Kế hoạch, tasks: [{number: 1, title: A}]}\n",
        "sections:\n  - number: 1\n    targets:\n      - {id: a, measure: Tỷ lệ, goal: 100%}\n",
        "sections:\n  - {number: 1, title: A}\ntargets:\n  - {id: a, task: 1, measure: Tỷ lệ, goal: 100%}\n",
    ],
)
def test_duties_measured_tasks_and_merged_cells_are_no_finding(found: Check, block: str) -> None:
    assert count(found(block)) == 0


def test_rows_count_singly(found: Check) -> None:
    assert (
        count(found("sections:\n  - {number: 1, rows: [{title: B}, {outputs: Báo cáo}, {title: C}]}\n")) == 2
    )
