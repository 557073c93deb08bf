from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.text.mend_letters import with_meant_letters
from kehoach.words import Words


@fixed_by(with_meant_letters)
@rule(
    Severity.WARNING,
    says=Words(
        vi="`{letter}` ({code}) trong `{text}` không phải chữ `{meant}` tiếng Việt; cả tệp có {count} chữ như vậy",
        en="`{letter}` ({code}) in `{text}` is not the Vietnamese letter `{meant}`; letters like this in the file: {count}",
    ),
    help=Words(
        vi="thay cả tệp chữ ấy bằng `{meant}`, như bằng chức năng Tìm và Thay thế",
        en="replace the letter by `{meant}` in the whole file",
    ),
)
def look_alike_letter(met: Met) -> Iterable[Problem]:
    r"""A letter only looks Vietnamese.

    The Icelandic Ð and the African Ɖ look like Đ, Cyrillic а and о like Latin a and o. Nobody sees it, but searching
    finds only one of the two, and a document number with the wrong letter is another number. They come from old fonts
    and from text recognition. The first such letter of a file is shown.

    `--fix` leaves words that may be none of Vietnamese (Guðmundur), and ids and names of files, which other files call by
    the same letters: those are changed by hand, everywhere at once.

    ## Fires

    ```yaml escapes
    sections:
      - number: I
        tasks:
          - number: 1
            title: Thực hiện Quyết định 766/Q\u00d0-TTg ngày 23/6/2022
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
            title: Thực hiện Quyết định 766/QĐ-TTg ngày 23/6/2022
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    return met.of(look_alike_letter)
