from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import DOES, Plan, Task, entries
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Language, Words

_KEYS: Final = {"chủ trì": "lead", "phối hợp": "support"}
_KNOWN: Final = frozenset(
    {
        DOES,
        "thẩm định",
        "được kiểm tra",
        "theo dõi",
        "thẩm tra",
        "kiểm tra",
        "giám sát",
        "đôn đốc",
        "hướng dẫn",
        "tham mưu",
    }
    | {"tổng hợp", "phê duyệt", "tiếp nhận", "cho ý kiến", "góp ý", "chỉ đạo", "báo cáo"}
)
_MOVE = Words(vi="ghi đơn vị này ở `{key}: …`", en="write these units under `{key}: …`")
_CHECK = Words(
    vi="ai phải làm thì ghi ở `lead` hoặc vai trò `thực hiện`; ai giúp thì ghi ở `support`",
    en="who owes the task belongs under `lead` or the role `thực hiện`, who helps under `support`",
)


@rule(
    Severity.NOTE,
    says=Words(
        vi="vai trò `{text}` không nằm trong các vai trò đã biết: đơn vị ghi ở đây không được tính là phải làm",
        en="the role `{text}` is not a known one: who has it does not owe the task",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_role(plan: Plan) -> Iterator[Problem]:
    """A role word is none of those that kehoach knows.

    The roles of a document keep its own words, and only the role thực hiện makes a unit owe a task where nobody
    leads. A word like đầu mối may mean just that, and a mistyped one takes the task out of everybody's list. Units
    under chủ trì and phối hợp belong under `lead` and `support`.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            roles: {chủ trì: Sở Tư pháp}
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
            roles: {thẩm định: Sở Nội vụ}
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    told: set[Span] = set()
    for task in entries(plan):
        for role in task.roles:
            word = match_key(role.word.text)
            if word not in _KNOWN and role.word.span not in told:
                told.add(role.word.span)
                yield unknown_role.at(role.word.span, text=role.word.text, hint=_hint(word))


def has_lead_as_role(task: Task) -> bool:
    """Tell whether a lead was written among the roles."""
    return any(match_key(role.word.text) == "chủ trì" for role in task.roles)


def _hint(word: str) -> Words:
    if key := _KEYS.get(word):
        return Words(vi=_MOVE.say(Language.VI, key=key), en=_MOVE.say(Language.EN, key=key))
    return _CHECK
