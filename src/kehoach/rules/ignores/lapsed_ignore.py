from collections.abc import Iterator

from kehoach.finding.ignored import Ignored
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.rules.ignores.mend import without_comment
from kehoach.words import Words


@fixed_by(without_comment)
@rule(
    Severity.WARNING,
    says=Words(
        vi="ghi chú bỏ qua này chỉ có hiệu lực đến hết ngày {day}",
        en="this ignore comment held until {day} only",
    ),
    help=Words(
        vi="xử lý lỗi đã bỏ qua rồi xóa ghi chú; nếu cần thêm thời gian, ghi ngày mới sau `until=`",
        en="mend what it covered and remove the comment; where more time is needed, write a new day after `until=`",
    ),
)
def lapsed_ignore(ignored: Ignored) -> Iterator[Problem]:
    """An ignore comment was given until a day, and that day is over.

    `until=31/12/2026` right after the bracket (day first, as everywhere, or `until=2026-12-31`) puts off what can't be mended
    today, without its being forgotten. The day itself is in time; from the next on what the comment covered is reported again, and so is the comment. The day of the check counts,
    or that of `--as-of`. A comment without a day holds for good.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore[missing-lead] until=2024-03-31 chờ quyết định phân công
            title: Rà soát danh mục
            outputs: Báo cáo
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    lapsed = dict.fromkeys(entry.lapsed for entry in ignored.entries if entry.lapsed)
    for one in lapsed:
        yield lapsed_ignore.at(one.span, day=one.day)
