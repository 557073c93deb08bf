from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="có hơn {most} {what}; phần sau không được đọc",
        en="there are more than {most} {what}; what follows is not read",
    ),
    help=Words(
        vi="xem lại có dán nhầm dữ liệu vào tệp không; nếu không, chia thành nhiều tệp hoặc bớt những chỗ lặp lại",
        en="look whether data was pasted there by mistake; else part it among several files, or repeat less",
    ),
)
def too_many_entries(met: Met) -> Iterable[Problem]:
    """A file asks for more of something than the file of any office has.

    A few lines can stand for a lot: a group for all its members, a merged cell for all tasks below it, an event for every
    step that waits for it. What no plan of an office comes near to is not unfolded, so that a file that came there by
    mistake, or from a stranger, does not keep a check waiting or fill its memory. The limits are 200,000 obligations of a
    plan, 200,000 cells that its merged cells and amendments come to, 200,000 members of all groups of a roster together,
    and 200 patterns under `vague`.

    ## Fires

    A roster with 201 patterns under `vague`, or with 2,000 units and 200 groups of all of them.

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
    return met.of(too_many_entries)
