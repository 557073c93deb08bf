from collections.abc import Iterator
from datetime import date

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.cited import Cited, cited
from kehoach.rules.plan.known import known, numbers_of_day
from kehoach.text.letters import match_key
from kehoach.words import Language, Words

_TWO = Words(vi="chỗ khác ghi `{number}`", en="elsewhere `{number}`")
_KNOWN = Words(vi="số của văn bản ấy là `{number}`", en="that document is `{number}`")
_FIRST = Words(vi="chỗ khác", en="elsewhere")
_NEAR = 9
"""Numbers that lie so near may be two decisions of one day."""


@rule(
    Severity.WARNING,
    says=Words(
        vi="văn bản ngày {dated} ghi số `{text}`, {why}",
        en="the document of {dated} has the number `{text}` here; {why}",
    ),
    help=Words(
        vi="kiểm tra số và ngày trên văn bản ấy; nếu kế hoạch ghi đúng như vậy, ghi `# kehoach: ignore[cited-number-differs] lý do`",
        en="look number and date up; where the plan has it so, say `# kehoach: ignore[cited-number-differs] reason`",
    ),
    other=Words(vi="{beside}", en="{beside}"),
)
def cited_number_differs(plan: Plan) -> Iterator[Problem]:
    """One document is cited with two numbers.

    Compared are documents of one kind, issuer and day: figures that changed places (468 and 486), and a number with
    the year in it beside one without. Numbers that lie near one another may be two decisions of one day, and nothing
    is said of them. The numbers of documents that many plans of this field rest on kehoach knows. (A number that can't
    be that of any such document is cited-number-malformed.)

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Quyết định 1557/QĐ-TTg ngày 18/10/2012
      implements: Quyết định 1575/QĐ-TTg ngày 18/10/2012
    ```

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Nghị định 36/2010/NĐ-CP ngày 08/6/2010
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
      basis: Quyết định 1557/QĐ-TTg ngày 18/10/2012; Nghị định 63/2010/NĐ-CP ngày 08/6/2010
      implements: Quyết định 1557/QĐ-TTg ngày 18/10/2012
    ```
    """
    firsts: dict[tuple[str, date], list[Cited]] = {}
    for one in cited(plan):
        if one.key is None or one.date is None or not one.date.is_day:
            continue
        before = firsts.setdefault((match_key(one.symbol), one.date.start), [])
        if any(other.key == one.key for other in before):
            continue
        if why := _known_otherwise(one, one.date.start):
            yield _at(one, why)
        elif first := next((other for other in before if _is_slip(one, other)), None):
            yield _at(one, _said(_TWO, first.number), first)
        before.append(one)


def _known_otherwise(one: Cited, day: date) -> Words | None:
    """Say which document of that day is known whose figures changed places."""
    numbers = () if known(one) else numbers_of_day(one.symbol, day)
    number = next((number for number in numbers if _is_exchanged(one.own, number.partition("/")[0])), None)
    return _said(_KNOWN, number) if number else None


def _is_slip(one: Cited, other: Cited) -> bool:
    if one.own == other.own:
        return one.year != other.year
    return one.year == other.year and _is_exchanged(one.own, other.own)


def _is_exchanged(one: str, other: str) -> bool:
    """Tell whether two numbers have the same figures and lie far apart."""
    bare, are_figures = other.lstrip("0"), one.isdecimal() and other.isdecimal()
    return are_figures and sorted(one) == sorted(bare) and abs(int(one) - int(bare)) > _NEAR


def _at(one: Cited, why: Words, first: Cited | None = None) -> Problem:
    day, place = (one.date.start if one.date else None), (first.place if first else None)
    return cited_number_differs.at(one.place, place, text=one.number, dated=day, why=why, beside=_FIRST)


def _said(words: Words, number: str) -> Words:
    return Words(vi=words.say(Language.VI, number=number), en=words.say(Language.EN, number=number))
