from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan
from kehoach.rules.plan.document_number import is_document_number
from kehoach.rules.plan.mend import with_number_in_form
from kehoach.rules.plan.missing_number import is_draft
from kehoach.text.letters import nfc, single_spaced
from kehoach.words import Words


@fixed_by(with_number_in_form)
@rule(
    Severity.ERROR,
    says=Words(
        vi="`{text}` không đúng dạng số, ký hiệu văn bản",
        en="`{text}` is not in the form of a document number",
    ),
    help=Words(
        vi="viết số, gạch chéo, tên loại viết tắt, gạch nối, cơ quan ban hành: như 446/KH-UBND hoặc 88/2025/QĐ-UBND",
        en="write number, slash, type, hyphen, issuer: like 446/KH-UBND or 88/2025/QĐ-UBND",
    ),
)
def number_malformed(plan: Plan) -> Iterator[Problem]:
    """The plan's number is not in the form of a document number.

    The number is how others cite the plan, and how a report finds it. Its form is that of Nghị định
    30/2020/NĐ-CP: number, slash, type, hyphen, issuer, without "Số:" and without spaces.

    ## Fires

    ```yaml
    plan:
      number: 446-KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 446/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    number = plan.number
    if number is None or is_draft(number) or _is_unquoted(plan, number):
        return
    if not is_document_number(single_spaced(nfc(number.text))):
        yield number_malformed.at(number.span, text=number.text)


def _is_unquoted(plan: Plan, number: Cell) -> bool:
    """Tell whether the number has a colon that YAML takes for a sign: that is a syntax error."""
    return ": " in number.text and plan.source.text[number.span.start] not in "\"'|>"
