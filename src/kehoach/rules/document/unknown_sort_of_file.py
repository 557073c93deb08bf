from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(
    vi="có lẽ là `{nearest}`; ở ngoài cùng cần một trong các khóa {known}",
    en="probably `{nearest}`; one of the keys {known} is needed at the top",
)
_ANY = Words(
    vi="viết ở ngoài cùng một trong các khóa {known}",
    en="write one of the keys {known} at the top",
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="không rõ đây là tệp gì: không có khóa nào ở ngoài cùng cho biết",
        en="what this file is can't be told: none of its top keys says it",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_sort_of_file(met: Met) -> Iterator[Problem]:
    """A file that was named has no key that says what it is.

    Its keys at the left edge tell a plan (`plan`) from progress (`progress`), a roster of units (`units`, `groups`,
    `extends`) and settings (`settings`); its name and place don't count. In a folder such files are passed over, since
    other YAML may lie there; a file that is named on the command line is meant.

    ## Fires

    ```yaml
    # tệp: plans/2024.yaml
    plans:
      title: Kiểm soát thủ tục hành chính năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    ```

    ## Instead

    ```yaml
    # tệp: plans/2024.yaml
    plan:
      title: Kiểm soát thủ tục hành chính năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    ```
    """
    for problem in met.of(unknown_sort_of_file):
        yield with_hint(problem, _NEAR, _ANY)
