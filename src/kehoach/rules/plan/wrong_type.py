from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="giá trị của `{key}` không đúng dạng", en="the value of `{key}` has the wrong form"),
    help=Words(vi="ở đây cần {expected}", en="what is needed here: {expected}"),
)
def wrong_type(met: Met) -> Iterable[Problem]:
    """What stands under a key has another form than the key needs.

    A text where a list belongs, or a list where a text belongs, is mostly a lost dash or a line that
    is indented too far. What has the wrong form is left out of everything that follows.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks: Rà soát danh mục
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
    return met.of(wrong_type)
