from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.progress.parts import owes_nothing, without_part
from kehoach.status.reported import Reported
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="{unit} không chủ trì nhiệm vụ nào trong {count} nhiệm vụ mà tệp này báo cáo",
        en="{unit} owes none of the {count} tasks that this file reports on",
    ),
    help=Words(
        vi="kiểm tra `unit`: có lẽ tệp này là của một đơn vị khác",
        en="check `unit`: the file is probably that of another unit",
    ),
)
def unit_owes_nothing(reported: Reported) -> Iterator[Problem]:
    """A unit owes none of the tasks that its file reports on.

    Most likely the file was copied from another unit and still, or already, has the wrong name. Reported once for the
    file, instead of task-not-owed for each task.

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
    progress: {plan: mau-2024, unit: Sở Y tế, period: 2024-Q1, reported: 18/3/2024}
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
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    ```
    """
    those = without_part(reported)
    if owes_nothing(reported, those) and reported.progress.unit:
        count = len({cell.text for cell, _ in those})
        yield unit_owes_nothing.at(reported.progress.unit.span, unit=reported.unit, count=count)
