from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.finding.unmatched import Unmatched
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{path}` không còn lỗi `{name}` đã ghi nhận ở đây",
        en="`{path}` no longer has the finding `{name}` that is recorded here",
    ),
    help=Words(
        vi="ghi lại tệp này bằng `--write-baseline`, để lỗi ấy có lại thì được báo",
        en="write this file anew with `--write-baseline`, so that the finding is reported if it comes back",
    ),
)
def unmatched_baseline(unmatched: Unmatched) -> Iterator[Problem]:
    """A baseline holds a finding that is not there any more.

    Somebody has mended it, or has changed the words at that place. Left in the file, the entry would hide the same slip when
    it is made again. Said only of files that this run has checked whole, and of files that are gone.

    A baseline is written by `kehoach check --write-baseline kehoach-baseline.json` and given to later runs as
    `--baseline kehoach-baseline.json`: they report what is new since then. An entry holds when lines move or
    tasks are put in before it.

    ## Fires

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
    for entry in unmatched.entries:
        yield unmatched_baseline.at(entry.span, name=entry.rule, path=entry.path)
