from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(vi="{what}", en="{what}"),
    help=Words(
        vi="ghi nội dung mới ở nhiệm vụ được sửa đổi và giữ nguyên nội dung đã ban hành; không có gì thay đổi thì bỏ mục này",
        en="write the new words at the task that is amended and keep those that were issued; remove what changes nothing",
    ),
)
def amendment_changes_nothing(met: Met) -> Iterable[Problem]:
    """An amendment leaves everything as it was.

    Mostly the new words were written over those that were issued, so that both are the same now and nobody can see what
    was promised first. The words as issued stay where they are; `amends` says what reads otherwise since.
    A group of tasks owes nothing itself: its title, budget and note change no task.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý II năm 2024
            amends:
              - by: Quyết định 300/QĐ-UBND ngày 15/3/2024
                when: Quý II năm 2024
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý II năm 2024
            amends:
              by: Quyết định 300/QĐ-UBND ngày 15/3/2024
              reason: Chờ hướng dẫn
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
                reason: Chờ hướng dẫn
    ```
    """
    return met.of(amendment_changes_nothing)
