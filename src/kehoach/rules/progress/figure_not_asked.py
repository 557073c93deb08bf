from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.progress.parts import owes_nothing, without_part
from kehoach.status.reported import Reported
from kehoach.target.taking_part import Known, taking_part
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="số liệu của `{target}` không thuộc phần việc của {unit}",
        en="`{target}` asks for no figure of {unit}",
    ),
    help=Words(
        vi="nhiệm vụ `{task}` do {owners} chủ trì; kiểm tra `id` của chỉ tiêu",
        en="its task `{task}` is owed by {owners}; check the `id` of the target",
    ),
)
def figure_not_asked(reported: Reported) -> Iterator[Problem]:
    """A unit reports a figure of a target whose task is none of its business.

    The figure does not count. A unit may report on a target when it leads or supports its task, has another role in
    it or receives its reports, and when it is of a level that the goal names. Where the target has no task, or the plan
    does not tell who owes it ("các đơn vị có liên quan"), nothing is reported.

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
    sections:
      - number: I
        tasks:
          - {number: 1, title: Thanh toán trực tuyến, lead: Sở Tài chính, when: Trong năm 2024}
    targets:
      - {id: thanh-toan, task: I.1, measure: Tỷ lệ thanh toán trực tuyến, goal: tối thiểu 60%}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: thanh-toan, count: 8.420, of: 9.310}
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
    sections:
      - number: I
        tasks:
          - {number: 1, title: Thanh toán trực tuyến, lead: Sở Tài chính, when: Trong năm 2024}
    targets:
      - {id: thanh-toan, task: I.1, measure: Tỷ lệ thanh toán trực tuyến, goal: tối thiểu 60%}
    # tệp: plans/2024/Q1/so-tai-chinh.yaml
    progress: {plan: mau-2024, unit: Sở Tài chính, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: thanh-toan, count: 8.420, of: 9.310}
    ```
    """
    if owes_nothing(reported, without_part(reported)):  # the name of the unit is what is wrong
        return
    register, unit = reported.register, reported.unit
    known = Known(register.assigned)
    for figure in reported.progress.figures:
        target = register.targets.get(figure.target.text) if figure.target else None
        if not (unit and figure.target and target and target.task in register.tasks):
            continue
        asked = taking_part(known, target)
        if asked is None or unit in asked:
            continue
        task = register.tasks[target.task or ""]
        owners = reported.register.owner_words(task)
        place = figure.target.span
        yield figure_not_asked.at(place, unit=unit, target=target.id, task=task.address, owners=owners)
