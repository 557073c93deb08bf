import re
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, Tier
from kehoach.text.letters import match_key
from kehoach.words import Words

# A rank without its number, a part without its share, a change without its size.
_VAGUE: Final = re.compile(
    r"(?<!\w)(?:(?:top|tốp|nhóm|thứ hạng|vị trí|xếp hạng)(?: \w+)? (?:cao|đầu|trên|khá)"
    r"|hầu hết|phần lớn|đa số|một số|cơ bản (?:hoàn thành|đạt|xong|được)|nâng cao|cải thiện|tăng cường)(?!\w)"
)


@rule(
    Severity.NOTE,
    says=Words(
        vi="mức `{text}` không có con số để biết khi nào là đạt",
        en="the goal `{text}` has no number to tell when it is met",
    ),
    help=Words(
        vi="ghi con số: hạng mấy, bao nhiêu phần trăm, tăng bao nhiêu; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[vague-goal] lý do`",
        en="give a number: which rank, which share, how much more; where the document has none, say `# kehoach: ignore[vague-goal] reason`",
    ),
)
def vague_goal(plan: Plan) -> Iterator[Problem]:
    """A goal speaks of a high rank, most of them, or an improvement, without any number.

    "Đứng trong top cao": is the twentieth place high? At the end of the year everybody may say so. Words that can be
    looked up without a number (đạt chuẩn, xếp loại tốt, cao hơn năm trước) are fine. (A number with "khoảng" is
    approximate-goal.) Told once for a target.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Nâng điểm của Bộ chỉ số phục vụ người dân, doanh nghiệp
            lead: Văn phòng UBND tỉnh
            outputs: Văn bản đôn đốc
            when: Năm 2024
            targets:
              - {id: xep-hang, measure: Thứ hạng của tỉnh, goal: đứng trong nhóm cao của cả nước}
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Nâng điểm của Bộ chỉ số phục vụ người dân, doanh nghiệp
            lead: Văn phòng UBND tỉnh
            outputs: Văn bản đôn đốc
            when: Năm 2024
            targets:
              - {id: xep-hang, measure: Thứ hạng của tỉnh, goal: trong top 15}
    ```
    """
    for target in plan.targets:
        if first := next((tier for tier in target.tiers if _is_vague(tier)), None):
            yield vague_goal.at(first.words.span, text=first.words.text)


def _is_vague(tier: Tier) -> bool:
    return (
        tier.goal is not None
        and tier.goal.op is None
        and _VAGUE.search(match_key(tier.words.text)) is not None
    )
