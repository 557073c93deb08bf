from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="văn bản sửa đổi `{text}` không có {lacks} đọc được",
        en="the amending document `{text}` has no {lacks} that can be read",
    ),
    help=Words(
        vi="ghi loại, số và ngày: như Quyết định 900/QĐ-UBND ngày 03/6/2024",
        en="write type, number and date: like Quyết định 900/QĐ-UBND ngày 03/6/2024",
    ),
)
def amendment_without_document(met: Met) -> Iterable[Problem]:
    """A task is amended by a document whose number or date is not stated.

    What a plan promised changes only by a document, and it changes from the date of that document on. Without the
    number nobody can find the document. Without the date nobody knows from when the new words hold: the old ones stay
    in force, and what would be overdue by them is undetermined.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý I năm 2024
            amends:
              - by: Theo chỉ đạo của Chủ tịch UBND tỉnh
                when: Quý II năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý I năm 2024
            amends:
              - by: Quyết định 300/QĐ-UBND ngày 15/3/2024
                when: Quý II năm 2024
    ```
    """
    return met.of(amendment_without_document)
