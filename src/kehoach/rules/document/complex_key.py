from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="chỗ này là khóa, nhưng lại viết trong ngoặc như một danh sách",
        en="a key is written in brackets, like a list",
    ),
    help=Words(
        vi="viết khóa là một chữ đứng trước dấu hai chấm; nếu ngoặc là chữ của văn bản, đặt cả dòng chữ ấy trong ngoặc kép",
        en="write the key as a word before the colon; where the brackets are part of a text, put that text in quotes",
    ),
)
def complex_key(met: Met) -> Iterable[Problem]:
    """A key is not a word but a list or keys of its own.

    A key is the word before a colon, as in `title:`. In YAML a list in brackets may stand there too, which
    says nothing in a plan; mostly it is a text that starts with a bracket and has a colon further on.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            when: Quý I năm 2024
            outputs:
              - [Dự thảo]: Quyết định công bố
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            when: Quý I năm 2024
            outputs:
              - "[Dự thảo]: Quyết định công bố"
    ```
    """
    return met.of(complex_key)
