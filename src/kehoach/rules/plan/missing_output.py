from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, Task
from kehoach.rules.plan.bare import is_bare
from kehoach.rules.plan.output_as_deadline import has_output_as_deadline
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(vi="nhiệm vụ {address} không có sản phẩm", en="task {address} has no output"),
    help=Words(
        vi="thêm `outputs: …`; nếu văn bản không ghi sản phẩm, ghi `# kehoach: ignore[missing-output] lý do`",
        en="add `outputs: …`; where the document names none, say `# kehoach: ignore[missing-output] reason`",
    ),
)
def missing_output(plan: Plan) -> Iterator[Problem]:
    """A task does not say what must exist when it is done.

    Without an output nobody can tell whether the task is done, and a report has nothing to show. A
    task that is measured by a target has its result there; duties under `duties` need no output. (An output that
    slipped into the column of times is output-as-deadline, a task with nothing but a title missing-lead.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
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
    measured = {target.task for target in plan.targets}
    for task in plan.tasks:
        if not _is_measured(task, measured) and not is_bare(plan, task):
            for row in task.rows or (task,):
                if not (row.outputs or _is_measured(row, measured) or has_output_as_deadline(row)):
                    yield missing_output.at(row.head, address=row.address)


def _is_measured(task: Task, measured: set[str | None]) -> bool:
    return task.measure is not None or task.address in measured
