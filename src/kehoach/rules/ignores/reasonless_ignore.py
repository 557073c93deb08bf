from collections.abc import Iterator
from itertools import groupby

from kehoach.finding.ignored import Ignored
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="ghi chú bỏ qua `{name}` không nêu lý do",
        en="`{name}` is ignored without a reason",
    ),
    help=Words(
        vi="thêm lý do sau ngoặc, như `# kehoach: ignore[{name}] văn bản ghi như vậy`",
        en="add the reason after the bracket, as in `# kehoach: ignore[{name}] the document says so`",
    ),
)
def reasonless_ignore(ignored: Ignored) -> Iterator[Problem]:
    """An ignore comment does not say why.

    Who reads the plan next year can't tell a defect of the signed document, which has to stay, from a
    mistake that somebody was in a hurry to hide. A few words are enough. It is a warning, since the comment does its work
    all the same; and it is said only of comments that take something away.

    `--fix` leaves it: why something stays only people know, and a reason made up by a program would hide that nobody
    thought about it. Where nobody can give one, remove the comment, and the finding is reported again.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore[missing-lead]
            title: Rà soát danh mục
            outputs: Báo cáo
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore[missing-lead] văn bản không nêu đơn vị
            title: Rà soát danh mục
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    for _, entries in groupby(ignored.entries, key=lambda entry: entry.comment):
        comment = tuple(entries)
        if not comment[0].reason and any(entry.used for entry in comment):
            yield reasonless_ignore.at(comment[0].span, name=comment[0].name)
