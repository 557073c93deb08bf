from collections.abc import Iterator
from datetime import date

from kehoach.calendar.period import end_of_month
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, Task, entries
from kehoach.rules.facts import on_day
from kehoach.words import Language, Words

_PASSED = Words(
    vi="thời hạn đã qua khi ban hành: {count}", en="deadlines that had passed when it was issued: {count}"
)


@rule(
    Severity.NOTE,
    says=Words(
        vi="kế hoạch ban hành {issued}, khi thời kỳ của kế hoạch đã bắt đầu từ ngày {first}",
        en="the plan was issued {issued}, after its period had begun on {first}",
    ),
    help=Words(
        vi="kiểm tra năm ở `issued` và `period`; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[issued-after-start] lý do`",
        en="check the years in `issued` and `period`; where the document says so, say `# kehoach: ignore[issued-after-start] reason`",
    ),
    label=Words(vi="{label}", en="{label}"),
    other=Words(vi="thời kỳ của kế hoạch", en="the period of the plan"),
)
def issued_after_start(plan: Plan) -> Iterator[Problem]:
    """The plan was issued after its period had begun.

    Mostly the year is a slip: the plan for 2024 is issued in December 2023, and the file says December 2024. Where
    the document did come late, nobody could be in time with what was due before. Many yearly plans come out in
    January, so nothing is said of the first month of the period.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2024
      signer: (mẫu, không có người ký)
      period: 2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    if plan.issued is None or plan.issued_on is None or plan.period is None:
        return
    first, day = plan.period.start, plan.issued_on.start
    if day > end_of_month(first.year, first.month):
        count = len({task.when.span for task in entries(plan) if task.when and _has_passed(task, day)})
        label = _passed(count) if count else None
        place = plan.period_words.span if plan.period_words else None
        issued = on_day(plan.issued.text, plan.issued_on)
        yield issued_after_start.at(plan.issued.span, place, issued=issued, first=first, label=label)


def _passed(count: int) -> Words:
    return Words(vi=_PASSED.say(Language.VI, count=count), en=_PASSED.say(Language.EN, count=count))


def _has_passed(task: Task, day: date) -> bool:
    """Tell whether the words of a deadline fix a day before the plan was issued."""
    if task.deadline is None:
        return False
    limbs = (task.deadline, *task.deadline.also)
    return any(
        limb.due is not None and limb.due < day and limb.kind in {Kind.SPAN, Kind.BY_DATE} for limb in limbs
    )
