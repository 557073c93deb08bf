from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, Task
from kehoach.rules.plan.bare import is_bare
from kehoach.rules.plan.deadline_as_output import deadlines_as_outputs
from kehoach.rules.plan.output_as_deadline import has_output_as_deadline
from kehoach.text.source import Span
from kehoach.words import Words

_NOT_A_TIME = Words(vi="không có chữ nào chỉ thời gian", en="no word of time in it")


@rule(
    Severity.WARNING,
    says=Words(vi="nhiệm vụ {address} không có thời hạn", en="task {address} has no deadline"),
    help=Words(
        vi="ghi thời hạn ở `when: …`; nếu văn bản không có, ghi `# kehoach: ignore[missing-deadline] lý do`",
        en="say it in `when: …`; where the document has none, say `# kehoach: ignore[missing-deadline] reason`",
    ),
    label=Words(vi="{label}", en="{label}"),
)
def missing_deadline(plan: Plan) -> Iterator[Problem]:
    """A task does not say by when, or what it says has no word of time in it.

    A task without a deadline never becomes late, so nobody asks about it. Duties under `duties` need no deadline.
    (An output in the column of times is output-as-deadline, a task with nothing but a title missing-lead.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            when: Các đơn vị trong tỉnh
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
    told: set[Span] = set()
    for issued in (row for whole in plan.tasks for row in whole.rows or (whole,)):
        known = [task for task in (issued, *issued.amended) if task.when]
        is_elsewhere = is_bare(plan, issued) or any(deadlines_as_outputs(plan, issued))
        if not known and not is_elsewhere:
            yield missing_deadline.at(issued.head, address=issued.address, label=None)
        for task in known:
            if task.when and _names_no_time(task) and task.when.span not in told:
                told.add(task.when.span)
                yield missing_deadline.at(task.when.span, address=task.address, label=_NOT_A_TIME)


def _names_no_time(task: Task) -> bool:
    if task.deadline is None or task.deadline.kind is not Kind.NONE or task.deadline.also:
        return False
    return not has_output_as_deadline(task)
