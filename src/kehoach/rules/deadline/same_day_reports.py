import re
from collections.abc import Iterator
from datetime import date

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.plan.model import Plan, Task, owed
from kehoach.text.letters import match_key
from kehoach.words import Words

_DAY = re.compile(r"ngày (?:cuối|\d)|\d[/.]\d")
_OF_YEAR = re.compile(r"báo cáo (?:\w+ )?năm(?! \d)|(?:hàng|hằng) năm|cuối năm")


@rule(
    Severity.NOTE,
    says=Words(
        vi="báo cáo quý IV và báo cáo năm cùng phải gửi ngày {day} (nhiệm vụ {address})",
        en="the report on quarter IV and that on the year are both due on {day} (task {address})",
    ),
    help=Words(
        vi="nói rõ báo cáo năm thay cho báo cáo quý IV, hoặc lùi ngày báo cáo năm; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[same-day-reports] lý do`",
        en="say that the year's report stands for quarter IV as well, or set it later; where the document has it so, say `# kehoach: ignore[same-day-reports] reason`",
    ),
)
def same_day_reports(plan: Plan) -> Iterator[Problem]:
    """The reports on the last quarter and on the year are due the same day.

    Each unit then owes two reports on one day with the same last figures (both periods end on 14 December, Nghị định
    09/2019/NĐ-CP, Điều 12), and the office gets either or both. Most offices mean one report. Told once for a plan.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Báo cáo định kỳ
            lead: Sở Tư pháp
            report: quý; năm
            outputs: Báo cáo
            when: chậm nhất ngày 20 của tháng cuối quý đối với báo cáo quý; ngày 20 tháng 12 đối với báo cáo năm
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Báo cáo định kỳ
            lead: Sở Tư pháp
            report: quý; năm
            outputs: Báo cáo
            when: chậm nhất ngày 20 của tháng cuối quý đối với báo cáo quý; ngày 26 tháng 12 đối với báo cáo năm
    ```
    """
    for task in owed(plan):
        if task.report and task.when and task.deadline and _DAY.search(match_key(task.when.text)):
            both = set(_of_last_quarter(task)) & set(_of_year(task))
            if both:
                yield same_day_reports.at(task.when.span, day=min(both), address=task.address)
                return


def _limbs(task: Task) -> tuple[Deadline, ...]:
    return (task.deadline, *task.deadline.also) if task.deadline else ()


def _of_last_quarter(task: Task) -> Iterator[date]:
    for limb in _limbs(task):
        yield from (one.due for one in limb.occurrences if one.name.endswith("-Q4"))


def _of_year(task: Task) -> Iterator[date]:
    for limb in _limbs(task):
        yield from (one.due for one in limb.occurrences if one.name.isdecimal())
        if limb.kind is Kind.BY_DATE and limb.due and _OF_YEAR.search(match_key(limb.text)):
            yield limb.due
