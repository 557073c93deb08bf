import re
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan
from kehoach.text.letters import match_key
from kehoach.words import Language, Words

_COLLECTIVE: Final = re.compile(r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?!\w)")
_PERSON: Final = re.compile(r"chủ tịch (?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?!\w)")
_FOR_ALL: Final = re.compile(r"tm ?\.?(?!\w)")
_HEAD: Final = re.compile(r"(?:(?:kt|q) ?\. ?)?(?:phó )?chủ tịch(?!\w)")
_LACKS = Words(vi="không có dòng `TM. …` ở trước", en="without a line `TM. …` before it")
_HAS = Words(vi="là ký thay mặt tập thể", en="which signs for the whole committee")
_ADD = Words(
    vi="thêm `TM. ỦY BAN NHÂN DÂN` vào đầu `signed_as`", en="put `TM. ỦY BAN NHÂN DÂN` first in `signed_as`"
)
_DROP = Words(
    vi="bỏ `TM. …`, hoặc ghi `issuer` là tập thể (UBND …)",
    en="leave out `TM. …`, or name the committee in `issuer`",
)


@rule(
    Severity.NOTE,
    says=Words(
        vi="kế hoạch do `{issuer}` ban hành mà phần ký ghi `{text}`, {why}",
        en="the plan is issued by `{issuer}` and signed as `{text}`, {why}",
    ),
    help=Words(
        vi="{hint}; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[signature-unlike-issuer] lý do`",
        en="{hint}; where the document has it so, say `# kehoach: ignore[signature-unlike-issuer] reason`",
    ),
    other=Words(vi="cơ quan ban hành", en="who issues it"),
)
def signature_unlike_issuer(plan: Plan) -> Iterator[Problem]:
    """The lines above the signature do not fit who issues the plan.

    Who signs for a collective body writes TM. before its name (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.b): a
    People's Committee decides together, its chairman alone has other powers. A plan of the committee that only the
    chairman signs, or one of the chairman that is signed for the committee, leaves open who answers for it. Looked at
    are committees, councils and their chairmen.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      place: Mẫu
      issued: 28/12/2023
      signed_as: KT. CHỦ TỊCH; PHÓ CHỦ TỊCH
      signer: (mẫu, không có người ký)
      period: 2024
      recipients: Các sở, ban, ngành
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      place: Mẫu
      issued: 28/12/2023
      signed_as: TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH
      signer: (mẫu, không có người ký)
      period: 2024
      recipients: Các sở, ban, ngành
    ```
    """
    if plan.issuer is None or not plan.signed_as:
        return
    issuer, first = match_key(plan.issuer.text), plan.signed_as[0]
    for_all = next((one for one in plan.signed_as if _FOR_ALL.match(match_key(one.text))), None)
    if _COLLECTIVE.match(issuer) and for_all is None and _HEAD.match(match_key(first.text)):
        council = issuer.startswith(("hđnd", "hội đồng"))
        line = "TM. HỘI ĐỒNG NHÂN DÂN" if council else "TM. ỦY BAN NHÂN DÂN"
        hint = Words(vi=_ADD.say(Language.VI, line=line), en=_ADD.say(Language.EN, line=line))
        yield _at(plan.issuer, first, _LACKS, hint)
    elif _PERSON.match(issuer) and for_all:
        yield _at(plan.issuer, for_all, _HAS, _DROP)


def _at(issuer: Cell, line: Cell, why: Words, hint: Words) -> Problem:
    facts = {"why": why, "hint": hint}
    return signature_unlike_issuer.at(line.span, issuer.span, issuer=issuer.text, text=line.text, **facts)
