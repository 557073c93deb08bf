from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="từ đây còn {count} điều nữa; mỗi tệp báo tối đa {most}",
        en="there are {count} more from here on; {most} are told of one file",
    ),
    help=Words(
        vi="sửa những chỗ đã báo rồi kiểm tra lại; hoặc xem lại có dán nhầm dữ liệu vào tệp không",
        en="mend what was told, then check again; or look whether data was pasted into the file by mistake",
    ),
)
def too_many_findings(met: Met) -> Iterable[Problem]:
    """More was found in one file than anybody reads one after the other.

    Told are the first 10,000 findings of a file, in its order. Mostly they have one cause: a list of data that was pasted
    into a plan, a key that is mistyped at every task. What was not told is counted here, so that a file never looks
    better than it is.

    ## Fires

    A plan with 4,000 tasks, none of which has a lead, a product and a time.

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
    return met.of(too_many_findings)
