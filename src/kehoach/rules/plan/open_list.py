import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, entries
from kehoach.text.letters import nfc
from kehoach.text.source import Span
from kehoach.words import Words

_OPEN = re.compile(
    r"(?:…|(?<!\.)\.{2,}|(?<!\w)v\.\s?v\.?|(?<!\w)vân vân|(?<!\w)vv\.?)\s*\)?$|,\s*(?:…|\.{2,})",
    re.IGNORECASE,
)

# What else there is; behind these words it belongs to what a document is about, not to the list.
_OTHERS = re.compile(
    r"(?!.*(?<!\w)(?:về|giữa|theo|của|thực hiện|triển khai|tuyên truyền|quy định|sửa đổi|thay thế)(?!\w)).*\w,? và các "
    r"(?:văn bản|tài liệu|sản phẩm|ấn phẩm|giấy tờ|hình thức) khác(?: (?:có )?liên quan)?[.)]*",
    re.IGNORECASE,
)


@rule(
    Severity.NOTE,
    says=Words(
        vi="sản phẩm của nhiệm vụ {address} liệt kê chưa hết: `{text}`",
        en="the outputs of task {address} are an open list: `{text}`",
    ),
    help=Words(
        vi="ghi đủ các sản phẩm phải có, bỏ `…`; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[open-list] lý do`",
        en="name all that must exist, without `…`; where the plan has it so, say `# kehoach: ignore[open-list] reason`",
    ),
)
def open_list(plan: Plan) -> Iterator[Problem]:
    """A list of outputs ends in "…", "v.v." or "và các văn bản khác".

    What stands behind the dots nobody knows, so nobody can tell when all of it is there. (A lead that ends in "…" is
    vague-lead.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Hướng dẫn nghiệp vụ
            lead: Sở Tư pháp
            outputs: Văn bản hướng dẫn, hội thảo, tập huấn,..
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Hướng dẫn nghiệp vụ
            lead: Sở Tư pháp
            outputs: Văn bản hướng dẫn; Hội nghị tập huấn
            when: Quý I năm 2024
    ```
    """
    told: set[Span] = set()
    for task in entries(plan):
        for one in task.outputs:
            if one.span not in told and _is_open(one.text):
                told.add(one.span)
                yield open_list.at(one.span, address=task.address, text=one.text)


def _is_open(text: str) -> bool:
    return _OPEN.search(text) is not None or _OTHERS.fullmatch(nfc(text)) is not None
