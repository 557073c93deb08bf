from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]
NAME = "issued-after-start"
SECTIONS = """\
sections:
  - {number: 1, when: Tháng 01/2024}
  - {number: 2, when: Quý I/2024}
  - {number: 3, when: Quý I hàng năm}
"""


def plan(issued: str, period: str, rest: str = "") -> str:
    return f"plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: {issued}\n  period: {period}\n{rest}"


@pytest.mark.parametrize(
    ("issued", "period"),
    [("28/12/2023", "2024"), ("31/01/2024", "2024"), ("01/2024", "2024"), ("8/2020", "2021-2025")],
)
def test_before_it_or_in_its_first_month_is_no_finding(
    fired: Callable[[str], set[str]], issued: str, period: str
) -> None:
    assert NAME not in fired(plan(issued, period))


@pytest.mark.parametrize(
    ("issued", "period"), [("01/02/2024", "2024"), ("8/2021", "2021-2025"), ("01/01/2025", "2024")]
)
def test_later_is_one(fired: Callable[[str], set[str]], issued: str, period: str) -> None:
    assert NAME in fired(plan(issued, period))


def test_deadlines_that_had_passed_are_counted(found: Check) -> None:
    (finding,) = (one for one in found(plan("15/3/2024", "2024", SECTIONS)) if one.rule.name == NAME)
    assert finding.label(Language.VI) == "thời hạn đã qua khi ban hành: 1"
    assert finding.message(Language.VI).startswith("kế hoạch ban hành ngày 15/3/2024")


def test_a_date_that_is_none_says_nothing(fired: Callable[[str], set[str]]) -> None:
    assert NAME not in fired(plan("31/02/2024", "2024"))
