from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.goal.model import Op
from kehoach.plan.model import Plan
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(
        vi="`{text}` không nói mức nào là đạt",
        en="`{text}` does not say which level meets it",
    ),
    help=Words(
        vi="ghi `ít nhất`, `không quá` hoặc một khoảng có hai đầu; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[approximate-goal] lý do`",
        en="say `ít nhất`, `không quá` or a range with two ends; where the document says so, say `# kehoach: ignore[approximate-goal] reason`",
    ),
)
def approximate_goal(plan: Plan) -> Iterator[Problem]:
    """A goal is about so much, or so much is expected.

    "Khoảng 03 lớp": are two classes enough? Two readers answer differently, so kehoach never judges such a goal, and
    the office has nothing to hold a unit to. Told once for a target.

    ## Fires

    ```yaml
    targets:
      - id: lop-tap-huan
        measure: Số lớp tập huấn
        goal: khoảng 03 lớp
    ```

    ## Instead

    ```yaml
    targets:
      - id: lop-tap-huan
        measure: Số lớp tập huấn
        goal: ít nhất 03 lớp
    ```
    """
    for target in plan.targets:
        first = next((one for one in target.tiers if one.goal and one.goal.op is Op.ABOUT), None)
        if first:
            yield approximate_goal.at(first.words.span, text=first.words.text)
