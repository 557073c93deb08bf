from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, Task
from kehoach.rules.plan.bare import is_bare
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(vi="nhiệm vụ {address} không có tên", en="task {address} has no title"),
    help=Words(
        vi="ghi nội dung của nhiệm vụ ở `title: …`; nếu văn bản để trống ô này, giữ nguyên và ghi "
        "`# kehoach: ignore[missing-title] lý do`",
        en="say what is to be done in `title: …`; where the document leaves the cell empty, keep it and say "
        "`# kehoach: ignore[missing-title] reason`",
    ),
)
def missing_title(plan: Plan) -> Iterator[Problem]:
    """A task does not say what must be done.

    In lists, letters and reports it has no name, and nobody knows what is asked of the unit that leads it. Rows of a
    task need no title of their own, nor does a task whose rows have theirs. A table that names products only is fine as
    it is: where no task of a section has a title, outputs or a measure stand for it. (A task of which nothing at all is
    said is missing-lead.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý I năm 2024
          - number: 2
            title:
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý II năm 2024
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
          - number: 2
            title: Niêm yết danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý II năm 2024
    ```
    """
    tasks = (*plan.tasks, *plan.duties)
    titled = {(task.section, task.is_duty) for task in tasks if task.title}
    for task in tasks:
        is_named = bool(task.outputs or task.measure) and (task.section, task.is_duty) not in titled
        if not (task.title or is_named or _are_titled(task.rows) or is_bare(plan, task)):
            yield missing_title.at(task.head, address=task.address)


def _are_titled(rows: tuple[Task, ...]) -> bool:
    return bool(rows) and all(row.title for row in rows)
