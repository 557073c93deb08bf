from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.ignores.mend import without_name
from kehoach.words import Words


@fixed_by(without_name)
@rule(
    Severity.ERROR,
    says=Words(
        vi="không bỏ qua, không hạ mức được `{name}`: chỗ ấy chưa đọc được thì chưa biết còn sai gì",
        en="`{name}` can't be ignored or made to weigh less: nobody knows what else is wrong in what was not read",
    ),
    help=Words(
        vi="sửa chỗ mà `{name}` báo, rồi bỏ tên ấy ở đây",
        en="mend what `{name}` reports, and take the name away here",
    ),
)
def ignore_refused(met: Met) -> Iterable[Problem]:
    """A comment or the settings would hide that a file is not read.

    An ignore says that a defect is known and stays. Of a file that is not read, or of a part that is lost, nobody knows
    the defects: a check that let it pass would call a plan clean that nobody has looked at, while `tasks` and `overdue` leave
    it out. So these findings are reported whatever a comment, `kehoach.yaml` or an option says, and weigh what they weigh.

    `--fix` takes the name out of the comment; the finding itself has to be mended.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1  # kehoach: ignore[unknown-key] văn bản có cột này
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
            priority: cao
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
            note: ưu tiên cao
    ```
    """
    return met.of(ignore_refused)
