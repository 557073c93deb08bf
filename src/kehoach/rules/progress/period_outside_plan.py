from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import is_before_period
from kehoach.status.reported import Reported
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="kỳ {period} nằm ngoài thời gian của kế hoạch: {years}",
        en="the period {period} lies outside the plan's: {years}",
    ),
    help=Words(
        vi="kiểm tra năm của kỳ báo cáo, và kế hoạch được báo cáo",
        en="check the year of the period, and the plan that is reported on",
    ),
)
def period_outside_plan(reported: Reported) -> Iterator[Problem]:
    """The period of a progress file lies in a year that the plan does not cover.

    The year is a slip, or the report is on another plan: nothing in the plan falls in that period, and what is reported
    for it counts for nothing.

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
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2023-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: đang thực hiện}
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
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: đang thực hiện}
    ```
    """
    words, period = reported.progress.period, reported.progress.reporting
    plan = reported.register.assigned.plan.period
    if words is None or period is None or plan is None or is_before_period(reported.progress):
        return
    first, last = plan.start.year, plan.end.year
    if not first <= period.period.start.year <= last:
        years = f"{first}" if first == last else f"{first}-{last}"
        yield period_outside_plan.at(words.span, period=period.name, years=years)
