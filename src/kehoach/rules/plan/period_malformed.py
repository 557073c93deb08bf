from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.plan.mend import with_years_in_form
from kehoach.words import Words


@fixed_by(with_years_in_form)
@rule(
    Severity.ERROR,
    says=Words(
        vi="`{text}` không phải là thời kỳ của một kế hoạch",
        en="`{text}` is not the period of a plan",
    ),
    help=Words(
        vi="viết một năm như 2024, hoặc năm đầu và năm cuối như 2016-2020",
        en="write a year like 2024, or the first and the last year like 2016-2020",
    ),
)
def period_malformed(met: Met) -> Iterable[Problem]:
    """The period of the plan is not a year, nor a first and a last year.

    Deadlines are read against the period: "quý I" is the first quarter of its year, "hàng năm" is once
    in each of its years. Without it no deadline of the plan has a date.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Cải cách hành chính giai đoạn 2021-2025
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2020
      signer: (mẫu, không có người ký)
      period: 2025-2021
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Cải cách hành chính giai đoạn 2021-2025
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2020
      signer: (mẫu, không có người ký)
      period: 2021-2025
    ```
    """
    return met.of(period_malformed)
