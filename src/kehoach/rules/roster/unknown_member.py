from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(vi="có lẽ là `{nearest}`", en="probably `{nearest}`")
_ANY = Words(
    vi="thêm `{text}` vào `units`, hoặc bỏ khỏi nhóm",
    en="add `{text}` to `units`, or leave it out of the group",
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="nhóm `{group}` nêu `{text}`, không phải đơn vị nào trong danh mục",
        en="the group `{group}` names `{text}`, which is no unit of the roster",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_member(met: Met) -> Iterator[Problem]:
    """A group names a member, or an exception, that is no unit of the roster.

    What a group owes each of its members owes. A member that is no unit would owe nothing, and nobody
    would see that it is missing.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    groups:
      - {name: Các sở tổng hợp, members: Sở Tài chính; Sở Nội vu}
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    groups:
      - {name: Các sở tổng hợp, members: Sở Tài chính; Sở Nội vụ}
    ```
    """
    for problem in met.of(unknown_member):
        yield with_hint(problem, _NEAR, _ANY)
