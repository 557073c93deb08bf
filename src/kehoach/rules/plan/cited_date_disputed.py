from collections.abc import Iterator, Mapping

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.plan.cited import Cited, cited
from kehoach.rules.plan.compared import Compared, LegalDocument, Usual, document_of
from kehoach.rules.plan.known import known
from kehoach.words import Fact, Language, Words

_ONE = Words(vi="{place} ghi ngày {day}", en="{place} says {day}")
_MOST = Words(
    vi="{count} kế hoạch khác ghi ngày {day}, như {place}",
    en="{count} other plans say {day}, among them {place}",
)


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{number}` ghi ngày {dated}, {elsewhere}", en="`{number}` is dated {dated} here; {elsewhere}"
    ),
    help=Words(
        vi="tra ngày của văn bản ấy rồi sửa chỗ sai; nếu kế hoạch ghi đúng như vậy, ghi `# kehoach: ignore[cited-date-disputed] lý do`",
        en="look the day of that document up and mend what is wrong; where the plan has it so, say `# kehoach: ignore[cited-date-disputed] reason`",
    ),
)
def cited_date_disputed(compared: Compared) -> Iterator[Problem]:
    """Another plan has another date for the same document.

    A document was issued on one day, so one of the plans is wrong, and it will be copied from. Compared are the plans
    that are checked together, by documents of which there is only one: of the Government, the Prime Minister and the
    ministries, and for plans of one province those of its People's Committee and Council. Told are the plans with the
    rarer date, at the first place of each; where both are equally rare, the later file. Nothing is said where kehoach
    knows the day or a plan contradicts itself: that is cited-date-differs. An ignore comment here is never called
    unused, since the other plan may not be among the files checked.

    ## Fires

    ```yaml
    # tệp: plans/2023.yaml
    plan:
      number: 15/KH-UBND
      title: Kiểm soát TTHC năm 2023
      issuer: UBND tỉnh Mẫu
      issued: 29/12/2022
      signer: (mẫu, không có người ký)
      period: 2023
      basis: Nghị định 42/2022/NĐ-CP ngày 24/6/2022
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Nghị định 42/2022/NĐ-CP ngày 26/4/2022
    ```

    ## Instead

    ```yaml
    # tệp: plans/2023.yaml
    plan:
      number: 15/KH-UBND
      title: Kiểm soát TTHC năm 2023
      issuer: UBND tỉnh Mẫu
      issued: 29/12/2022
      signer: (mẫu, không có người ký)
      period: 2023
      basis: Nghị định 42/2022/NĐ-CP ngày 24/6/2022
    # tệp: plans/2024.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Nghị định 42/2022/NĐ-CP ngày 24/6/2022
    ```
    """
    for document, one in _agreed(compared).items() if compared.usual else ():
        usual = compared.usual[document]
        if one.date and one.date.start != usual.day:
            elsewhere = _said(usual)
            yield cited_date_disputed.at(
                one.span, number=one.number, dated=one.date.start, elsewhere=elsewhere
            )


def _agreed(compared: Compared) -> Mapping[LegalDocument, Cited]:
    """Give the first place of each disputed document for which the plan itself has one date only."""
    firsts: dict[LegalDocument, Cited] = {}
    contradicted: set[LegalDocument] = set()
    issuer = compared.plan.issuer.text if compared.plan.issuer else ""
    for one in cited(compared.plan):
        document = document_of(one.key, one.symbol, issuer) if one.key else None
        if document in compared.usual and document and one.date and one.date.is_day:
            first = firsts.setdefault(document, one)
            if first.date != one.date or _is_told_elsewhere(compared, one):
                contradicted.add(document)
    return {document: one for document, one in firsts.items() if document not in contradicted}


def _is_told_elsewhere(compared: Compared, one: Cited) -> bool:
    """Tell whether the truth is known, or the date can't be right anyway."""
    issued, year = compared.plan.issued_on, one.date.start.year if one.date else None
    is_later = bool(issued and one.date and one.date.start > issued.end)
    return known(one) is not None or is_later or one.year not in {None, year}


def _said(usual: Usual) -> Words:
    words, place = _ONE if usual.plans <= 1 else _MOST, f"{usual.path}:{usual.line}"
    facts: dict[str, Fact] = {"place": place, "day": usual.day, "count": usual.plans}
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))
