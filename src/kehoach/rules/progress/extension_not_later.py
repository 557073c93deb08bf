from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.status.reported import Reported
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="ngày mới {due} không ở sau ngày đến hạn {first}",
        en="the new day {due} is not after the due day {first}",
    ),
    help=Words(
        vi="gia hạn là dời ngày đến hạn về sau; kiểm tra ngày, và `task`",
        en="an extension moves the due day on; check the day, and `task`",
    ),
)
def extension_not_later(reported: Reported) -> Iterator[Problem]:
    """An extension does not extend.

    The new due day is on or before the one that the plan sets, so either it is a slip, or another task was meant.
    A day that comes sooner is a change of the plan, not an extension.

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
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    extensions:
      - {task: I.1, due: 31/3/2024, reason: Chờ hướng dẫn, evidence: Công văn 502/UBND-KSTT ngày 12/3/2024}
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
    extensions:
      - {task: I.1, due: 30/4/2024, reason: Chờ hướng dẫn, evidence: Công văn 502/UBND-KSTT ngày 12/3/2024}
    ```
    """
    for one in reported.progress.extensions:
        dues = [each.due for each in reported.meant(one) if each.due]
        if dues and one.due and one.due_words and one.due.end <= max(dues):
            yield extension_not_later.at(one.due_words.span, due=one.due.end, first=max(dues))
