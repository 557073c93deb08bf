from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.progress.parts import of_part
from kehoach.status.reported import Part, Reported
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(
        vi="{unit} có tham gia nhưng không chủ trì `{task}`; báo cáo này không tính cho đơn vị chủ trì",
        en="{unit} has a part in `{task}` but does not owe it; its report does not count for whoever does",
    ),
    help=Words(
        vi="chủ trì là {owners}; việc phối hợp có thể ghi ở `note`",
        en="it is owed by {owners}; what the unit did for it may stand under `note`",
    ),
)
def reported_by_support(reported: Reported) -> Iterator[Problem]:
    """A unit reports on a task in which it has a part, but which it does not owe.

    It may well say what it did, but the task is done when the unit that owes it says so.

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
      - {task: I.2, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
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
    for cell, task in of_part(reported, Part.HELPS):
        owners = reported.register.owner_words(task)
        yield reported_by_support.at(cell.span, unit=reported.unit, task=cell.text, owners=owners)
