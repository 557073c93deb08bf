from collections.abc import Iterator
from dataclasses import dataclass

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.money import written_money
from kehoach.plan.budget import amount_of
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan
from kehoach.text.source import Span
from kehoach.words import Words

_DEEPEST = 64


@rule(
    Severity.WARNING,
    says=Words(
        vi="kinh phí ghi {whole}, các khoản bên trong cộng lại là {parts}",
        en="the budget says {whole}, but its parts add up to {parts}",
    ),
    help=Words(
        vi="kiểm tra từng khoản và đơn vị tiền; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[sum-differs] lý do`",
        en="check each amount and its unit; where the document says so, say `# kehoach: ignore[sum-differs] reason`",
    ),
    other=Words(vi="khoản đầu tiên", en="the first part"),
)
def sum_differs(plan: Plan) -> Iterator[Problem]:
    """The budget of a section or task is not the sum of its parts.

    Either a part or the whole was changed later, and the money asked for does not fit the work. Where some parts have
    no amount, only a sum of the others that is more than the whole is told.

    ## Fires

    ```yaml
    sections:
      - number: I
        title: Tập huấn
        budget: 50 triệu đồng
        tasks:
          - {number: 1, title: Lớp cấp tỉnh, lead: Sở Tư pháp, outputs: Lớp, when: Quý I năm 2024, budget: 30 triệu đồng}
          - {number: 2, title: Lớp cấp xã, lead: Sở Tư pháp, outputs: Lớp, when: Quý I năm 2024, budget: 30 triệu đồng}
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        title: Tập huấn
        budget: 60 triệu đồng
        tasks:
          - {number: 1, title: Lớp cấp tỉnh, lead: Sở Tư pháp, outputs: Lớp, when: Quý I năm 2024, budget: 30 triệu đồng}
          - {number: 2, title: Lớp cấp xã, lead: Sở Tư pháp, outputs: Lớp, when: Quý I năm 2024, budget: 30 triệu đồng}
    ```
    """
    for whole in _wholes(plan):
        is_less = whole.parts < whole.amount and whole.is_complete
        if whole.first and (whole.parts > whole.amount or is_less):
            amounts = written_money(whole.amount), written_money(whole.parts)
            yield sum_differs.at(whole.cell.span, whole.first, whole=amounts[0], parts=amounts[1])


@dataclass(slots=True)
class Whole:
    """A budget and what its parts add up to so far, in đồng."""

    cell: Cell
    amount: int
    parts: int = 0
    first: Span | None = None
    is_complete: bool = True

    def add(self, amount: int | None, cell: Cell | None) -> None:
        """Count a part."""
        if amount is None or cell is None:
            self.is_complete = False
        else:
            self.parts += amount
            self.first = self.first or cell.span


def _wholes(plan: Plan) -> tuple[Whole, ...]:
    """Give the budgets of sections and tasks with the sums of the parts just below them."""
    wholes: dict[str, Whole] = {}
    for section in plan.sections:
        amount = amount_of(plan, section.budget)
        if amount is not None and section.budget and section.address not in wholes:
            if holder := _holder(wholes, section.address.rpartition(".")[0]):
                holder.add(amount, section.budget)
            wholes[section.address] = Whole(section.budget, amount)
    for task in (*plan.tasks, *plan.duties):
        amount = amount_of(plan, task.budget)
        if amount is not None and task.budget and task.rows:
            wholes[f"{task.address}/"] = Whole(task.budget, amount)
            for row in task.rows:
                wholes[f"{task.address}/"].add(amount_of(plan, row.budget), row.budget)
        if holder := _holder(wholes, task.section):
            for one in (task,) if task.budget or not task.rows else task.rows:
                holder.add(amount_of(plan, one.budget), one.budget)
    return tuple(wholes.values())


def _holder(wholes: dict[str, Whole], address: str) -> Whole | None:
    """Give the nearest section with a budget, from an address upwards."""
    for _ in range(_DEEPEST if wholes else 0):
        if address in wholes:
            return wholes[address]
        address = address.rpartition(".")[0]
    return None
