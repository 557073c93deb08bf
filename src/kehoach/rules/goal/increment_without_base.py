from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.goal.model import PERCENT, POINTS, Goal, Op
from kehoach.plan.model import Plan, Target, Tier
from kehoach.plan.series import years
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{text}` không nói tăng từ mức nào",
        en="`{text}` does not say from which level it grows",
    ),
    help=Words(
        vi="ghi mức gốc ở `base`, hoặc mức của năm trước dưới `goal`, hoặc thêm `so với …`",
        en="give the level at the start in `base`, or the goal of an earlier year, or add `so với …`",
    ),
)
def increment_without_base(plan: Plan) -> Iterator[Problem]:
    """A share must grow by so many points, but the plan does not say from where.

    Without the level at the start nobody can tell whether the goal is met. It may stand in `base`, come from
    the goal of an earlier year of the same target, or be named in the words ("so với năm 2023", "từ 20% lên
    50%"). Counts ("thêm 15 dịch vụ") and cuts ("giảm 30% thời gian") are complete in themselves.

    ## Fires

    ```yaml
    targets:
      - id: ky-so
        measure: Tỷ lệ kết quả được ký số
        goal: mỗi năm tăng thêm 20% cho đến khi đạt 100%
    ```

    ## Instead

    ```yaml
    targets:
      - id: ky-so
        measure: Tỷ lệ kết quả được ký số
        goal: mỗi năm tăng thêm 20% cho đến khi đạt 100%
        base: 45%
      - id: so-hoa
        measure: Tỷ lệ kết quả được số hóa
        goal: {2023: tối thiểu 20%, 2024: tăng tối thiểu 20%}
    ```
    """
    for target in plan.targets:
        earlier = _earlier(target)
        for tier in target.tiers:
            if tier.goal and _needs_base(tier.goal) and not _has_base(target, tier, tier.goal, earlier):
                yield increment_without_base.at(tier.words.span, text=tier.words.text)


def _needs_base(goal: Goal) -> bool:
    size = goal.value if goal.value is not None else goal.low
    return goal.op is Op.INCREASE and goal.unit in {POINTS, PERCENT} and size is not None and size > 0


_Years: TypeAlias = Mapping[tuple[str | None, str | None], int]
"""For each field and level of a target that states one, the year by which that holds first; 0 for all years."""
_ANY: Final = "*"


def _earlier(target: Target) -> _Years:
    """Find where levels are stated from which later ones may grow; under any level is the first of all."""
    found: dict[tuple[str | None, str | None], int] = {}
    for one in target.tiers:
        if one.goal and one.goal.op not in {None, Op.INCREASE}:
            here = years(one)
            last = here[1] if here else 0
            for level in (one.level, _ANY):
                found[one.field, level] = min(last, found.get((one.field, level), last))
    return found


def _has_base(target: Target, tier: Tier, goal: Goal, earlier: _Years) -> bool:
    if tier.base is not None or target.bases or target.index:
        return True
    return any(note.name == "compared" for note in goal.notes) or _has_earlier(tier, earlier)


def _has_earlier(tier: Tier, earlier: _Years) -> bool:
    """Tell whether a tier grows from a level of an earlier year, its own or that for all."""
    there = years(tier)
    levels = (_ANY,) if tier.level is None else (tier.level, None)
    lasts = (earlier.get((tier.field, level)) for level in levels)
    return there is not None and any(last is not None and last < there[0] for last in lasts)
