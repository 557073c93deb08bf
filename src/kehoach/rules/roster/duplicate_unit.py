from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="tên `{name}` đã dùng cho `{first}`",
        en="the name `{name}` already stands for `{first}`",
    ),
    help=Words(
        vi="giữ tên này ở một chỗ, bỏ hoặc đổi ở chỗ kia",
        en="keep the name in one place, remove or change it in the other",
    ),
    label=Words(vi="dùng lại ở đây", en="again here"),
    other=Words(vi="lần đầu ở đây", en="first here"),
)
def duplicate_unit(met: Met) -> Iterable[Problem]:
    """Two units or groups of a roster share a name, a short name or an alias.

    A name in a plan must lead to one unit; kehoach takes the first of the two. Names that differ only
    in case, tone placement or "Các" are the same name. A name that a shipped roster has too is no
    finding: the own entry takes its place.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    units:
      - {name: UBND huyện Mẫu Một, kind: ubnd, level: huyện}
      - {name: UBND huyện Mẫu Hai, kind: ubnd, level: huyện, aliases: UBND huyện Mẫu một}
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    units:
      - {name: UBND huyện Mẫu Một, kind: ubnd, level: huyện}
      - {name: UBND huyện Mẫu Hai, kind: ubnd, level: huyện}
    ```
    """
    return met.of(duplicate_unit)
