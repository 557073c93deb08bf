from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="`{text}` không phải là một đơn vị", en="`{text}` is not one unit"),
    help=Words(
        vi="mỗi tệp tiến độ là báo cáo của một đơn vị: ghi tên một đơn vị trong danh mục; có nhiều đơn vị thì mỗi đơn vị một tệp",
        en="a progress file is the report of one unit: name one unit of the roster; several units have a file each",
    ),
)
def not_one_unit(met: Met) -> Iterable[Problem]:
    """A progress file names several units, or a group.

    Each unit owes its tasks by itself, so a report for several counts for none of them. A group whose members nobody
    listed in the roster may report as one.

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
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: "Sở Tư pháp; Sở Nội vụ", period: 2024-Q1, reported: 18/3/2024}
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
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    ```
    """
    return met.of(not_one_unit)
