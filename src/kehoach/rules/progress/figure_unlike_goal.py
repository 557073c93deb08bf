from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Target
from kehoach.rules.facts import with_words
from kehoach.rules.progress.tiers import Tiers, tiers_of, wanted_by
from kehoach.status.reported import Reported
from kehoach.words import Words

_IN_SHARE = (
    Words(
        vi="không có dấu %, mà mức của `{target}` tính bằng %",
        en="has no %, and the goal of `{target}` is a share",
    ),
    Words(
        vi="ghi `count` (tử số) và `of` (mẫu số), hoặc thêm dấu %: `{text}%`",
        en="write `count` and `of`, or add the sign: `{text}%`",
    ),
)
_IN_NUMBER = (
    Words(
        vi="là tỷ lệ, mà mức của `{target}` là số lượng",
        en="is a share, and the goal of `{target}` is a number",
    ),
    Words(vi="ghi số lượng ở `value`, không có dấu %", en="write the number under `value`, without %"),
)
_AS_PART = (
    Words(
        vi="ghi ở `count` như tử số của một tỷ lệ, mà mức của `{target}` là số lượng",
        en="stands under `count` like part of a share, and the goal of `{target}` is a number",
    ),
    Words(vi="ghi số lượng ở `value`: `value: {text}`", en="write the number under `value`: `value: {text}`"),
)


@rule(
    Severity.ERROR,
    says=Words(vi="`{text}` {wrong}", en="`{text}` {wrong}"),
    help=Words(vi="{hint}", en="{hint}"),
)
def figure_unlike_goal(reported: Reported) -> Iterator[Problem]:
    """A figure is of another sort than the goal: a share against a number, or a number against a share.

    A goal in % is held against `count` and `of`, or against a `value` that ends in %. A goal that counts something (15
    dịch vụ) is held against a plain `value`; one for each time (20 phút/01 lần) against a `value`, or against sum and
    times. Any other figure can't be judged, and 95 may be a share or a count.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    targets:
      - {id: dich-vu, measure: Dịch vụ được cung cấp mới, goal: ít nhất 15 dịch vụ}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: dich-vu, value: 40%}
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    targets:
      - {id: dich-vu, measure: Dịch vụ được cung cấp mới, goal: ít nhất 15 dịch vụ}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: dich-vu, value: 6}
    ```
    """
    tiers: dict[str, Tiers] = {}
    for figure in reported.progress.figures:
        target = reported.register.targets.get(figure.target.text) if figure.target else None
        if target is None or (figure.value and (figure.count or figure.of)):
            continue
        if target.id not in tiers:
            tiers[target.id] = tiers_of(target)
        wanted, value = wanted_by(tiers[target.id], figure), figure.value
        if wanted.are_shares and value and value.value is not None and not value.is_share:
            yield _unlike(value.words, target, _IN_SHARE)
        elif wanted.are_numbers and value and value.is_share:
            yield _unlike(value.words, target, _IN_NUMBER)
        elif wanted.are_numbers and figure.count and figure.of and not wanted.are_ratios:
            yield _unlike(figure.count.words, target, _AS_PART)


def _unlike(words: Cell, target: Target, sort: tuple[Words, Words]) -> Problem:
    wrong, hint = sort
    problem = figure_unlike_goal.at(words.span, text=words.text, target=target.id)
    return with_words(with_words(problem, "wrong", wrong), "hint", hint)
