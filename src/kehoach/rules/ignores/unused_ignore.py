from collections.abc import Iterator

from kehoach.finding.ignored import Ignored
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.rules.ignores.mend import without_name
from kehoach.words import Words


@fixed_by(without_name)
@rule(
    Severity.WARNING,
    says=Words(
        vi="ở đây không có lỗi `{name}` nào để bỏ qua",
        en="there is no finding `{name}` here to ignore",
    ),
    help=Words(
        vi="xóa `{name}` khỏi ghi chú; nếu lỗi ở dòng khác, chuyển ghi chú tới cuối dòng ấy hoặc dòng ngay trên",
        en="remove `{name}` from the comment; where the finding is elsewhere, move the comment to the end of that line or alone above it",
    ),
)
def unused_ignore(ignored: Ignored) -> Iterator[Problem]:
    """An ignore comment takes nothing away.

    The plan was mended and the comment was left behind, or it stands at the wrong place. Left there it would hide
    the next mistake of that sort without anybody noticing.

    A comment at the end of a line, or alone above it, covers what begins on that line and all that lies in it; before
    the first key of a file it covers the file.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore[missing-lead] văn bản không nêu đơn vị
            title: Rà soát danh mục
            lead: Sở Tư pháp
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
    for entry in ignored.entries:
        if (entry.now or entry.name) in ignored.known and not entry.used and not entry.lapsed:
            yield unused_ignore.at(entry.span, name=entry.name)
