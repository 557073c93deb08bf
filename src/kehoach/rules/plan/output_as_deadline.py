import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, Task, owed
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

# Types of documents (Nghị định 30/2020/NĐ-CP, Điều 7), and what else plans name as outputs.
_OUTPUT = re.compile(
    r"(?:các |những |bản |dự thảo |\d+ )*"
    r"(?:báo cáo|biên bản|biểu mẫu|bảng|bộ hồ sơ|bộ tiêu chí|chỉ thị|chương trình|công điện|công văn|danh mục|danh sách|dự án|dự toán|đề án|hồ sơ"
    r"|hợp đồng|hướng dẫn|kế hoạch|kết luận|kết quả|nghị định|nghị quyết|phiếu|phương án|quy chế|quy định|quy trình|quyết định"
    r"|sản phẩm|thông báo|thông cáo|thông tư|tin, bài|tờ trình|văn bản|ý kiến)(?!\w)"
)


@rule(
    Severity.WARNING,
    says=Words(
        vi="ô thời hạn của nhiệm vụ {address} ghi một sản phẩm: `{text}`",
        en="the deadline of task {address} is an output: `{text}`",
    ),
    help=Words(
        vi="chuyển sang `outputs: …` và ghi thời hạn ở `when: …`; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[output-as-deadline] lý do`",
        en="move it to `outputs: …` and say by when in `when: …`; where the document has it so, say `# kehoach: ignore[output-as-deadline] reason`",
    ),
)
def output_as_deadline(plan: Plan) -> Iterator[Problem]:
    """The column of times holds an output.

    An output slipped one cell over when the table was made or copied. The task has no deadline then, never becomes
    late, and nobody asks about it. That the deadline, and maybe the output, is missing only follows and is not said.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Kiểm tra việc niêm yết
            lead: Sở Tư pháp
            when: Báo cáo kết quả kiểm tra
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Kiểm tra việc niêm yết
            lead: Sở Tư pháp
            outputs: Báo cáo kết quả kiểm tra
            when: Quý III năm 2024
    ```
    """
    told: set[Span] = set()
    for task in (one for issued in owed(plan) for one in (issued, *issued.amended)):
        if task.when and task.when.span not in told and has_output_as_deadline(task):
            told.add(task.when.span)
            yield output_as_deadline.at(task.when.span, address=task.address, text=task.when.text)


def has_output_as_deadline(task: Task) -> bool:
    """Tell whether words without any time name an output."""
    if (
        task.when is None
        or task.deadline is None
        or task.deadline.kind is not Kind.NONE
        or task.deadline.also
    ):
        return False
    words = match_key(task.when.text)
    return _OUTPUT.match(words) is not None or words in {match_key(one.text) for one in task.outputs}
