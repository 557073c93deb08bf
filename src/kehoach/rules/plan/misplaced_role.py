from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, Task, entries
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

LEADS: Final = "chủ trì"
KEYS: Final = {LEADS: "lead", "phối hợp": "support"}


@rule(
    Severity.ERROR,
    says=Words(
        vi="đơn vị `{word}` ghi ở `roles` không được đọc như ghi ở `{key}`",
        en="units under `{word}` in `roles` are not read as those of `{key}`",
    ),
    help=Words(vi="ghi các đơn vị này ở `{key}: …`", en="write these units under `{key}: …`"),
)
def misplaced_role(plan: Plan) -> Iterator[Problem]:
    """Who leads or supports a task is written among its other roles.

    `lead` and `support` are keys of their own; `roles` keeps the document's words for all other parts. A lead among
    them is in nobody's list of tasks, and never late. That the lead is missing only follows and is not said.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            roles: {chủ trì: Sở Tư pháp, phối hợp: Sở Nội vụ}
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
    told: set[Span] = set()
    for task in entries(plan):
        for role in task.roles:
            word = match_key(role.word.text)
            if word in KEYS and role.word.span not in told:
                told.add(role.word.span)
                yield misplaced_role.at(role.word.span, word=word, key=KEYS[word])


def has_lead_as_role(task: Task) -> bool:
    """Tell whether a lead was written among the roles."""
    return any(match_key(role.word.text) == LEADS for role in task.roles)
