import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, Task, owed
from kehoach.rules.deadline.unspecified_cadence import lacks_cadence
from kehoach.text.letters import match_key
from kehoach.words import Words

_DAY = re.compile(r"ngày (?:cuối|làm việc|\d)|\d[/.]\d|\d ngày")
_ON_PLAN = re.compile(r"báo cáo (?:định kỳ )?(?:tình hình|kết quả|tiến độ)[^;,]*? thực hiện kế hoạch")


@rule(
    Severity.NOTE,
    says=Words(
        vi="kế hoạch giao báo cáo mà không nêu ngày gửi nào",
        en="the plan asks for reports and names no day for any of them",
    ),
    help=Words(
        vi="ghi ngày gửi cho từng cấp, như `chậm nhất ngày 20 của tháng cuối quý`; nếu văn bản không ghi, ghi `# kehoach: ignore[missing-report-day] lý do`",
        en="name a day for each level, like `chậm nhất ngày 20 của tháng cuối quý`; where the document has none, say `# kehoach: ignore[missing-report-day] reason`",
    ),
)
def missing_report_day(plan: Plan) -> Iterator[Problem]:
    """The plan asks for reports, but names no day for any of them.

    "Hàng quý" lets a report come on the last day of the quarter, when the office above should have it summed up
    already. Whoever asks for reports from several levels sets a deadline for each (Nghị định 09/2019/NĐ-CP, Điều 8
    khoản 5 điểm b; Điều 13 khoản 2). Told once for a plan; that "định kỳ" lacks a cadence is unspecified-cadence.

    ## Fires

    ```yaml
    duties:
      - number: 1
        title: Báo cáo kết quả thực hiện
        lead: Các sở, ban, ngành
        report: quý; năm
        to: Văn phòng UBND tỉnh
        when: Định kỳ hàng quý, năm
    ```

    ## Instead

    ```yaml
    duties:
      - number: 1
        title: Báo cáo kết quả thực hiện
        lead: Các sở, ban, ngành
        report: quý; năm
        to: Văn phòng UBND tỉnh
        when: chậm nhất ngày 20 của tháng cuối quý đối với báo cáo quý; ngày 26 tháng 12 đối với báo cáo năm
    ```
    """
    reports = [task for task in owed(plan) if task.report or _is_told_to_report(task)]
    if any(_has_day(task) for task in reports):
        return
    unsaid = any(lacks_cadence(task) for task in reports)
    recurring = [task for task in reports if _recurs(task)]
    if one := next(iter(recurring if recurring or unsaid else reports), None):
        yield missing_report_day.at(one.when.span if one.when else one.head)


def _is_told_to_report(task: Task) -> bool:
    """Tell whether somebody is told to whom to report on the plan, though not how often."""
    title = match_key(task.title.text) if task.title else ""
    is_on_plan = task.is_duty or (_ON_PLAN.match(title) is not None and _recurs(task))
    return (
        is_on_plan
        and bool(task.to)
        and any(match_key(one.text).startswith("báo cáo") for one in task.outputs)
    )


def _has_day(task: Task) -> bool:
    if task.when is None or task.deadline is None:
        return False
    kinds = {limb.kind for limb in (task.deadline, *task.deadline.also)}
    return (
        not kinds.isdisjoint({Kind.SPAN, Kind.BY_DATE}) or _DAY.search(match_key(task.when.text)) is not None
    )


def _recurs(task: Task) -> bool:
    return task.deadline is not None and task.deadline.kind is Kind.RECURRING and not lacks_cadence(task)
