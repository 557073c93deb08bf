from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(vi="kế hoạch chưa ghi người ký", en="the plan does not say who signed it"),
    help=Words(
        vi="thêm `signer: …` và `signed_as: …` (như TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH)",
        en="add `signer: …` and `signed_as: …` (like TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH)",
    ),
)
def missing_signer(plan: Plan) -> Iterator[Problem]:
    """The plan does not say who signed it.

    A plan binds the units because somebody with the power to do so has signed it. A draft has no
    signer, which is why this is a warning.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      period: 2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (tên người ký)
      period: 2024
    ```
    """
    if plan.signer is None:
        yield missing_signer.at(plan.head)
