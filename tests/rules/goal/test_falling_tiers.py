from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.rule.name == "falling-tiers"]


@pytest.mark.parametrize(
    "goal",
    [
        "{2022: trên 70%, 2023: trên 70%}",
        "{2022: tối đa 30 phút, 2023: tối đa 20 phút}",
        "{2022: {cấp tỉnh: 90%, cấp xã: 60%}, 2023: {cấp xã: 70%, cấp tỉnh: 95%}}",
        "{2021-2023: 80%, 2023: 60%}",
        "{2022: tối thiểu 60%, 2023: tăng 5%}",
        "{2016: từ 50% - dưới 70%, 2018: từ 70% - 80%, 2020: trên 80%}",
        "{2022: 80%, 2023: 15 hồ sơ}",
    ],
)
def test_rising_goals_and_other_sorts_are_no_finding(found: Check, goal: str) -> None:
    assert of(found(f"targets:\n  - {{id: a, measure: Tỷ lệ, goal: {goal}}}\n")) == []


def test_rows_of_one_task_are_compared_too(found: Check) -> None:
    [finding] = of(
        found("""\
sections:
  - number: 1
    measure: Tỷ lệ
    lead: Sở Tư pháp
    rows:
      - {goal: Đạt trên 70%, when: Năm 2017}
      - {goal: Đạt trên 50%, when: Năm 2018}
""")
    )
    assert finding.message(Language.EN) == (
        "the goal of 2018 (`Đạt trên 50%`) is lower than that of 2017 (`Đạt trên 70%`)"
    )
    assert finding.problem.other
    assert finding.source.part(finding.problem.other) == "Đạt trên 70%"


def test_goals_of_different_units_are_not_compared(found: Check) -> None:
    block = """\
sections:
  - number: 1
    measure: Tỷ lệ
    rows:
      - {goal: trên 70%, when: Năm 2017, lead: Sở Tư pháp}
      - {goal: trên 50%, when: Năm 2018, lead: Sở Nội vụ}
"""
    assert of(found(block)) == []
