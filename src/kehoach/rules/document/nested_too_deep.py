from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="các phần lồng nhau quá sâu, từ đây không đọc tiếp",
        en="parts are nested too deep; nothing is read from here on",
    ),
    help=Words(
        vi="bỏ bớt ngoặc hoặc cấp thụt vào; kế hoạch thường không quá mười cấp",
        en="take away brackets or levels of indentation; a plan rarely has more than ten",
    ),
)
def nested_too_deep(met: Met) -> Iterable[Problem]:
    """Lists or keys stand inside one another more than a hundred deep.

    No plan is like that. Such a file was made by a program that went wrong, or is meant to keep the reader busy;
    kehoach stops there and says so.

    ## Fires

    ```yaml
    # tệp: plans/2024.yaml
    plan: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    return met.of(nested_too_deep)
