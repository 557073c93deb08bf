from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.money import read_unit
from kehoach.plan.budget import amount_of
from kehoach.plan.model import Plan, readings
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="không hiểu số tiền `{text}`", en="the amount of money `{text}` is not understood"),
    help=Words(
        vi="viết như 150.000 (theo đơn vị ghi ở `money`), 150 triệu đồng hoặc 14,5 tỷ đồng",
        en="write it like 150.000 (in the unit under `money`), 150 triệu đồng or 14,5 tỷ đồng",
    ),
)
def money_not_understood(plan: Plan) -> Iterator[Problem]:
    """An amount of money, or the unit of the plan's amounts, can't be read.

    Thousands are grouped with dots and decimals follow a comma, as in 14.750.000 or 14,5 tỷ đồng. An amount
    that can't be read is missing from the sums of its section and of the plan.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Khảo sát sự hài lòng
            lead: Sở Nội vụ
            outputs: Báo cáo
            when: Quý III năm 2024
            budget: khoảng 200.000.000
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Khảo sát sự hài lòng
            lead: Sở Nội vụ
            outputs: Báo cáo
            when: Quý III năm 2024
            budget: 200 triệu đồng
    ```
    """
    if plan.money and read_unit(plan.money.text) is None:
        yield money_not_understood.at(plan.money.span, text=plan.money.text)
        return
    budgets = (*(one.budget for one in plan.sections), *(one.budget for one in readings(plan)))
    for budget in dict.fromkeys(budgets):
        if budget and amount_of(plan, budget) is None:
            yield money_not_understood.at(budget.span, text=budget.text)
