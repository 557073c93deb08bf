from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.progress.mend import without_gaps
from kehoach.words import Words


@fixed_by(without_gaps)
@rule(
    Severity.ERROR,
    says=Words(vi="`{text}` không phải là mã băm SHA-256", en="`{text}` is no SHA-256 digest"),
    help=Words(
        vi="mã có đúng 64 ký tự 0-9, a-f; lấy bằng `sha256sum TỆP`, trên Windows bằng `certutil -hashfile TỆP SHA256`",
        en="it has exactly 64 digits 0-9, a-f; `sha256sum FILE` gives it, on Windows `certutil -hashfile FILE SHA256`",
    ),
)
def digest_malformed(met: Met) -> Iterable[Problem]:
    """The digest of a file of evidence has not the form of one.

    With a digest that was cut off or mistyped nobody can tell whether the file is still what was reported.

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
        evidence: {number: 14/TTr-STP, file: to-trinh.txt, sha256: 7c88c9f78f4033cf245269149d7741b6f6df7176}
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
    return met.of(digest_malformed)
