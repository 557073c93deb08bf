from collections.abc import Iterator, Mapping
from datetime import date

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, Task, entries
from kehoach.words import Words

_FIXED = frozenset({Kind.SPAN, Kind.BY_DATE})
_LONGEST = 64
"""So many steps that count days from one another are looked at; steps in a circle are circular-steps."""


@rule(
    Severity.WARNING,
    says=Words(
        vi="{address} phải xong ngày {due}, trước {step} là việc phải chờ, có hạn {awaited}",
        en="{address} is due on {due}, before {step} that it waits for, which is due on {awaited}",
    ),
    help=Words(
        vi="đổi một trong hai thời hạn; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[due-before-awaited-step] lý do`",
        en="change one of the two deadlines; where the document has it so, say `# kehoach: ignore[due-before-awaited-step] reason`",
    ),
    other=Words(vi="việc phải chờ", en="what it waits for"),
)
def due_before_awaited_step(plan: Plan) -> Iterator[Problem]:
    """A task is due before the one that it waits for (`after`).

    Whoever does the first one in time makes the other late. Mostly the two times were set in different years, or
    exchanged. Where the one that it waits for has no day of its own, only days counted from an earlier one, the day of that
    one is compared.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - {number: 1, title: Duyệt phương án sắp xếp, lead: Sở Nội vụ, outputs: Quyết định, when: Quý III năm 2024}
          - {number: 2, title: Bố trí trụ sở sau sắp xếp, lead: Sở Nội vụ, outputs: Trụ sở, when: Quý II năm 2024, after: I.1}
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - {number: 1, title: Duyệt phương án sắp xếp, lead: Sở Nội vụ, outputs: Quyết định, when: Quý II năm 2024}
          - {number: 2, title: Bố trí trụ sở sau sắp xếp, lead: Sở Nội vụ, outputs: Trụ sở, when: Quý III năm 2024, after: I.1}
    ```
    """
    waiting = [task for task in entries(plan) if task.after]
    if not waiting:
        return
    by_address = {task.address: task for task in reversed(tuple(entries(plan)))}
    for task in waiting:
        awaited = _fixed_before(task, by_address)
        due, needed = _due(task), _due(awaited) if awaited else None
        if task.when and awaited and awaited.when and due and needed and due < needed:
            yield due_before_awaited_step.at(
                task.when.span,
                awaited.when.span,
                address=task.address,
                due=due,
                step=awaited.address,
                awaited=needed,
            )


def _fixed_before(task: Task, by_address: Mapping[str, Task]) -> Task | None:
    """Give the step that a task waits for, or the first before it with a day where that one only counts days from it."""
    awaited = by_address.get(task.after.text) if task.after else None
    for _ in range(_LONGEST):
        if awaited is None or awaited.after is None or not _counts_days(awaited):
            return awaited
        awaited = by_address.get(awaited.after.text)
    return None


def _counts_days(task: Task) -> bool:
    return task.deadline is not None and task.deadline.kind is Kind.EVENT_OFFSET and not task.deadline.also


def _due(task: Task) -> date | None:
    """Give the last day that the words of time fix; None where one of their limbs depends on anything."""
    if task.deadline is None:
        return None
    limbs = (task.deadline, *task.deadline.also)
    if any(limb.kind not in _FIXED or limb.due is None for limb in limbs):
        return None
    return max(limb.due for limb in limbs if limb.due)
