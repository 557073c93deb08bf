from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.plan.mend import in_quotes
from kehoach.words import Words


@fixed_by(in_quotes)
@rule(
    Severity.ERROR,
    says=Words(
        vi="`{text}` có dấu hai chấm nên bị đọc thành khóa và giá trị",
        en="`{text}` has a colon and is read as a key with a value",
    ),
    help=Words(vi="đặt cả đoạn trong dấu ngoặc kép", en="put all of it in double quotes"),
)
def text_with_colon(met: Met) -> Iterable[Problem]:
    """A text with a colon in it stands without quotes.

    In YAML a colon and a space make a key: `Các sở: Tư pháp, Tài chính` is the key `Các sở`, no list
    of units. In quotes it is the text that was meant.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead:
              - Các sở: Tư pháp, Tài chính
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
            lead:
              - "Các sở: Tư pháp, Tài chính"
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    return met.of(text_with_colon)
