from collections.abc import Iterator

from kehoach.calendar.period import Period
from kehoach.calendar.written import padded
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.cited import Cited, cited
from kehoach.rules.plan.known import known
from kehoach.words import Language, Words

_KNOWN = Words(vi="văn bản ấy ban hành ngày {day}", en="that document was issued on {day}")
_YEAR = Words(vi="theo số thì là năm {year}", en="its number says {year}")
_ELSEWHERE = Words(vi="chỗ khác ghi {day}", en="elsewhere it says {day}")
_FIRST = Words(vi="chỗ khác", en="elsewhere")


@rule(
    Severity.WARNING,
    says=Words(vi="`{number}` ghi ngày {dated}, {why}", en="`{number}` is dated {dated} here; {why}"),
    help=Words(
        vi="kiểm tra số và ngày trên văn bản ấy; nếu kế hoạch ghi đúng như vậy, ghi `# kehoach: ignore[cited-date-differs] lý do`",
        en="look number and date up; where the plan has it so, say `# kehoach: ignore[cited-date-differs] reason`",
    ),
    other=Words(vi="{beside}", en="{beside}"),
)
def cited_date_differs(plan: Plan) -> Iterator[Problem]:
    """A document is cited with a date that it can't have.

    Compared are all places of the plan where a document is cited with number and date, the year inside the number,
    and the days of issue of documents that many plans of this field rest on, which kehoach knows. Who looks the
    document up by a wrong date finds another one or none. Of a document cited twice that kehoach does not know, the
    second place is shown with the first: either may be wrong.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Tinh giản biên chế năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Nghị định 108/2014/NĐ-CP ngày 29/5/2014
    ```

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Kế hoạch 1379/KH-UBND ngày 21/5/2021
      implements: Kế hoạch 1379/KH-UBND ngày 12/5/2021
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Tinh giản biên chế năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Nghị định 108/2014/NĐ-CP ngày 20/11/2014; Kế hoạch 1379/KH-UBND ngày 21/5/2021
      implements: Kế hoạch 1379/KH-UBND ngày 21/5/2021
    ```
    """
    firsts: dict[object, Cited] = {}
    for one in cited(plan):
        if one.date is None or not one.date.is_day or _is_after(plan, one.date):
            continue
        if why := _known_otherwise(one, one.date):
            yield _at(one, why)
        elif known(one) is None and one.key:
            first = firsts.setdefault(one.key, one)
            if first.date and first.date != one.date:
                yield _at(one, _said(_ELSEWHERE, day=padded(first.date.start)), first)


def _is_after(plan: Plan, day: Period) -> bool:
    """Tell whether a document is later than the plan, which is another finding."""
    return plan.issued_on is not None and day.start > plan.issued_on.end


def _known_otherwise(one: Cited, day: Period) -> Words | None:
    """Say what is known of the document where it contradicts its date; None where nothing does."""
    if (document := known(one)) and document.issued != day.start:
        return _said(_KNOWN, day=padded(document.issued))
    if one.year and one.year != day.start.year:
        return _said(_YEAR, year=str(one.year))
    return None


def _at(one: Cited, why: Words, first: Cited | None = None) -> Problem:
    day = one.date.start if one.date else None
    place = first.span if first else None
    return cited_date_differs.at(one.span, place, number=one.number, dated=day, why=why, beside=_FIRST)


def _said(words: Words, **facts: str) -> Words:
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))
