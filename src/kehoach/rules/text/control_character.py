from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.text.mend import without_character
from kehoach.words import Words


@fixed_by(without_character)
@rule(
    Severity.ERROR,
    says=Words(
        vi="có ký tự điều khiển {code}, trên màn hình không nhìn thấy",
        en="control character {code}, which no screen shows",
    ),
    help=Words(
        vi="xóa ký tự ấy, hoặc xóa cả từ ở chỗ này rồi gõ lại",
        en="delete it, or delete the word here and type it again",
    ),
)
def control_character(met: Met) -> Iterable[Problem]:
    r"""A text holds a control character.

    Such characters come along when text is pasted from Word, a PDF or an old program. Nobody sees them, but names with
    one inside match no unit, and some programs stop reading there. Written as an escape in double quotes, as in
    `"Sở\x00"`, they are the same.

    ## Fires

    ```yaml escapes
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát\x0b danh mục
            lead: Sở \x00Tư pháp
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
    return met.of(control_character)
