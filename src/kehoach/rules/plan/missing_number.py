import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan
from kehoach.text.letters import match_key
from kehoach.words import Words

_NOT_YET = re.compile(r"(?:số)?[\s:.…_-]*/")


@rule(
    Severity.WARNING,
    says=Words(vi="kế hoạch chưa có số", en="the plan has no number yet"),
    help=Words(
        vi="thêm `number: …` khi văn bản được cấp số; nếu bản công khai không có số, ghi `# kehoach: ignore[missing-number] lý do`",
        en="add `number: …` when the document gets one; where the published text has none, say `# kehoach: ignore[missing-number] reason`",
    ),
)
def missing_number(plan: Plan) -> Iterator[Problem]:
    """The plan has no document number, or only its second half as drafts have it.

    Reports and later documents cite a plan by its number. A draft has none, which is why this is a
    warning; after the plan is issued the number belongs into the file.

    ## Fires

    ```yaml
    plan:
      number: /KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
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
    if plan.number is None:
        yield missing_number.at(plan.head)
    elif is_draft(plan.number):
        yield missing_number.at(plan.number.span)


def is_draft(number: Cell) -> bool:
    """Tell whether the place of the number itself was left empty: "Số:      /KH-UBND"."""
    return _NOT_YET.match(match_key(number.text)) is not None
