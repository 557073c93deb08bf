from collections.abc import Iterator
from pathlib import Path

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.status.reported import Reported
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="báo cáo về kế hoạch `{plan}` không nằm trong thư mục {folder}",
        en="a report on the plan `{plan}` does not lie in the folder {folder}",
    ),
    help=Words(
        vi="chuyển tệp vào {folder} rồi kiểm tra lại",
        en="move the file into {folder} and check again",
    ),
)
def report_outside_folder(reported: Reported) -> Iterator[Problem]:
    """A progress file does not lie in the folder of the plan that it reports on.

    The reports on `plans/2024.yaml` lie in `plans/2024/`. Commands that are given the plan alone, as in
    `kehoach overdue plans/2024.yaml`, read that folder: one elsewhere counts only where its own place is named too,
    and the same question has two answers.

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
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, when: Quý I năm 2024}
    # tệp: plans/bao-cao/so-tu-phap-q1.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: đang thực hiện}
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
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: đang thực hiện}
    ```
    """
    plan, file = reported.register.assigned.plan, reported.progress
    folder = Path(plan.source.path).with_suffix("")
    if file.plan and folder.absolute() not in Path(file.source.path).absolute().parents:
        yield report_outside_folder.at(file.plan.span, plan=plan.id, folder=f"{folder.as_posix()}/")
