import re
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.money import written_money
from kehoach.plan.budget import amount_of
from kehoach.plan.model import Plan, entries
from kehoach.words import Words

_BARE = re.compile(r"\s*\d[\d.,]*\s*")
_LEAST: Final = 1_000_000
"""In đồng: no office plans a task for less, so a smaller number counts thousands or millions."""


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{text}` không có đơn vị tiền nên được hiểu là {amount}",
        en="`{text}` has no unit of money and is read as {amount}",
    ),
    help=Words(
        vi="ghi đơn vị chung của kế hoạch dưới `plan`, như `money: triệu đồng`, hoặc ghi đơn vị ở từng chỗ, như `150 triệu đồng`",
        en="give the unit of the plan's amounts under `plan`, as in `money: triệu đồng`, or one at each, as in `150 triệu đồng`",
    ),
)
def money_without_unit(plan: Plan) -> Iterator[Problem]:
    """An amount has no unit, the plan names none, and read as đồng it would pay for nothing.

    Tables give the unit once above their column ("Đơn vị tính: triệu đồng"); in the plan it stands under `money`.
    Without it 200 is 200 đồng, in the sums, too. Told once, at the first such amount below one million.

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
            budget: 200
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
    budgets = (*(one.budget for one in plan.sections), *(one.budget for one in entries(plan)))
    for budget in budgets if plan.money is None else ():
        amount = amount_of(plan, budget)
        if budget and amount and amount < _LEAST and _BARE.fullmatch(budget.text):
            yield money_without_unit.at(budget.span, text=budget.text.strip(), amount=written_money(amount))
            return
