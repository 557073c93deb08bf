from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(vi="có lẽ là `{nearest}`", en="probably `{nearest}`")
_ANY = Words(
    vi="thêm `{text}` vào `units`, hoặc bỏ khỏi `{key}`",
    en="add `{text}` to `units`, or leave it out of `{key}`",
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="`{key}` nêu `{text}`, không phải đơn vị nào trong danh mục",
        en="`{key}` names `{text}`, which is no unit of the roster",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_successor(met: Met) -> Iterator[Problem]:
    """`successor` or `replaces` names something that is no unit of the roster.

    What is due after the end of a unit passes to its successor. Where the successor is no unit, the
    obligation would pass to nobody.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    units:
      - {name: Sở Du lịch, kind: sở, level: tỉnh, valid_to: 28/02/2025, successor: Sở Văn hoá}
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    units:
      - name: Sở Du lịch
        kind: sở
        level: tỉnh
        valid_to: 28/02/2025
        successor: Sở Văn hóa, Thể thao và Du lịch
    ```
    """
    for problem in met.of(unknown_successor):
        yield with_hint(problem, _NEAR, _ANY)
