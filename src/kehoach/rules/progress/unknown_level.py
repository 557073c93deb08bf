from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.level import level_key
from kehoach.rules.progress.tiers import levels_of
from kehoach.status.reported import Reported
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="chỉ tiêu `{target}` không có cấp `{text}`", en="the target `{target}` has no level `{text}`"
    ),
    help=Words(vi="dùng một trong: {known}", en="expected one of {known}"),
)
def unknown_level(reported: Reported) -> Iterator[Problem]:
    """A figure is reported for a level that the target does not have.

    Known are the levels that the goal names; where it names none, or not for all its figures, those of the roster as
    well. A figure of another level is held against no goal.

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
      - id: so-hoa
        measure: Tỷ lệ kết quả được số hóa
        goal: {cấp tỉnh: tối thiểu 90%, cấp huyện: tối thiểu 80%}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: so-hoa, level: cấp xã, count: 8.420, of: 9.310}
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
      - id: so-hoa
        measure: Tỷ lệ kết quả được số hóa
        goal: {cấp tỉnh: tối thiểu 90%, cấp huyện: tối thiểu 80%}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: so-hoa, level: cấp tỉnh, count: 8.420, of: 9.310}
    ```
    """
    levels: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
    for figure in reported.progress.figures:
        target = reported.register.targets.get(figure.target.text) if figure.target else None
        if target is None or figure.level is None:
            continue
        if target.id not in levels:
            named = levels_of(target, reported.register.assigned.roster)
            levels[target.id] = named, frozenset(map(level_key, named))
        known, keys = levels[target.id]
        if level_key(figure.level.text) not in keys:
            level = figure.level
            yield unknown_level.at(level.span, target=target.id, text=level.text, known=known)
