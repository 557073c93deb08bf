from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.progress.parts import owes_nothing, without_part
from kehoach.status.reported import Reported
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="{unit} không chủ trì `{task}`", en="{unit} does not owe `{task}`"),
    help=Words(
        vi="chủ trì là {owners}; kiểm tra địa chỉ nhiệm vụ",
        en="it is owed by {owners}; check the address of the task",
    ),
)
def task_not_owed(reported: Reported) -> Iterator[Problem]:
    """A unit reports on a task that it does not owe.

    The report counts for nothing, and the task that was meant stays without one. A unit owes the tasks that it leads,
    by name or as member of a group, and those of a unit that it succeeded. Where the plan does not tell who owes a task
    ("các đơn vị có liên quan"), nothing is reported; for a unit that supports see reported-by-support.

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
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, support: Sở Nội vụ, when: Quý I năm 2024}
          - {number: 2, title: Xếp hạng đơn vị, lead: Sở Nội vụ, support: Sở Tư pháp, when: Quý I năm 2024}
          - {number: 3, title: Thẩm định kinh phí, lead: Sở Tài chính, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
      - {task: I.3, state: hoàn thành, date: 12/3/2024, evidence: Báo cáo 12/BC-STP}
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
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, support: Sở Nội vụ, when: Quý I năm 2024}
          - {number: 2, title: Xếp hạng đơn vị, lead: Sở Nội vụ, support: Sở Tư pháp, when: Quý I năm 2024}
          - {number: 3, title: Thẩm định kinh phí, lead: Sở Tài chính, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    ```
    """
    those = without_part(reported)
    if owes_nothing(reported, those):
        return
    for cell, task in those:
        owners = reported.register.owner_words(task)
        yield task_not_owed.at(cell.span, unit=reported.unit, task=cell.text, owners=owners)
