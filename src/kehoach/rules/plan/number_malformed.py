import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan
from kehoach.rules.plan.missing_number import is_draft
from kehoach.text.letters import nfc, single_spaced
from kehoach.words import Words

# Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; wider where offices deviate: more zeros, the year, a letter.
_STATE = re.compile(r"\d{1,5}[a-zđ]?(?:/\d{4})?/[A-ZĐ][A-Za-zĐđ]{0,3}-[A-ZĐ0-9&][A-Za-zĐđ0-9&.-]*")
# Party offices write 12-KH/TU.
_PARTY = re.compile(r"\d{1,5}[a-zđ]?-[A-ZĐ][A-Za-zĐđ]{0,3}/[A-ZĐ][A-Za-zĐđ0-9&.-]*")


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
    if plan.number and not is_draft(plan.number) and not _is_number(plan.number):
        yield number_malformed.at(plan.number.span, text=plan.number.text)


def _is_number(number: Cell) -> bool:
    text = single_spaced(nfc(number.text))
    return any(form.fullmatch(text) for form in (_STATE, _PARTY))
