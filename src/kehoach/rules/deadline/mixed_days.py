from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Deadline, OffsetUnit
from kehoach.plan.model import Plan, Task, entries
from kehoach.text.source import Span
from kehoach.words import Words

_DAYS = frozenset({OffsetUnit.DAYS, OffsetUnit.WORKING_DAYS})


@rule(
    Severity.NOTE,
    says=Words(
        vi="các bước của nhiệm vụ {address} chỗ tính ngày, chỗ tính ngày làm việc",
        en="the steps of task {address} count days here and working days there",
    ),
    help=Words(
        vi="kiểm tra quy định gốc của từng bước; nếu đúng như vậy, ghi `# kehoach: ignore[mixed-days] lý do`",
        en="check the regulation behind each step; where it is so, say `# kehoach: ignore[mixed-days] reason`",
    ),
    other=Words(vi="bước kia", en="the other step"),
)
def mixed_days(plan: Plan) -> Iterator[Problem]:
    """Steps of one task count some time limits in days and some in working days.

    "05 ngày" runs over weekends and holidays and ends with the next working day (Bộ luật Dân sự 2015, Điều 148 khoản
    5), "05 ngày làm việc" leaves them out: a week's difference, or more at Tết. In one procedure the two are seldom
    meant to differ; mostly "làm việc" was left out once. Compared are the rows of a task, the limbs of one
    deadline, and a task with the one that it waits for (`after`).

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Xử lý phản ánh, kiến nghị
            lead: Sở Tư pháp
            rows:
              - {title: Xử lý, outputs: Văn bản trả lời, when: 20 ngày kể từ ngày nhận được phản ánh}
              - {title: Cập nhật kết quả, outputs: Dữ liệu, after: I.1/1, when: trong thời hạn 02 ngày làm việc}
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Xử lý phản ánh, kiến nghị
            lead: Sở Tư pháp
            rows:
              - {title: Xử lý, outputs: Văn bản trả lời, when: 20 ngày làm việc kể từ ngày nhận được phản ánh}
              - {title: Cập nhật kết quả, outputs: Dữ liệu, after: I.1/1, when: trong thời hạn 02 ngày làm việc}
    ```
    """
    for task in (*plan.tasks, *plan.duties):
        first: tuple[OffsetUnit, Span] | None = None
        for unit, span in _units(task):
            first = first or (unit, span)
            if unit is not first[0]:
                yield mixed_days.at(span, first[1] if first[1] != span else None, address=task.address)
                break
    yield from _between_tasks(plan)


def _between_tasks(plan: Plan) -> Iterator[Problem]:
    """Compare a task with the one that it waits for, where both count days."""
    waiting = [task for task in entries(plan) if task.after]
    by_address = {task.address: task for task in entries(plan)} if waiting else {}
    for task in waiting:
        awaited = by_address.get(task.after.text) if task.after else None
        if awaited and _whole(task) != _whole(awaited):
            own, before = tuple(_units_of(task)), tuple(_units_of(awaited))
            if own and before and {unit for unit, _ in own}.isdisjoint(unit for unit, _ in before):
                yield mixed_days.at(own[0][1], before[0][1], address=f"{awaited.address}, {task.address}")


def _whole(task: Task) -> str:
    """Give the task of a row."""
    return task.address.rpartition("/")[0] if task.is_row else task.address


def _units(task: Task) -> Iterator[tuple[OffsetUnit, Span]]:
    for step in task.rows or (task,):
        yield from _units_of(step)


def _units_of(step: Task) -> Iterator[tuple[OffsetUnit, Span]]:
    for limb in _limbs(step.deadline) if step.deadline and step.when else ():
        if step.when and limb.offset and limb.offset.unit in _DAYS:
            yield limb.offset.unit, step.when.span


def _limbs(deadline: Deadline) -> tuple[Deadline, ...]:
    return (deadline, *deadline.also)
