from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="không có tệp `{file}`", en="there is no file `{file}`"),
    help=Words(
        vi="ghi đường dẫn tính từ thư mục của tệp tiến độ, và lưu tệp minh chứng vào kho",
        en="write its path from the folder of the progress file, and put the file into the repository",
    ),
)
def missing_evidence_file(met: Met) -> Iterable[Problem]:
    """A file of evidence is not there.

    `file` names the document itself, by its path from the folder of the progress file. When it is not in the
    repository, or can't be read, nobody can open what is said to prove the work.

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
        evidence: {number: 14/TTr-STP, file: to-trinh-14.txt}
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
    return met.of(missing_evidence_file)
