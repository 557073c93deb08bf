from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.status.reported import Reported
from kehoach.text.nearest import Compared, nearest
from kehoach.words import Words

_NEAR = Words(vi="có lẽ là `{nearest}`", en="probably `{nearest}`")
_ANY = Words(
    vi="ghi `id` của chỉ tiêu; `kehoach targets` liệt kê các chỉ tiêu",
    en="write the `id` of the target; `kehoach targets` lists them",
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="kế hoạch `{plan}` không có chỉ tiêu `{target}`", en="the plan `{plan}` has no target `{target}`"
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_target(reported: Reported) -> Iterator[Problem]:
    """A figure is reported for a target that the plan does not have.

    It counts for nothing, and the target that was meant has no figure.

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
      - {target: so-hoá, level: cấp tỉnh, count: 8.420, of: 9.310}
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
    targets, compared = reported.register.targets, Compared()
    known = tuple(targets)
    for figure in reported.progress.figures:
        named = figure.target
        if named and named.text not in targets:
            plan, near = reported.register.assigned.plan.id, nearest(named.text, known, compared)
            problem = unknown_target.at(named.span, target=named.text, plan=plan, nearest=near)
            yield with_hint(problem, _NEAR, _ANY)
