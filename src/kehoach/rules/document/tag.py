from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="`{name}` bị hiểu là nhãn của giá trị, không phải chữ của kế hoạch",
        en="`{name}` is taken for the tag of a value, not for text",
    ),
    help=Words(
        vi="bỏ nhãn; nếu dấu `!` là chữ của văn bản, đặt cả giá trị trong ngoặc kép",
        en="remove the tag; where `!` is part of the text, put the whole value in quotes",
    ),
)
def tag(met: Met) -> Iterable[Problem]:
    """A value carries a tag.

    In YAML a word that starts with `!` and stands before a value tells programs what sort of value it is; it is
    not part of the text. In a plan all values are text that kehoach reads by itself, so a tag has nothing
    to say, and a word of the office that happens to start with `!` would be lost.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: !important Sở Tư pháp
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
    ```
    """
    return met.of(tag)
