import re
from collections.abc import Iterable, Iterator
from datetime import date

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.plan.model import Plan, Task, owed
from kehoach.text.letters import match_key
from kehoach.words import Language, Words

_DAY = re.compile(r"ngày (?:cuối|\d)|\d[/.]\d")
_OF_YEAR = re.compile(r"báo cáo (?:\w+ )?năm(?! \d)|(?:hàng|hằng) năm|cuối năm")
_YEARLY = re.compile(r"(?:báo cáo )?(?:(?:hàng|hằng|định kỳ) )?(?:hàng |hằng )?năm(?: \d{4})?")
_AT = Words(vi="{day} (nhiệm vụ {address})", en="{day} (task {address})")
_MOST_NAMED = 4


@rule(
    Severity.NOTE,
    says=Words(
        vi="báo cáo quý IV và báo cáo năm phải gửi cùng một ngày: {days}",
        en="the report on quarter IV and that on the year are due the same day: {days}",
    ),
    help=Words(
        vi="nói rõ báo cáo năm thay cho báo cáo quý IV, hoặc lùi ngày báo cáo năm; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[same-day-reports] lý do`",
        en="say that the year's report stands for quarter IV as well, or set it later; where the document has it so, say `# kehoach: ignore[same-day-reports] reason`",
    ),
)
def same_day_reports(plan: Plan) -> Iterator[Problem]:
    """The reports on the last quarter and on the year are due the same day.

    Each unit then owes two reports on one day with the same last figures (both periods end on 14 December, Nghị định
    09/2019/NĐ-CP, Điều 12), and the office gets either or both. Most offices mean one report. Told once for a plan, with all such
    tasks.

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
    reports = [task for task in owed(plan) if _names_day(task)]
    found = [(task, day) for task in reports if (day := _same_day(task, (task, *_beside(task, reports))))]
    if found and found[0][0].when:
        shown = found[:_MOST_NAMED]
        days = Words(
            vi=", ".join(_AT.say(Language.VI, day=day, address=task.address) for task, day in shown),
            en=", ".join(_AT.say(Language.EN, day=day, address=task.address) for task, day in shown),
        )
        yield same_day_reports.at(found[0][0].when.span, days=days)


def _names_day(task: Task) -> bool:
    return bool(task.report and task.when and task.deadline and _DAY.search(match_key(task.when.text)))


def _same_day(task: Task, others: Iterable[Task]) -> date | None:
    """Give the day on which a task has the year's report due, and itself or one of the others the last quarter's."""
    quarters = {day for one in others for day in _of_last_quarter(one)}
    return min(quarters & set(_of_year(task)), default=None)


def _beside(task: Task, reports: Iterable[Task]) -> Iterator[Task]:
    """Give the reports that the same units owe to the same office."""
    return (one for one in reports if one is not task and _parties(one) == _parties(task))


def _parties(task: Task) -> tuple[tuple[str, ...], tuple[str, ...]]:
    owners = task.lead or tuple(unit for role in task.roles for unit in role.units)
    return tuple(match_key(one.text) for one in owners), tuple(match_key(one.text) for one in task.to)


def _limbs(task: Task) -> tuple[Deadline, ...]:
    return (task.deadline, *task.deadline.also) if task.deadline else ()


def _of_last_quarter(task: Task) -> Iterator[date]:
    for limb in _limbs(task):
        yield from (one.due for one in limb.occurrences if one.name.endswith("-Q4"))


def _of_year(task: Task) -> Iterator[date]:
    for limb in _limbs(task):
        yield from (one.due for one in limb.occurrences if one.name.isdecimal())
        if limb.kind is Kind.BY_DATE and limb.due and (_is_yearly(task) or _says_year(task, limb)):
            yield limb.due


def _is_yearly(task: Task) -> bool:
    """Tell whether the report of a task is that of the year and no other."""
    return task.report is not None and _YEARLY.fullmatch(match_key(task.report.text)) is not None


def _says_year(task: Task, limb: Deadline) -> bool:
    """Tell whether a limb speaks of the year's report, in its own words or in those just before it in the cell."""
    own, cell = match_key(limb.text), match_key(task.when.text) if task.when else ""
    before = cell.partition(own)[0].rpartition(";")[2]
    return any(_OF_YEAR.search(words) for words in (own, f"{before}{own}"))
