from collections.abc import Iterator
from datetime import date

from kehoach.calendar.workdays import day_off
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.plan.model import Plan, readings
from kehoach.text.source import Span
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(vi="hạn {day} là ngày nghỉ ({why})", en="due on {day}, a day off ({why})"),
    help=Words(
        vi="hạn ghi ngày cố định thì không lùi: chọn ngày làm việc, hoặc ghi `# kehoach: ignore[due-on-day-off] lý do`",
        en="a fixed day does not move: choose a working day, or say `# kehoach: ignore[due-on-day-off] reason`",
    ),
)
def due_on_day_off(plan: Plan) -> Iterator[Problem]:
    """A deadline names a day on which offices do not work.

    A time limit counted in days ends on the next working day (Bộ luật Dân sự 2015, Điều 148), a day that is named
    does not move: what is handed in on the Monday is late. "Trước ngày 30/6" is due on the 29th. Nothing is said of a
    stretch of time that ends on such a day ("từ 01/3 đến 30/6"), nor of days that come back each month or year.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Chậm nhất ngày 15/6/2024
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
            when: Chậm nhất ngày 14/6/2024
    ```
    """
    told: set[Span] = set()
    for task in readings(plan):
        if task.when is None or task.deadline is None or task.when.span in told:
            continue
        told.add(task.when.span)
        for limb in (task.deadline, *task.deadline.also):
            if (day := _named_day(limb)) and (off := day_off(day)):
                yield due_on_day_off.at(plan.source.find(limb.text, task.when.span), day=day, why=off.name)


def _named_day(deadline: Deadline) -> date | None:
    """Give the due day where the words name a day; the reading notes it where that is a day off."""
    is_noted = any(note.name == "day-off" for note in deadline.notes)
    return deadline.due if is_noted and deadline.kind is Kind.BY_DATE else None
