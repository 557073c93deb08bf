from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="không có danh mục đơn vị (units.yaml) ở thư mục của kế hoạch hay thư mục bên trên",
        en="there is no roster (units.yaml) in the folder of the plan or above it",
    ),
    help=Words(
        vi="thêm units.yaml bên cạnh kế hoạch, với `extends: province-before-2025-03` và `office: …`",
        en="add a units.yaml beside the plan, with `extends: province-before-2025-03` and `office: …`",
    ),
)
def missing_roster(met: Met) -> Iterable[Problem]:
    """No roster holds for a plan, so that its units cannot be looked up.

    The roster is the nearest units.yaml above the plan, up to the root of the repository. Without one
    kehoach checks everything but the names of units, and does not know who owes what.

    ## Fires

    ```yaml
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    return met.of(missing_roster)
