from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="`{file}` nằm ngoài kho kế hoạch", en="`{file}` lies outside the repository"),
    help=Words(
        vi="chép tệp vào kho và ghi đường dẫn tính từ thư mục của tệp tiến độ, như minh-chung/to-trinh.pdf",
        en="copy the file into the repository and write its path from the folder of the progress file, like minh-chung/to-trinh.pdf",
    ),
)
def evidence_file_outside(met: Met) -> Iterable[Problem]:
    """A file of evidence lies outside the repository.

    A path on one computer leads nowhere on another, and what lies outside is not kept with the plan. Files outside
    are never opened, neither by a full path, nor by `..`, nor through a link.

    ## Fires

    ```yaml
    # tệp: plans/2024/Q1/to-trinh.txt
    Tờ trình 14/TTr-STP
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - task: I.1
        state: hoàn thành
        date: 08/3/2024
        evidence: {number: 14/TTr-STP, file: ../../../../to-trinh.txt}
    ```

    ## Instead

    ```yaml
    # tệp: plans/2024/Q1/to-trinh.txt
    Tờ trình 14/TTr-STP
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - task: I.1
        state: hoàn thành
        date: 08/3/2024
        evidence: {number: 14/TTr-STP, file: to-trinh.txt}
    ```
    """
    return met.of(evidence_file_outside)
