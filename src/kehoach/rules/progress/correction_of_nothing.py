from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.status.reported import Reported
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="không có số liệu nào của `{target}` kỳ {period} để đính chính",
        en="there is no figure of `{target}` for {period} that could be corrected",
    ),
    help=Words(
        vi="kiểm tra kỳ, cấp và lĩnh vực; nếu là số báo cáo lần đầu thì ghi `period` thay cho `corrects`",
        en="check period, level and field; if the figure is the first one, write `period` instead of `corrects`",
    ),
)
def correction_of_nothing(reported: Reported) -> Iterator[Problem]:
    """A correction corrects nothing that is on record.

    `corrects` names the period of a figure that the unit has reported, of the same target, level and field. Without
    that figure the correction replaces nothing, and the wrong one may still stand elsewhere.

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
      - {target: so-hoa, level: cấp tỉnh, corrects: 2023, count: 8.420, of: 9.310, reason: Tính trùng}
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
      - {target: so-hoa, level: cấp tỉnh, corrects: 2024-Q1, count: 8.405, of: 9.310, reason: Tính trùng}
    ```
    """
    register = reported.register
    for figure in reported.progress.figures:
        key = register.key_of(reported.progress, figure)
        if not (figure.corrects and figure.target and key and reported.unit and register.is_whole):
            continue
        if figure.target.text not in register.targets:
            continue
        if reported.speaks_for.isdisjoint(register.reporters.get(key._replace(unit=""), ())):
            target = figure.target.text
            yield correction_of_nothing.at(figure.corrects.span, target=target, period=key.period)
