import pytest

from kehoach.phrase.money import read_money, written_money
from kehoach.plan.budget import budget_of


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("150.000", "1.000đ", 150_000_000),
        ("150.000", None, 150_000),
        ("14,5 tỷ đồng", "1.000đ", 14_500_000_000),
        ("150 triệu đồng", None, 150_000_000),
        ("150 TRIỆU", None, 150_000_000),
        ("200.000 đồng", "1.000đ", 200_000),
        ("1.250", "triệu đồng", 1_250_000_000),
        ("khoảng 200.000", None, None),
        ("95.5", None, None),
        ("", None, None),
        ("200 bao", None, None),
        ("0,3 đồng", None, None),
    ],
)
def test_amounts_are_read_in_dong(text, unit, amount):
    assert read_money(text, unit) == amount


def test_amounts_are_written_as_an_office_does():
    assert written_money(14_750_000_000) == "14.750.000.000 đồng"


def test_sums_hold_rows_and_sections_within_sections_once(plan_of):
    plan, _ = plan_of("""\
        plan: {id: a, number: 1/KH-UBND, title: A, issuer: B, issued: 28/12/2023, signer: C, period: 2024, money: 1.000đ}
        sections:
          - number: I
            tasks:
              - {number: 1, title: A, budget: 150.000}
              - number: 2
                tasks:
                  - number: 2.1
                    title: B
                    rows:
                      - {outputs: C, budget: 20.000}
                      - {outputs: D, budget: 30 triệu đồng}
                  - number: 2.2
                    title: E
                    budget: 7.000
                    rows:
                      - {outputs: F, budget: 3.000}
    """)
    budget = budget_of(plan)
    assert dict(budget.sections) == {"I": 207_000_000, "I.2": 57_000_000}
    assert budget.total == 207_000_000
    assert "I.2.2/1" not in budget.amounts


def test_an_amount_at_a_section_stands_for_all_below_it(plan_of):
    plan, _ = plan_of("""\
        sections:
          - number: I
            tasks:
              - number: 1
                budget: 500
                tasks:
                  - {number: 1.1, title: A, budget: 100}
                  - {number: 1.2, title: B, budget: 900}
              - {number: 2, title: C, budget: 7}
    """)
    budget = budget_of(plan)
    assert dict(budget.sections) == {"I": 507, "I.1": 500}
    assert budget.total == 507
    assert budget.amounts["I.1.1"] == 100
