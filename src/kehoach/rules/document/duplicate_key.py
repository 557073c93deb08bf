from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.document.places import places_of
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="khóa `{key}` viết hai lần", en="the key `{key}` stands twice"),
    help=Words(
        vi="giữ lại một khóa `{key}`, xóa hoặc đổi tên khóa kia",
        en="keep one `{key}`, remove or rename the other",
    ),
    label=Words(vi="lần thứ hai", en="the second time"),
    other=Words(vi="lần đầu ở đây", en="first here"),
)
def duplicate_key(met: Met) -> Iterable[Problem]:
    """A key stands twice in one place.

    Most programs that read YAML keep the last of the two and drop the first without a word, so
    a value that somebody wrote is lost. kehoach keeps the first and reports the second.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      title: Kiểm soát thủ tục hành chính năm 2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    cut_off = places_of(met, "key-without-value")
    return (problem for problem in met.of(duplicate_key) if problem.span not in cut_off)
