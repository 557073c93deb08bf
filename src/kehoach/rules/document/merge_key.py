from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="kế hoạch không dùng `<<` để lấy khóa từ chỗ khác",
        en="a plan does not take keys from elsewhere with `<<`",
    ),
    help=Words(
        vi="xóa dòng `<<` và viết đủ các khóa ở đây",
        en="remove the line with `<<` and write the keys out here",
    ),
)
def merge_key(met: Met) -> Iterable[Problem]:
    """Keys are taken from elsewhere by `<<`.

    Some programs that read YAML take `<<` for "all keys of that other place", others for a key like any other;
    the plan would say different things to different readers. What many tasks have in common is written
    at their section: `lead` and `when` of a section hold below it wherever a task has none.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            outputs: Báo cáo
            <<: {lead: Sở Tư pháp, when: Quý I năm 2024}
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        lead: Sở Tư pháp
        when: Quý I năm 2024
        tasks:
          - number: 1
            title: Rà soát danh mục
            outputs: Báo cáo
    ```
    """
    return met.of(merge_key)
