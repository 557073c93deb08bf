import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, entries
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

_NOTHING = re.compile(
    r"(?:thực hiện )?theo (?:từng )?(?:nội dung|nhiệm vụ|công việc|quy định|yêu cầu|kế hoạch|thực tế|tình hình thực tế|chức năng|thẩm quyền)"
    r"(?: (?:cụ thể|công việc|nhiệm vụ|hiện hành|của pháp luật|được giao|được duyệt|của cấp trên))*[ .;,]*"
    r"|[-–\s]*(?:nt|n\.t|như trên|như nhiệm vụ trên)[-–\s.]*|[\"”“″〃]+"
)


@rule(
    Severity.NOTE,
    says=Words(
        vi="ô sản phẩm của nhiệm vụ {address} không nêu sản phẩm nào: `{text}`",
        en="the words under `outputs` of task {address} name no output: `{text}`",
    ),
    help=Words(
        vi="ghi văn bản, dữ liệu hoặc kết quả phải có; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[vague-output] lý do`",
        en="name the document, data or result; where the plan has it so, say `# kehoach: ignore[vague-output] reason`",
    ),
)
def vague_output(plan: Plan) -> Iterator[Problem]:
    """The outputs of a task name no output.

    "Theo từng nội dung" fills the cell and says nothing: there is nothing to ask for at the end of the year. "nt" and "như
    trên" point at a row that may not stand above any more; the product is named again, or left to the task around it.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Thực hiện cơ chế một cửa
            lead: Sở Tư pháp
            outputs: Theo từng nội dung
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Thực hiện cơ chế một cửa
            lead: Sở Tư pháp
            outputs: Báo cáo kết quả thực hiện
            when: Quý I năm 2024
    ```
    """
    told: set[Span] = set()
    for task in entries(plan):
        for one in task.outputs:
            if one.span not in told and _NOTHING.fullmatch(match_key(one.text)):
                told.add(one.span)
                yield vague_output.at(one.span, address=task.address, text=one.text)
