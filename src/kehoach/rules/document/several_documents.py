from collections.abc import Iterable

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="từ đây là văn bản thứ hai trong cùng một tệp, nên không được đọc",
        en="a second document starts here, which is not read",
    ),
    help=Words(
        vi="nếu dòng `---` hoặc `...` chỉ để ngăn các phần thì xóa nó; nếu là kế hoạch khác thì chuyển sang tệp riêng",
        en="remove the line `---` or `...` where it only parts sections; move another plan to a file of its own",
    ),
)
def several_documents(met: Met) -> Iterable[Problem]:
    """A file holds more than one document.

    In YAML a line `---` starts a new document. kehoach reads one document from a file, the first; tasks
    below such a line would be in nobody's list. People often write the line only to part sections.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ---
    duties:
      - number: 1
        title: Lập kế hoạch của đơn vị
        lead: Sở Nội vụ
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

    duties:
      - number: 1
        title: Lập kế hoạch của đơn vị
        lead: Sở Nội vụ
        outputs: Báo cáo
        when: Quý I năm 2024
    ```
    """
    return met.of(several_documents)
