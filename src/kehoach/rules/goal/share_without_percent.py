import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.goal.model import Goal, Op
from kehoach.plan.model import Plan
from kehoach.text.letters import match_key
from kehoach.words import Words

_SHARE = re.compile(r"(?:tỷ|tỉ) (?:lệ|trọng)(?!\w)")
# Rates that are counted for so many, and those between two groups: no shares of a hundred.
_NO_SHARE = re.compile(
    r"\d|‰|/|(?<!\w)(?:vạn|nghìn|ngàn|phần nghìn|giới tính|sinh|tử vong|tăng trưởng|chênh lệch)(?!\w)"
)
_CHANGES = frozenset({None, Op.INCREASE})


@rule(
    Severity.WARNING,
    says=Words(
        vi="mức `{text}` của `{measure}` không có dấu % nên được hiểu là số lượng",
        en="the goal `{text}` for `{measure}` has no % and is read as a count",
    ),
    help=Words(
        vi="thêm dấu %, như `80%`; nếu đúng là số lượng, ghi `# kehoach: ignore[share-without-percent] lý do`",
        en="add the sign, as in `80%`; where it is a count, say `# kehoach: ignore[share-without-percent] reason`",
    ),
)
def share_without_percent(plan: Plan) -> Iterator[Problem]:
    """The goal of a share is a bare number.

    A measure that begins with "Tỷ lệ" or "Tỷ trọng" counts in hundredths. Read as a number of things, 80 is met by 80
    dossiers out of 200. Rates for so many inhabitants, and between two groups, are left alone. Told once for a target.

    ## Fires

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: tối thiểu 80
    ```

    ## Instead

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: tối thiểu 80%
    ```
    """
    for target in plan.targets:
        measure = target.measure.text if target.measure else ""
        key = match_key(measure)
        first = next((tier for tier in target.tiers if tier.goal and _is_bare(tier.goal)), None)
        if first and _SHARE.match(key) and not _NO_SHARE.search(key):
            yield share_without_percent.at(first.words.span, text=first.words.text, measure=measure)


def _is_bare(goal: Goal) -> bool:
    """Tell whether a goal is a number up to 100 without anything that it counts."""
    top = goal.value if goal.value is not None else goal.high
    return goal.op not in _CHANGES and goal.unit is None and not goal.scope and top is not None and top <= 100  # noqa: PLR2004
