from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_place
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="thiếu khóa `{key}` {place}", en="the key `{key}` is missing {place}"),
    help=Words(vi="thêm `{key}: …`", en="add `{key}: …`"),
)
def missing_key(met: Met) -> Iterator[Problem]:
    """A key that must be there is not.

    A few keys carry what everything else rests on: without the period of a plan no deadline can be
    read, without a unit's name nobody can be found by it.

    ## Fires

    ```yaml
    plan:
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
    ```

    ## Instead

    ```yaml
    plan:
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    ```
    """
    for problem in met.of(missing_key):
        yield with_place(problem)
