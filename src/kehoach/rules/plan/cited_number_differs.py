import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.cited import Cited, cited
from kehoach.rules.plan.cited_issuer import may_be_one
from kehoach.rules.plan.known import known, numbers_of_day
from kehoach.text.letters import match_key
from kehoach.words import Language, Words

_TWO = Words(vi="chỗ khác ghi `{number}`", en="elsewhere `{number}`")
_KNOWN = Words(vi="số của văn bản ấy là `{number}`", en="that document is `{number}`")
_FIRST = Words(vi="chỗ khác", en="elsewhere")
_NEAR = 9
"""Numbers with the same figures that lie so near may be two decisions of one day."""
_OF_ONE_DAY = 299
"""So many documents at most an office issues on one day; a people's committee signs many at the end of a year."""
_OF_ONE_DAY_CENTRAL = 49
_LONG = 3
_MOST_OF_ONE_DAY = 60
"""So many numbers of one office and day at most are compared with one another."""
_CENTRAL: Final = re.compile(r"(?:.*-)?(?:cp|ttg)")


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

    Compared are documents of one kind, issuer and day: figures that changed places (468 and 486), one figure that is
    another, missing or too many (131 and 181, 1015 and 105), and a number with the year in it beside one without.
    Numbers that lie near one another may be two decisions of one day, and nothing is said of them. The numbers of documents that many plans of this field rest on kehoach knows. (A number that can't
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
        if len(before) < _MOST_OF_ONE_DAY:
            before.append(one)


def _known_otherwise(one: Cited, day: date) -> Words | None:
    """Say which document of that day is known whose figures changed places."""
    numbers = () if known(one) else numbers_of_day(one.symbol, day)
    number = next(
        (number for number in numbers if _is_mistyped(one.own, number.partition("/")[0], one.symbol)), None
    )
    return _said(_KNOWN, number) if number else None


def _is_slip(one: Cited, other: Cited) -> bool:
    if one.own == other.own:
        is_slip = one.year != other.year
    else:
        is_slip = one.year == other.year and _is_mistyped(one.own, other.own, one.symbol)
    return is_slip and may_be_one(one, other)


def _is_mistyped(one: str, other: str, symbol: str) -> bool:
    """Tell whether two numbers differ as a slip of the hand makes them, and lie too far apart for one day."""
    bare = other.lstrip("0")
    if not (one.isdecimal() and bare.isdecimal()):
        return False
    apart = abs(int(one) - int(bare))
    if sorted(one) == sorted(bare):
        return apart > _NEAR
    most = _OF_ONE_DAY_CENTRAL if _CENTRAL.fullmatch(match_key(symbol)) else _OF_ONE_DAY
    return apart > most and _differ_in_one_figure(one, bare)


def _differ_in_one_figure(one: str, other: str) -> bool:
    """Tell whether one figure is another, or one has a figure more; numbers of one or two figures are too short to tell."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return len(long) >= _LONG and sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return len(long) > _LONG and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _at(one: Cited, why: Words, first: Cited | None = None) -> Problem:
    day, place = (one.date.start if one.date else None), (first.place if first else None)
    return cited_number_differs.at(one.place, place, text=one.number, dated=day, why=why, beside=_FIRST)


def _said(words: Words, number: str) -> Words:
    return Words(vi=words.say(Language.VI, number=number), en=words.say(Language.EN, number=number))
