from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.plan.mend import with_date_in_form
from kehoach.words import Words


@fixed_by(with_date_in_form)
@rule(
    Severity.ERROR,
    says=Words(
        vi="`{text}` ở khóa `{key}` không phải là một ngày có trong lịch",
        en="`{text}` under `{key}` is no day of the calendar",
    ),
    help=Words(
        vi="viết như 28/12/2023 hoặc 2023-12-28; khi chỉ biết tháng, viết như 8/2021",
        en="write it like 28/12/2023 or 2023-12-28; where only the month is known, like 8/2021",
    ),
)
def date_malformed(met: Met) -> Iterable[Problem]:
    """What stands where a date belongs cannot be read as one, or the day does not exist.

    Dates are day, month, year as offices write them, or year-month-day. A month without its day is
    good enough where the document does not say more. Nothing is guessed.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 31/11/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 30/11/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    return met.of(date_malformed)
