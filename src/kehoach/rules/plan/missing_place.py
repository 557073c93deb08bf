from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(vi="kế hoạch có ngày mà không có địa danh", en="the plan has a date but no place"),
    help=Words(
        vi="thêm `place: …`, tên đơn vị hành chính nơi cơ quan ban hành đóng trụ sở, như văn bản ghi trước ngày tháng",
        en="add `place: …`, the name that stands before the date of the document",
    ),
)
def missing_place(plan: Plan) -> Iterator[Problem]:
    """The plan does not say where it was issued.

    Place and date are one part of every document (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4): "Lào Cai, ngày 28
    tháng 12 năm 2023". A report that is written from the plan takes its own place from there. Where the date is
    missing too, the whole line is, and missing-date says so. Asked of plans that keep the formal parts of their
    document: those that have `signed_as` or `recipients`.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      signed_as: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH
      period: 2024
      recipients: "Các sở, ban, ngành; Lưu: VT"
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      signer: (mẫu, không có người ký)
      place: Mẫu
      issued: 28/12/2023
      signed_as: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH
      period: 2024
      recipients: "Các sở, ban, ngành; Lưu: VT"
    ```
    """
    if plan.issued and plan.place is None and (plan.signed_as or plan.recipients):
        yield missing_place.at(plan.issued.span)
