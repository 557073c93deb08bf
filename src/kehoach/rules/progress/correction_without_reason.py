from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import Progress
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="đính chính số liệu của `{target}` mà không nêu lý do",
        en="a figure of `{target}` is corrected without a reason",
    ),
    help=Words(
        vi="thêm `reason`: vì sao số đã báo cáo phải sửa",
        en="add `reason`: why what was reported had to be changed",
    ),
)
def correction_without_reason(progress: Progress) -> Iterator[Problem]:
    """A correction of a figure gives no reason.

    A correction replaces a number that others have already used. The first one stays on record, and the reason tells
    which of the two to believe.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 2.150, of: 3.402}
      - {target: truc-tuyen, corrects: 2024-Q1, count: 2.105, of: 3.402}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 2.150, of: 3.402}
      - {target: truc-tuyen, corrects: 2024-Q1, count: 2.105, of: 3.402, reason: Tính trùng hồ sơ của hai xã}
    ```
    """
    for one in progress.figures:
        if one.corrects and one.target and one.reason is None:
            yield correction_without_reason.at(one.corrects.span, target=one.target.text)
