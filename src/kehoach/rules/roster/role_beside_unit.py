from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.roster.role import LEADS, SUPPORTS
from kehoach.rules.facts import with_words
from kehoach.words import Words

_TO_SUPPORT: Final = Words(
    vi="ghi `{names}` ở `support`, không kèm chữ `{role}`",
    en="write `{names}` under `support`, without the word `{role}`",
)
_TO_LEAD: Final = Words(
    vi="ghi `{names}` ở `lead`, không kèm chữ `{role}`",
    en="write `{names}` under `lead`, without the word `{role}`",
)
_TO_ROLES: Final = Words(
    vi="ghi ở `roles: {{{role}: {names}}}`; nếu chính đơn vị này chủ trì thì bỏ chữ `{role}`",
    en="write `roles: {{{role}: {names}}}`; where this unit leads, leave out the word `{role}`",
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="`{text}` ghi ở `{key}` nhưng có vai trò `{role}`",
        en="`{text}` stands under `{key}`, but its role is `{role}`",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def role_beside_unit(met: Met) -> Iterator[Problem]:
    """Words beside the name of a unit give it another part in the task than the key does.

    Whoever stands under `lead` owes the task, and would be overdue with it. Where the cell of the document holds both,
    as "Sở Tư pháp (chủ trì), Sở Nội vụ (phối hợp)" does, each goes under its own key. Until then the unit owes nothing.
    A word that only repeats the key, as (chủ trì) under `lead`, is fine.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp (chủ trì), Sở Nội vụ (phối hợp)
            outputs: Quyết định
            when: Quý I năm 2024
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ
            outputs: Quyết định
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
            support: Sở Nội vụ
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    for problem in met.of(role_beside_unit):
        yield with_words(problem, "hint", _hint(str(problem.facts["role"])))


def _hint(role: str) -> Words:
    if role == SUPPORTS:
        return _TO_SUPPORT
    return _TO_LEAD if role in LEADS else _TO_ROLES
