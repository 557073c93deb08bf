from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Fired = Callable[[str], set[str]]
Found = Callable[[str], tuple[Finding, ...]]
NAME = "money-without-unit"
PLAN = """\
plan:
  id: mau-2024
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  period: 2024
  {money}
sections:
  - number: I
    tasks:
      - {{number: 1, title: A, budget: {first}}}
      - {{number: 2, title: B, budget: {second}}}
"""


@pytest.mark.parametrize(
    ("first", "second"), [("200", "150"), ("2.000.000", "150.000"), ("150 triệu đồng", "20")]
)
def test_an_amount_that_pays_for_nothing_is_told_once(found: Found, first: str, second: str) -> None:
    text = PLAN.format(money="note: a", first=first, second=second)
    assert [one.rule.name for one in found(text)].count(NAME) == 1


@pytest.mark.parametrize(
    ("money", "first"),
    [
        ("money: triệu đồng", "200"),
        ("money: đồng", "200"),
        ("note: a", "200 triệu đồng"),
        ("note: a", "150.000.000"),
        ("note: a", "0"),
        ("note: a", "khoảng 200"),
    ],
)
def test_amounts_with_a_unit_and_whole_ones_are_fine(fired: Fired, money: str, first: str) -> None:
    assert NAME not in fired(PLAN.format(money=money, first=first, second="1 tỷ đồng"))
