from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_place, with_words
from kehoach.words import Words

_MISSING = Words(vi="thiếu khóa `{key}`", en="the key `{key}` is missing")
_EMPTY = Words(vi="khóa `{key}` để trống", en="the key `{key}` is empty")
_ADD = Words(vi="thêm `{key}: …`", en="add `{key}: …`")
_FILL = Words(vi="ghi giá trị sau `{key}:`", en="write its value after `{key}:`")


@rule(
    Severity.ERROR,
    says=Words(vi="{what} {place}", en="{what} {place}"),
    help=Words(vi="{hint}", en="{hint}"),
)
def missing_key(met: Met) -> Iterator[Problem]:
    """A key that must be there is not.

    A few keys carry what everything else rests on: without the period of a plan no deadline can be
    read, without a unit's name nobody can be found by it.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
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
    for problem in met.of(missing_key):
        is_empty = bool(problem.facts["empty"])
        said = with_words(problem, "what", _EMPTY if is_empty else _MISSING)
        yield with_place(with_words(said, "hint", _FILL if is_empty else _ADD))
