from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(vi="có lẽ là `{nearest}`", en="probably `{nearest}`")
_ANY = Words(
    vi="ghi địa chỉ như II.2, hoặc II.2/1 cho dòng thứ nhất; `kehoach tasks` liệt kê các địa chỉ",
    en="write an address like II.2, or II.2/1 for the first row; `kehoach tasks` lists them",
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="kế hoạch `{plan}` không có nhiệm vụ `{task}`", en="the plan `{plan}` has no task `{task}`"
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_reported_task(met: Met) -> Iterator[Problem]:
    """A progress file reports on a task that its plan does not have.

    The report counts for nothing, and the task that was meant stays without one and becomes overdue.

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
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    tasks:
      - {task: I.7, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
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
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    ```
    """
    for problem in met.of(unknown_reported_task):
        yield with_hint(problem, _NEAR, _ANY)
