from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words

# A file that was not read for its size has no text either.
_TOO_LARGE = "too-large"


@rule(
    Severity.ERROR,
    says=Words(vi="tệp không có nội dung", en="the file is empty"),
    help=Words(
        vi="viết nội dung, bắt đầu bằng `plan:` nếu là kế hoạch; nếu không dùng thì xóa tệp",
        en="write it, starting with `plan:` for a plan; or delete the file",
    ),
)
def empty_file(met: Met) -> Iterable[Problem]:
    """A file holds nothing, or only comments.

    An empty plan has no tasks, so everything would seem to be in order. Mostly the file was made
    to be filled in later, or saving it failed.

    ## Fires

    ```yaml
    # tệp: plans/2024.yaml
    # chưa viết
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát thủ tục hành chính năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    return () if _TOO_LARGE in met.by_rule else met.of(empty_file)
