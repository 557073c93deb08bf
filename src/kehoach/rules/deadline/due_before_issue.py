from collections.abc import Iterator
from datetime import date

from kehoach.calendar.period import end_of_month, quarter
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, Task, owed
from kehoach.rules.facts import on_day
from kehoach.text.source import Span
from kehoach.words import Words

_FIXED = frozenset({Kind.SPAN, Kind.BY_DATE})


@rule(
    Severity.WARNING,
    says=Words(
        vi="hạn {due} đã qua khi kế hoạch ban hành {issued}",
        en="due on {due}, which had passed when the plan was issued {issued}",
    ),
    help=Words(
        vi="kiểm tra ngày ở thời hạn và ở `issued`; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[due-before-issue] lý do`",
        en="check the day and `issued`; where the document says so, say `# kehoach: ignore[due-before-issue] reason`",
    ),
    other=Words(vi="ngày ban hành", en="day of issue"),
)
def due_before_issue(plan: Plan) -> Iterator[Problem]:
    """A task was due before the plan was issued.

    Nobody can be in time with what was due before anybody was told. Looked at are plans issued in good time or in the
    first month of their period; of one issued later issued-after-start tells once, with the number of such deadlines,
    and a day before its preparation began is deadline-outside-period.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 22/01/2024
      signer: (mẫu, không có người ký)
      period: 2024
    sections:
      - number: 1
        title: Lập kế hoạch của đơn vị
        lead: Sở Tư pháp
        outputs: Kế hoạch
        when: Trước ngày 16/01/2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 22/01/2024
      signer: (mẫu, không có người ký)
      period: 2024
    sections:
      - number: 1
        title: Lập kế hoạch của đơn vị
        lead: Sở Tư pháp
        outputs: Kế hoạch
        when: Trước ngày 16/02/2024
    ```
    """
    if plan.issued is None or plan.issued_on is None or plan.period is None:
        return
    first, day = plan.period.start, plan.issued_on.start
    told: set[Span] = set()
    if day <= end_of_month(first.year, first.month):
        earliest = min(first, quarter(day.year, (day.month + 2) // 3).start)
        for task in owed(plan):
            due = _due(task)
            if task.when and due and earliest <= due < day and task.when.span not in told:
                told.add(task.when.span)
                yield due_before_issue.at(
                    task.when.span, plan.issued.span, due=due, issued=on_day(plan.issued.text, plan.issued_on)
                )


def _due(task: Task) -> date | None:
    """Give the first day that the words of time fix."""
    limbs = (task.deadline, *task.deadline.also) if task.deadline else ()
    return min((limb.due for limb in limbs if limb.due and limb.kind in _FIXED), default=None)
