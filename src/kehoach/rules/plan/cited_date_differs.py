import re
from collections.abc import Iterator
from typing import Final

from kehoach.calendar.period import Period
from kehoach.calendar.written import padded
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.cited import Cited, cited
from kehoach.rules.plan.cited_issuer import may_be_one
from kehoach.rules.plan.known import known
from kehoach.text.letters import nfc
from kehoach.words import Language, Words

_KNOWN = Words(vi="văn bản ấy ban hành ngày {day}", en="that document was issued on {day}")
_YEAR = Words(vi="theo số thì là năm {year}", en="its number says {year}")
_ELSEWHERE = Words(vi="chỗ khác ghi {day}", en="elsewhere it says {day}")
_NO_DAY = Words(vi="trong lịch không có ngày ấy", en="there is no such day")
_OF_YEAR = Words(
    vi="mà nội dung là {what} năm {year}: có lẽ sai năm",
    en="it is about the `{what}` of {year}: the year may be wrong",
)
# A yearly plan is made in the year before or in its own; what prepares an event may be made long before.
_YEARLY: Final = re.compile(
    r"(?<!\w)(?P<what>kế hoạch|chương trình|dự toán)(?!\w)(?P<of>[^\d,()]{0,150}?)(?<!\w)năm (?P<year>\d{4})(?!\s?[-–]|\d)",
    re.IGNORECASE,
)
_LONG_TERM: Final = re.compile(
    r"(?<!\w)(?:đến|giai đoạn|thời kỳ|tầm nhìn|trung hạn|tổ chức|đại hội|hội nghị|lễ|giải|kỷ niệm|bầu cử|điều tra|kiểm kê)(?!\w)",
    re.IGNORECASE,
)
_MOST_ISSUERS = 50
"""So many committees at most are told apart that issued documents of one number."""
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
    the year of the plan that it brings into force, and the days of issue of documents that many plans of this field
    rest on, which kehoach knows. Who looks the document up by a wrong date finds another one or none. Of a document
    cited twice that kehoach does not know, the second place is shown with the first: either may be wrong. One wrong
    date of a document is told once in a plan. (That another plan has another date is cited-date-disputed.)

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

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Quyết định 2890/QĐ-UBND ngày 18/12/2022 ban hành Kế hoạch cải cách hành chính năm 2024
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
    firsts: dict[object, list[Cited]] = {}
    told: set[object] = set()
    for one in cited(plan):
        problem = _problem(plan, one, firsts) if one.dated else None
        if problem and (one.key, one.number, one.dated) not in told:
            told.add((one.key, one.number, one.dated))
            yield problem


def _problem(plan: Plan, one: Cited, firsts: dict[object, list[Cited]]) -> Problem | None:
    if one.date is None:
        return _at(one, _NO_DAY)
    if not one.date.is_day or _is_after(plan, one.date):
        return None
    if why := _known_otherwise(one, one.date) or _of_later_year(plan, one, one.date):
        return _at(one, why)
    before = firsts.setdefault(one.key, [])
    first = next((other for other in before if may_be_one(one, other)), None)
    if first is None and len(before) < _MOST_ISSUERS:
        before.append(one)
    if first is None or known(one) or first.date is None or first.date == one.date:
        return None
    return _at(one, _said(_ELSEWHERE, day=padded(first.date.start)), first)


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


def _of_later_year(plan: Plan, one: Cited, day: Period) -> Words | None:
    """Say of which year the plan is that the document brings, where it is that of this plan and the date is too early."""
    match = _YEARLY.search(nfc(one.title))
    year = int(match["year"]) if match else 0
    is_early = plan.period is not None and plan.period.start.year == year > day.start.year + 1
    if match is None or not is_early or _LONG_TERM.search(one.title[: match.end()]):
        return None
    return _said(_OF_YEAR, what=match["what"].lower(), year=str(year))


def _at(one: Cited, why: Words, first: Cited | None = None) -> Problem:
    day = one.date.start if one.date else one.dated
    place = first.span if first else None
    return cited_date_differs.at(one.span, place, number=one.number, dated=day, why=why, beside=_FIRST)


def _said(words: Words, **facts: str) -> Words:
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))
