from collections.abc import Iterator
from datetime import date

from kehoach.calendar.reporting import read_reporting_period
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.obligation.model import Obligation
from kehoach.plan.progress_file import Said
from kehoach.status.reported import Reported
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(
        vi="`{task}` hoàn thành ngày {done}, trước thời gian thực hiện (từ {start})",
        en="`{task}` was done on {done}, before the time it was planned for (from {start})",
    ),
    help=Words(
        vi="không sao nếu làm sớm thật; nếu không thì kiểm tra ngày, và `for`",
        en="fine if it was really done early; otherwise check the day, and `for`",
    ),
)
def done_before_start(reported: Reported) -> Iterator[Problem]:
    """A task is done before the time it was planned for.

    Where only a last day is planned, it is the time that a report covers, or that of the plan from its issue on.
    Work may be done early, but more often the day or the occurrence is a slip: a year not changed, a report for the
    wrong quarter. What is done before its event is done-before-event.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    sections:
      - number: I
        tasks:
          - {number: 1, title: Đo lường sự hài lòng, lead: Sở Tư pháp, when: Hàng quý}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, for: 2024-Q2, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    sections:
      - number: I
        tasks:
          - {number: 1, title: Đo lường sự hài lòng, lead: Sở Tư pháp, when: Hàng quý}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, for: 2024-Q1, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    ```
    """
    for one in reported.progress.tasks:
        if one.said is not Said.DONE or one.case or not (one.task and one.date and one.day):
            continue
        starts = [_start(reported, each) for each in reported.meant(one)]
        known = [start for start in starts if start]
        if known and len(known) == len(starts) and one.day.end < min(known):
            done, start = one.day.end, min(known)
            yield done_before_start.at(one.date.span, task=one.task.text, done=done, start=start)


def _start(reported: Reported, obligation: Obligation) -> date | None:
    """Give the first day of the time planned, or of what a report covers; else that of the plan."""
    if obligation.start:
        return obligation.start
    covered = read_reporting_period(obligation.occurrence or "")
    plan = reported.register.assigned.plan
    days = [one.start for one in (plan.period, plan.issued_on) if one]
    return covered.window.start if covered else min(days, default=None)
