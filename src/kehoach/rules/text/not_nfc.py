from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.text.mend_letters import composed_words
from kehoach.words import Words


@fixed_by(composed_words)
@rule(
    Severity.NOTE,
    says=Words(
        vi="`{text}` gõ bằng Unicode tổ hợp, dấu tách rời khỏi chữ; cả tệp có {count} chữ như vậy",
        en="the marks of `{text}` are characters of their own (not NFC); words like this in the file: {count}",
    ),
    help=Words(
        vi="đổi cả tệp sang Unicode dựng sẵn, như bằng bộ công cụ của UniKey (Ctrl+Shift+F6): nguồn Unicode tổ hợp, đích Unicode",
        en="convert the file to composed Unicode (NFC), for example with the toolkit of UniKey (Ctrl+Shift+F6)",
    ),
)
def not_nfc(met: Met) -> Iterable[Problem]:
    r"""Letters are typed in parts: the letter, then its marks as characters of their own.

    On the screen such a text looks the same, and kehoach reads it as the same. But searching for a name in an editor,
    in Excel or with git finds only one of the two forms. It comes from some PDF files, from macOS and from a setting
    of the keyboard. The first such word of a file is shown.

    ## Fires

    ```yaml escapes
    sections:
      - number: I
        tasks:
          - number: 1
            title: Ra\u0300 soa\u0301t danh mu\u0323c
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
    return met.of(not_nfc)
