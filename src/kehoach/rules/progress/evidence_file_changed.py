from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="tệp minh chứng `{file}` đã thay đổi sau khi báo cáo",
        en="the file of evidence `{file}` has changed since it was reported",
    ),
    help=Words(
        vi="khôi phục tệp như khi báo cáo; nếu thay đổi là đúng thì báo cáo lại và ghi sha256: {now}",
        en="restore the file as it was; if the change is right, report again, with sha256: {now}",
    ),
    label=Words(vi="tệp này", en="this file"),
    other=Words(vi="mã băm khi báo cáo", en="its digest when it was reported"),
)
def evidence_file_changed(met: Met) -> Iterable[Problem]:
    """A file of evidence is not what it was when it was reported.

    `sha256` is the digest of the file on the day of the report. Another digest means that somebody has replaced or
    edited the file since, so it no longer proves what was reported.

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
        evidence: {number: 14/TTr-STP, file: to-trinh.txt, sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
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
        evidence: {number: 14/TTr-STP, file: to-trinh.txt, sha256: 7c88c9f78f4033cf245269149d7741b6f6df717638725f59ec4c07489687127b}
    ```
    """
    return met.of(evidence_file_changed)
