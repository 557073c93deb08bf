from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, entries
from kehoach.rules.plan.misplaced_role import KEYS
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

_ACTS: Final = frozenset(
    {"thực hiện", "tham mưu", "tổng hợp", "báo cáo", "tiếp nhận", "hướng dẫn", "chỉ đạo"}
)
_CHECKS: Final = frozenset(
    {"thẩm định", "thẩm tra", "kiểm tra", "được kiểm tra", "theo dõi", "giám sát", "đôn đốc"}
)
_DECIDES: Final = frozenset({"phê duyệt", "cho ý kiến", "góp ý"})
_KNOWN: Final = _ACTS | _CHECKS | _DECIDES | frozenset(KEYS)


@rule(
    Severity.NOTE,
    says=Words(
        vi="vai trò `{text}` không nằm trong các vai trò đã biết: đơn vị ghi ở đây không được tính là phải làm",
        en="the role `{text}` is not a known one: who has it does not owe the task",
    ),
    help=Words(
        vi="ai phải làm thì ghi ở `lead` hoặc vai trò `thực hiện`; ai giúp thì ghi ở `support`",
        en="who owes the task belongs under `lead` or the role `thực hiện`, who helps under `support`",
    ),
)
def unknown_role(plan: Plan) -> Iterator[Problem]:
    """A role word is none of those that kehoach knows.

    The roles of a document keep its own words, and only the role thực hiện makes a unit owe a task where nobody
    leads. A word like đầu mối may mean just that, and a mistyped one takes the task out of everybody's list. (Units
    under chủ trì and phối hợp are misplaced-role.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Nội vụ
            roles: {đầu mối: Sở Tư pháp}
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
                yield unknown_role.at(role.word.span, text=role.word.text)
