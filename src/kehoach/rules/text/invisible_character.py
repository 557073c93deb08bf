from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.text.mend import without_unseen
from kehoach.words import Words


@fixed_by(without_unseen)
@rule(
    Severity.WARNING,
    says=Words(
        vi="có ký tự {code} không nhìn thấy; cả tệp có {count} ký tự như vậy",
        en="an invisible character {code}; characters like this in the file: {count}",
    ),
    help=Words(
        vi="xóa ký tự ấy, hoặc xóa cả từ ở chỗ này rồi gõ lại",
        en="delete it, or delete the word here and type it again",
    ),
)
def invisible_character(met: Met) -> Iterable[Problem]:
    r"""A text holds a character that nobody sees.

    Spaces of no width, soft hyphens and marks of direction come along when text is pasted from the web or a PDF. A
    word with one inside is not found by searching, and marks of direction can show a text in another order than it
    has. (Control characters are control-character.) The first one of a file is shown.

    `--fix` leaves a character between two letters that are not of one syllable, where a space may have been lost, and
    marks that turn a text from right to left. Names of units are read as if the characters were not there.

    ## Fires

    ```yaml escapes
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát\u200b danh\u00ad mục
            lead: Sở Tư pháp
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
    return met.of(invisible_character)
