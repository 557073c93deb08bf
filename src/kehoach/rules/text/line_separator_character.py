from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.text.mend import with_usual_break
from kehoach.words import Words


@fixed_by(with_usual_break)
@rule(
    Severity.ERROR,
    says=Words(
        vi="có ký tự ngắt dòng lạ {code}: chương trình này coi là xuống dòng, chương trình khác thì không",
        en="{code} breaks the line for some programs and not for others",
    ),
    help=Words(
        vi="xóa ký tự ấy, rồi nhấn Enter nếu cần xuống dòng, nếu không thì gõ một dấu cách",
        en="delete it; press Enter for a new line, or type a space",
    ),
)
def line_separator_character(met: Met) -> Iterable[Problem]:
    r"""A line is broken by a character that is not the usual line end.

    Word's "manual line break" and some web pages leave such characters (U+2028, U+2029, U+0085, a lone U+000D). YAML
    takes them for a new line, most editors don't show them as one: what looks like one line would be two, and
    the second could be a key of its own.

    ## Fires

    ```yaml escapes
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát\u2028danh mục
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
    return met.of(line_separator_character)
