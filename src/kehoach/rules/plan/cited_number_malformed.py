import re
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.cited import KINDS, WITH_YEAR, Cited, cited, no_numbers
from kehoach.rules.plan.mend import without_blanks
from kehoach.text.source import Span
from kehoach.words import Language, Words

_SPACE = Words(vi="có dấu cách ở trong", en="has a space inside")
_DASH = Words(vi="có dấu gạch dài thay cho gạch nối", en="has a long dash for the hyphen")
_NO_YEAR = Words(vi="thiếu năm ban hành", en="lacks the year of issue")
_OTHER_KIND = Words(vi="là số của {kind}", en="is the number of a `{kind}`")
_OTHER_SHORT = Words(vi="phải có ký hiệu `{short}`", en="should have the symbol `{short}`")
_NO_FORM = Words(vi="không viết theo dạng số/năm/ký hiệu", en="does not have the form number/year/symbol")
_NAMES: Final = {short: name for name, short in KINDS.items()}
# The short forms of other kinds may be those of a section of the office, as in letters.
_LAYING_DOWN: Final = frozenset({"QĐ", "NĐ", "NQ", "TT"})
_WITH_ISSUER: Final = frozenset({"NĐ", "TT"})
_SINCE = 1997
"""From this year on decrees and circulars have the year in their numbers."""
_IN_FORM_SINCE = 2005
"""From this year on all offices write number/kind-issuer (Thông tư liên tịch 55/2005/TTLT-BNV-VPCP)."""
_LONG_DASH: Final = re.compile("[–—−‐‑]")


@fixed_by(without_blanks)
@rule(
    Severity.WARNING,
    says=Words(vi="số văn bản được dẫn `{text}` {why}", en="the cited number `{text}` {why}"),
    help=Words(
        vi="ghi lại như trên văn bản ấy; nếu kế hoạch ghi đúng như vậy, ghi `# kehoach: ignore[cited-number-malformed] lý do`",
        en="write it as that document does; where the plan has it so, say `# kehoach: ignore[cited-number-malformed] reason`",
    ),
)
def cited_number_malformed(plan: Plan) -> Iterator[Problem]:
    """A cited number can't be the number of that document.

    Number and symbol are written without spaces (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3). Decrees and circulars
    have the year in their number: "Nghị định 108/NĐ-CP" may be that of any year. And `QĐ` is the symbol of a
    decision, not of the plan or scheme that it approves. Who looks the document up by such a number, or by one with a
    mark too many or too few (63-2010/NĐ-CP, 468QĐ-TTg), does not find it.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Tinh giản biên chế năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Nghị định 108/NĐ-CP ngày 20/11/2014
    ```

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      proposed: Tờ trình 2093/TTr- VPUBND ngày 26/12/2023
    ```

    ```yaml
    duties:
      - number: 1
        title: Tuyên truyền Đề án 468/QĐ-TTg ngày 27/3/2021
        lead: Sở Tư pháp
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
      basis: Nghị định 108/2014/NĐ-CP ngày 20/11/2014
      proposed: Tờ trình 2093/TTr-VPUBND ngày 26/12/2023
    duties:
      - number: 1
        title: Tuyên truyền Đề án tại Quyết định 468/QĐ-TTg ngày 27/3/2021
        lead: Sở Tư pháp
    ```
    """
    told: set[tuple[str, str]] = set()
    for one in cited(plan):
        why = _why(one)
        if why and (one.kind, one.number) not in told:
            told.add((one.kind, one.number))
            place = (
                Span(one.span.start, one.place.end) if why not in {_SPACE, _DASH} and one.kind else one.place
            )
            yield cited_number_malformed.at(place, text=plan.source.part(place), why=why)
    for place in no_numbers(plan):
        text = plan.source.part(place)
        if ("", text) not in told:
            told.add(("", text))
            yield cited_number_malformed.at(place, text=text, why=_NO_FORM)


def _why(one: Cited) -> Words | None:
    if " " in one.number:
        return _SPACE
    if _LONG_DASH.search(one.number):
        return _DASH
    if why := _unlike_kind(one) if one.kind else None:
        return why
    if one.year and "-" not in one.symbol and KINDS.get(one.kind) in _WITH_ISSUER:
        return _NO_FORM
    if one.short in WITH_YEAR and one.year is None and (one.date is None or one.date.start.year >= _SINCE):
        return _NO_YEAR
    return None


def _unlike_kind(one: Cited) -> Words | None:
    """Say how a symbol differs from that of the kind that is named before it."""
    short = KINDS[one.kind]
    if one.short in _NAMES and short != one.short:
        return _said(_OTHER_KIND, kind=_NAMES[one.short])
    if one.short != short and one.short == short.replace("Đ", "D"):
        return _said(_OTHER_SHORT, short=short)
    return _NO_FORM if _is_of_now(one) and _is_turned(one.symbol, short) else None


def _said(words: Words, **facts: str) -> Words:
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))


def _is_of_now(one: Cited) -> bool:
    return one.date is None or one.date.start.year >= _IN_FORM_SINCE


def _is_turned(symbol: str, short: str) -> bool:
    """Tell whether a symbol has the kind behind the issuer, or grown together with it: TTg-QĐ, QĐTTg."""
    if symbol in _NAMES or short not in _LAYING_DOWN:
        return False
    kind, _, last = symbol.rpartition("-")
    rest = symbol.removeprefix(short)
    return (bool(kind) and last == short) or (not kind and rest != symbol and rest[:1].isupper())
