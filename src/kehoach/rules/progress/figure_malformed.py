from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="`{text}` ở khóa `{key}` không phải là một con số viết theo lối Việt Nam",
        en="`{text}` under `{key}` is no number as written in Vietnamese",
    ),
    help=Words(
        vi="dấu chấm tách hàng nghìn, dấu phẩy tách phần lẻ: 1.180 hoặc 20,5; dấu % chỉ đứng ở `value`",
        en="dots part thousands, a comma the decimals: 1.180 or 20,5; only `value` may end in %",
    ),
)
def figure_malformed(met: Met) -> Iterable[Problem]:
    """A figure has a number that can't be read, or that could be read in two ways.

    95.5 may be a slip for 95,5 or for 955, and 1,180 for 1.180 or 1,18. A wrong figure in a sum is worse than a
    missing one, so such a number counts nowhere. Shares are reported as `count` and `of`, which roll up;
    where only the rate is known, it stands under `value`, like 95,5%.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    figures:
      - target: hai-long
        value: 95.5%
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    figures:
      - target: hai-long
        value: 95,5%
    ```
    """
    return met.of(figure_malformed)
