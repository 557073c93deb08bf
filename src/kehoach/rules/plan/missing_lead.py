from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, Task, does, owed
from kehoach.rules.plan.misplaced_role import has_lead_as_role
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="nhiệm vụ {address} không có đơn vị chủ trì",
        en="task {address} has no lead unit",
    ),
    help=Words(
        vi="thêm `lead: …`; nếu văn bản để trống ô này, giữ nguyên và ghi `# kehoach: ignore[missing-lead] lý do`",
        en="add `lead: …`; where the document leaves the cell empty, keep it and say `# kehoach: ignore[missing-lead] reason`",
    ),
)
def missing_lead(plan: Plan) -> Iterator[Problem]:
    """A task, or a row of one, has no unit that owes it.

    What nobody leads nobody reports on: such a task is in no unit's list and never becomes late.
    A unit under the role thực hiện counts, since some plans know no other owner. (A lead among the roles is
    misplaced-role.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            outputs: Quyết định
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    for task in owed(plan):
        if not any(_names_somebody(one) for one in (task, *task.amended)):
            yield missing_lead.at(task.head, address=task.address)


def _names_somebody(task: Task) -> bool:
    return bool(task.lead) or has_lead_as_role(task) or any(does(role.word.text) for role in task.roles)
