from collections.abc import Hashable, Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.goal.model import Goal, Op
from kehoach.plan.model import Plan
from kehoach.plan.series import Stated, series
from kehoach.text.letters import match_key
from kehoach.words import Words

_LOWER: Final = frozenset({Op.AT_LEAST, Op.MORE})
_UPPER: Final = frozenset({Op.AT_MOST, Op.LESS})


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{measure}` có hai mức khác nhau: `{text}` và `{before}`",
        en="`{measure}` has two different goals: `{text}` and `{before}`",
    ),
    help=Words(
        vi="giữ một mức, hoặc ghi rõ mỗi mức của năm, cấp, lĩnh vực nào",
        en="keep one, or say for which year, level or field each one holds",
    ),
    label=Words(vi="mức thứ hai", en="the second"),
    other=Words(vi="mức đầu ở đây", en="the first"),
)
def measure_with_two_goals(plan: Plan) -> Iterator[Problem]:
    """One measure has two different goals for the same year, level and field.

    A figure would then be met and not met at once. Two bounds of one range ("tối thiểu 03 lớp" and "tối đa
    05 lớp") are no contradiction, nor are goals of different lead units. (Two words for one number, as in "trên 60%" and
    "tối thiểu 60%", are two-operators.)

    ## Fires

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: tối thiểu 60%
      - id: truc-tuyen-2
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: tối thiểu 80%
    ```

    ## Instead

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: {cấp xã: tối thiểu 60%, cấp huyện: tối thiểu 80%}
    ```
    """
    for stated in series(plan).values():
        first: dict[Hashable, Stated] = {}
        for one in stated:
            before = first.setdefault(_when(one), one)
            if before is not one and _differ(before.goal, one.goal):
                yield measure_with_two_goals.at(
                    one.tier.words.span,
                    before.tier.words.span,
                    measure=one.target.measure.text if one.target.measure else "",
                    text=one.tier.words.text,
                    before=before.tier.words.text,
                )


def _when(one: Stated) -> Hashable:
    """Give the time for which a goal holds; a change and a level are two things."""
    when = one.target.when.text if one.target.when else ""
    return one.tier.year, match_key(when), one.goal.op is Op.INCREASE


def _differ(one: Goal, other: Goal) -> bool:
    """Tell whether two goals of one thing contradict; a lower and an upper bound do not."""
    if (one.op in _LOWER and other.op in _UPPER) or (one.op in _UPPER and other.op in _LOWER):
        return False
    if _have_two_words(one, other):
        return False
    return (one.op, one.value, one.low, one.high, one.cap) != (
        other.op,
        other.value,
        other.low,
        other.high,
        other.cap,
    )


def _have_two_words(one: Goal, other: Goal) -> bool:
    """Tell whether two words bound the same number, which is two-operators."""
    is_one_side = any({one.op, other.op} == set(side) for side in (_LOWER, _UPPER))
    return is_one_side and one.stated and other.stated and one.value == other.value
