from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="không đọc được tệp ({reason})", en="the file can't be read ({reason})"),
    help=Words(
        vi="xem quyền đọc tệp; nếu tệp đang mở ở chương trình khác thì đóng lại",
        en="look at its permissions; close it where another program holds it open",
    ),
)
def unreadable_file(met: Met) -> Iterable[Problem]:
    """The operating system refuses to read a file, or what has its name is none: a pipe, a folder, a link to nothing.

    The other files are checked all the same, but nothing is known of what this one says: a plan that
    can't be read is not followed, and a report that can't be read counts for nothing.

    ## Fires

    A file whose permissions keep it from being read.

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I/2024}
    ```
    """
    return met.of(unreadable_file)
