from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]
PLAN = """\
plan: {{title: A, issuer: UBND tỉnh Mẫu, period: {period}{issued}}}
sections:
  - {{number: 1, when: {when}}}
"""


def of(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if one.rule.name == "deadline-outside-period"]


def plan(when: str, period: str = "2024", issued: str | None = "26/12/2023") -> str:
    return PLAN.format(when=when, period=period, issued=f", issued: {issued}" if issued else "")


@pytest.mark.parametrize(
    ("when", "period", "issued"),
    [
        ("Tháng 12/2023", "2024", "26/12/2023"),
        ("Quý IV năm 2023", "2024", "26/12/2023"),
        ("Tháng 12/2023", "2024", None),
        ("Quý IV của năm trước liền kề năm kế hoạch", "2016-2020", "14/12/2015"),
        ("Năm 2021-2025", "2021-2025", "8/2021"),
        ("Thường xuyên", "2024", "26/12/2023"),
        ("Trước ngày 01/01/2025", "2024", "26/12/2023"),
    ],
)
def test_preparation_and_what_lies_inside_is_no_finding(
    found: Check, when: str, period: str, issued: str | None
) -> None:
    assert of(found(plan(when, period, issued))) == []


@pytest.mark.parametrize(
    ("when", "issued", "said"),
    [
        (
            "Quý IV năm 2023",
            "15/01/2024",
            "01/10/2023 lies before the period of the plan, 01/01/2024 to 31/12/2024",
        ),
        ("Trước ngày 01/3/2023", "26/12/2023", "28/02/2023 lies before the period of the plan"),
        ("Quý I năm 2025", "26/12/2023", "31/03/2025 lies after the period of the plan"),
        ("Từ 01/01/2024 đến 30/6/2025", "26/12/2023", "30/06/2025 lies after the period of the plan"),
    ],
)
def test_the_day_and_the_side_are_named(found: Check, when: str, issued: str, said: str) -> None:
    [finding] = of(found(plan(when, issued=issued)))
    assert finding.message(Language.EN).startswith(said)
    assert finding.source.part(finding.problem.span) == when
    assert finding.problem.other
    assert finding.source.part(finding.problem.other) == "2024"


def test_a_merged_cell_is_reported_once(found: Check) -> None:
    block = "sections:\n  - {number: I, when: Quý I năm 2025, tasks: [{number: 1}, {number: 2}]}\n"
    assert len(of(found(block))) == 1
