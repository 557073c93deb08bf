from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="`{name}` bị hiểu là tên để gọi lại một giá trị, không phải chữ của kế hoạch",
        en="`{name}` is taken for the name of a value, not for text",
    ),
    help=Words(
        vi="viết đủ giá trị ở mỗi chỗ; nếu dấu ấy là chữ của văn bản, đặt cả giá trị trong ngoặc kép",
        en="write the value out at each place; where the sign is part of the text, put the whole value in quotes",
    ),
)
def anchor(met: Met) -> Iterable[Problem]:
    """A value is named by `&` or repeated by `*`.

    In YAML `&name` gives a value a name (an anchor) and `*name` puts the same value in another place. A plan is
    read by people line by line: what a task says must stand at the task. Such a sign is also often a note
    mark of the document, and then the words behind it would be lost.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: &stp Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
          - number: 2
            title: Công bố danh mục
            lead: *stp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```

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
          - number: 2
            title: Công bố danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    return met.of(anchor)
