from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(vi="kế hoạch không có nơi nhận", en="the plan does not say who receives it"),
    help=Words(
        vi="thêm `recipients: …` theo mục Nơi nhận của văn bản; nếu bản công khai không có, ghi `# kehoach: ignore[missing-recipients] lý do`",
        en="add `recipients: …` from the end of the document; where the published text has none, say `# kehoach: ignore[missing-recipients] reason`",
    ),
)
def missing_recipients(plan: Plan) -> Iterator[Problem]:
    """The plan does not say who receives it.

    "Nơi nhận" is a part of every document (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9): whoever is not there was
    not told, and can hardly be late. A report to the same offices takes its list from there. Asked of plans that keep
    the formal parts of their document: those that have `signed_as` or `place`.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      place: Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      signed_as: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH
      period: 2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      place: Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      signed_as: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH
      period: 2024
      recipients:
        - Các sở, ban, ngành
        - UBND cấp huyện
        - "Lưu: VT, KSTT"
    ```
    """
    if not plan.recipients and (plan.signed_as or plan.place):
        yield missing_recipients.at(plan.head)
