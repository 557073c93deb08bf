import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.goal.model import PERCENT, POINTS, Goal, Op
from kehoach.phrase.number import written
from kehoach.plan.model import Plan, Target, Tier
from kehoach.text.letters import match_key
from kehoach.words import Words

_WHOLE: Final = Decimal(100)
# What is measured against a plan, a norm or another year may exceed it.
_OPEN: Final = re.compile(
    r"kế hoạch|dự toán|chỉ tiêu|định mức|công suất|giao|so với|cùng kỳ|năm trước|tăng trưởng|tốc độ|chỉ số giá"
)


@rule(
    Severity.WARNING,
    says=Words(
        vi="tỷ lệ `{text}` vượt quá 100%: không số liệu nào đạt được",
        en="the share `{text}` lies above 100%: no figure can meet it",
    ),
    help=Words(
        vi="kiểm tra con số {value}%; nếu không phải là tỷ lệ trên tổng số thì ghi rõ so với cái gì (`… so với kế hoạch`)",
        en="check the number {value}%; if it is no share of a whole, say what it is compared with (`… so với kế hoạch`)",
    ),
)
def goal_over_100(plan: Plan) -> Iterator[Problem]:
    """A share of a whole must go above 100%.

    No figure can ever meet such a goal: mostly a digit too many, or "trên 100%" where 100% is meant. Goals
    that are compared with a plan, an estimate or another year ("110% dự toán") are not reported.

    ## Fires

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: tối thiểu 800%
    ```

    ## Instead

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: tối thiểu 80%
      - id: thu-ngan-sach
        measure: Thu ngân sách
        goal: đạt 110% dự toán
    ```
    """
    for target in plan.targets:
        for tier in target.tiers:
            value = _over(tier.goal) if tier.goal else None
            if value is not None and not _is_open(target, tier):
                yield goal_over_100.at(tier.words.span, text=tier.words.text, value=written(value))


def _over(goal: Goal) -> Decimal | None:
    """Give the number of a share that is too large."""
    if goal.unit == POINTS:
        return goal.cap if goal.cap is not None and goal.cap > _WHOLE else None
    if goal.unit != PERCENT:
        return None
    if goal.op is Op.MORE and goal.value == _WHOLE:
        return goal.value
    return next((one for one in (goal.value, goal.low, goal.high) if one is not None and one > _WHOLE), None)


def _is_open(target: Target, tier: Tier) -> bool:
    scope = tier.goal.scope if tier.goal else None
    words = (scope, tier.field, target.measure.text if target.measure else None)
    return any(_OPEN.search(match_key(one)) for one in words if one)
