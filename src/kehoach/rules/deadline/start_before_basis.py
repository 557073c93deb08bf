import re
from collections.abc import Iterator
from datetime import date

from kehoach.calendar.period import end_of_month
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.plan.cell import Cell
from kehoach.plan.citation import Citation, cite
from kehoach.plan.model import Plan, Task, readings
from kehoach.rules.deadline.outside import allowed_days, outside
from kehoach.text.source import Search, Span
from kehoach.words import Words

# A number with its date right behind it; a date elsewhere in the sentence may be a deadline.
_DATED = re.compile(
    r"(?<![\w/])\d[^\s,;()/]{0,9}(?:/[^\s,;()/]{1,30}){1,3},? ?\(?(?:ngày )?"
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
)


@rule(
    Severity.WARNING,
    says=Words(
        vi="bắt đầu từ {start}, trước ngày {dated} của văn bản làm căn cứ ({document})",
        en="starts on {start}, before the document it rests on was issued on {dated} ({document})",
    ),
    help=Words(
        vi="kiểm tra năm của ngày bắt đầu và ngày của văn bản",
        en="check the year of the start and the date of the document",
    ),
    label=Words(vi="bắt đầu ở đây", en="starts here"),
    other=Words(vi="căn cứ vào văn bản này", en="rests on this document"),
)
def start_before_basis(plan: Plan) -> Iterator[Problem]:
    """A task starts before the document that it carries out was issued.

    Nobody can carry out a decision that does not exist yet, so one of the two dates is likely wrong,
    mostly the year of the start. Looked at are the documents that the task itself cites with number and
    date, and only where the task names the day or the month of its start. (A document in `implements` that
    is later than the plan itself is basis-after-plan; a start outside the period of the plan is
    deadline-outside-period, which names the document.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Không nhận hồ sơ giấy
            implements: Quyết định 3071/QĐ-UBND ngày 01/12/2023
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Từ 01/11/2023 đến 30/6/2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Không nhận hồ sơ giấy
            implements: Quyết định 3071/QĐ-UBND ngày 01/12/2023
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Từ 01/01/2024 đến 30/6/2024
    ```
    """
    told: set[Span] = set()
    allowed = allowed_days(plan)
    for task in readings(plan):
        if task.when is None or task.deadline is None or task.when.inherited or task.when.span in told:
            continue
        told.add(task.when.span)
        limbs = (task.deadline, *task.deadline.also)
        starts = [(limb, start) for limb in limbs if (start := _latest_start(limb))]
        documents = tuple(_cited(plan, task)) if starts else ()
        for limb, start in starts:
            cited = next((one for one in documents if _is_later(one, start)), None)
            if cited and cited.date and not (allowed and outside(limb, allowed)):
                facts = {"start": limb.start, "dated": cited.date.start, "document": cited.number}
                place = plan.source.find(limb.text, task.when.span)
                yield start_before_basis.at(place, cited.cell.span, **facts)


def later_basis(plan: Plan, task: Task, limb: Deadline) -> Citation | None:
    """Give a document that a task carries out and that is later than the start of a limb of its deadline."""
    start = _latest_start(limb) if task.when and not task.when.inherited else None
    return next((one for one in _cited(plan, task) if _is_later(one, start)), None) if start else None


def _latest_start(deadline: Deadline) -> date | None:
    """Give the last day on which the start may lie: the day named, or the end of the month named."""
    start = deadline.start
    if start is None or deadline.kind is not Kind.SPAN:
        return None
    if re.search(rf"(?<!\d)0?{start.day}\s?(?:[/.-]|tháng)\s?0?{start.month}(?!\d)", deadline.text):
        return start
    if re.search(
        rf"(?:tháng\s|(?<![\d/.-]))0?{start.month}\s?(?:[/.-]|năm)\s?{start.year}",
        deadline.text,
        re.IGNORECASE,
    ):
        return end_of_month(start.year, start.month)
    return None


def _is_later(cited: Citation, start: date) -> bool:
    return cited.number is not None and cited.date is not None and cited.date.start > start


def _cited(plan: Plan, task: Task) -> Iterator[Citation]:
    """Give the documents that a task cites, in what it implements and in its own words."""
    yield from (one for one in task.implements if not _is_after_plan(plan, one))
    words = (task.title, task.note, *(one for one in task.outputs if not one.inherited))
    for cell in (one for one in words if one and "/" in one.text):
        search = Search(plan.source, cell.span)
        for match in _DATED.finditer(cell.text):
            yield cite(Cell(match[0], search.find(match[0]) or cell.span))


def _is_after_plan(plan: Plan, cited: Citation) -> bool:
    return bool(cited.date and plan.issued_on and cited.date.start > plan.issued_on.end)
