from collections.abc import Iterator, Mapping
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, Task, does, owed
from kehoach.rules.plan.bare import is_bare
from kehoach.rules.plan.misplaced_role import has_lead_as_role
from kehoach.words import Fact, Words

_LEAD: Final[Mapping[str, Fact]] = {
    "what": Words(vi="đơn vị chủ trì", en="lead unit"),
    "keys": "`lead: …`",
    "cells": Words(vi="ô này", en="the cell"),
}
_ALL: Final[Mapping[str, Fact]] = {
    "what": Words(vi="đơn vị chủ trì, sản phẩm, thời hạn", en="lead unit, output or deadline"),
    "keys": "`lead: …`, `outputs: …`, `when: …`",
    "cells": Words(vi="các ô này", en="the cells"),
}
_NOTHING: Final[Mapping[str, Fact]] = {
    "what": Words(vi="tên, đơn vị chủ trì, sản phẩm, thời hạn", en="title, lead unit, output or deadline"),
    "keys": "`title: …`, `lead: …`, `outputs: …`, `when: …`",
    "cells": Words(vi="các ô này", en="the cells"),
}


@rule(
    Severity.ERROR,
    says=Words(
        vi="nhiệm vụ {address} không có {what}",
        en="task {address} has no {what}",
    ),
    help=Words(
        vi="thêm {keys}; nếu văn bản để trống {cells}, giữ nguyên và ghi `# kehoach: ignore[missing-lead] lý do`",
        en="add {keys}; where the document leaves {cells} empty, keep it and say `# kehoach: ignore[missing-lead] reason`",
    ),
)
def missing_lead(plan: Plan) -> Iterator[Problem]:
    """A task, or a row of one, has no unit that owes it.

    What nobody leads nobody reports on: such a task is in no unit's list and never becomes late. A dash or "//" in the cell
    names nobody.
    A unit under the role thực hiện counts, since some plans know no other owner. A task of which the plan has
    nothing but the title is told once, here. (A lead among the roles is misplaced-role.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
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
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    for task in owed(plan):
        if not any(_names_somebody(one) for one in (task, *task.amended)):
            yield Problem(missing_lead.name, task.head, {**_lacks(plan, task), "address": task.address})


def _lacks(plan: Plan, task: Task) -> Mapping[str, Fact]:
    if not is_bare(plan, task):
        return _LEAD
    return _ALL if task.title or task.is_row else _NOTHING


def _names_somebody(task: Task) -> bool:
    names = any(letter.isalnum() for one in task.lead for letter in one.text)
    return names or has_lead_as_role(task) or any(does(role.word.text) for role in task.roles)
