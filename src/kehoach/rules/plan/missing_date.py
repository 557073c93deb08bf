from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(vi="kế hoạch chưa có ngày ban hành", en="the plan has no date of issue"),
    help=Words(
        vi="thêm `issued: …`; khi chỉ biết tháng, viết như 8/2021",
        en="add `issued: …`; where only the month is known, write it like 8/2021",
    ),
)
def missing_date(plan: Plan) -> Iterator[Problem]:
    """The plan does not say when it was issued.

    "Từ nay đến hết tháng 6" begins on the day of issue, and a yearly task falls due for the first time
    after it. A draft has no date, which is why this is a warning.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      signer: (mẫu, không có người ký)
      period: 2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    if plan.issued is None:
        yield missing_date.at(plan.head)
