from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.facts import with_words
from kehoach.rules.progress.tiers import Tiers, has_fields, tiers_of
from kehoach.status.reported import Reported
from kehoach.words import Words

_MOST = 8
_KNOWN = Words(vi="dùng một trong: {known}", en="expected one of {known}")
_NONE = Words(
    vi="chỉ tiêu này không chia theo lĩnh vực: bỏ `field`", en="this target has no fields: leave `field` out"
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="chỉ tiêu `{target}` không có lĩnh vực `{text}`", en="the target `{target}` has no field `{text}`"
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_field(reported: Reported) -> Iterator[Problem]:
    """A figure is reported for a field that the target does not have.

    Known are the fields that the goal names, and each part of a list: "đất đai" where the goal is for "đất đai, xây
    dựng, đầu tư". A figure of another field is held against no goal, and is missing in the one for all fields.

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
      - id: hai-long
        measure: Mức độ hài lòng
        goal: tối thiểu 95%
        of_which:
          - {field: "đất đai, xây dựng, đầu tư", goal: tối thiểu 85%}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: hai-long, field: đất rừng, count: 512, of: 618}
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
      - id: hai-long
        measure: Mức độ hài lòng
        goal: tối thiểu 95%
        of_which:
          - {field: "đất đai, xây dựng, đầu tư", goal: tối thiểu 85%}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: hai-long, field: đất đai, count: 512, of: 618}
    ```
    """
    tiers: dict[str, Tiers] = {}
    for figure in reported.progress.figures:
        target = reported.register.targets.get(figure.target.text) if figure.target else None
        if target is None or figure.field is None:
            continue
        if target.id not in tiers:
            tiers[target.id] = tiers_of(target)
        field, known = figure.field, tiers[target.id].names[:_MOST]
        if not has_fields(tiers[target.id], field.text):
            problem = unknown_field.at(field.span, target=target.id, text=field.text, known=known)
            yield with_words(problem, "hint", _KNOWN if known else _NONE)
