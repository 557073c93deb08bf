from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="thời hạn `{text}` bắt đầu sau khi kết thúc",
        en="the deadline `{text}` starts after its end",
    ),
    help=Words(
        vi="kiểm tra thứ tự và năm của hai thời điểm",
        en="check the order and the years of the two",
    ),
)
def start_after_end(met: Met) -> Iterable[Problem]:
    """A deadline ends before it starts.

    One of the two is wrong, mostly its year, or the two stand in the wrong order. Which one nobody can
    guess, so the task has no due day until the words are put right.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Từ 30/6/2024 đến 01/3/2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Từ 01/3/2024 đến 30/6/2024
    ```
    """
    return met.of(start_after_end)
