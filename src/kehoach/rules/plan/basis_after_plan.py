from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.citation import Citation
from kehoach.plan.model import Plan, entries
from kehoach.rules.facts import on_day
from kehoach.words import Fact, Words

_THIS = Words(
    vi="kiểm tra năm của văn bản này và ngày ban hành kế hoạch",
    en="check the year of this document and the plan's day of issue",
)
_ISSUED = Words(
    vi="kiểm tra năm ở `issued`: phần lớn văn bản nêu trong kế hoạch đều sau ngày này",
    en="check the year in `issued`: most documents that the plan cites are later",
)

_DAY = Words(vi="ngày ban hành kế hoạch", en="the plan's day of issue")
_DOCUMENT = Words(vi="văn bản được dẫn", en="the document that it cites")


@rule(
    Severity.WARNING,
    says=Words(
        vi="kế hoạch ban hành {issued} lại dẫn văn bản ngày {dated}, là ngày sau đó",
        en="a plan issued {issued} cites a document of a later day, {dated}",
    ),
    help=Words(vi="{hint}", en="{hint}"),
    label=Words(vi="{label}", en="{label}"),
    other=Words(vi="{beside}", en="{beside}"),
)
def basis_after_plan(plan: Plan) -> Iterator[Problem]:
    """A document that the plan rests on or carries out is dated after the plan.

    Nobody can cite a document that does not exist yet: one of the two dates is wrong, mostly its year. Looked at are
    `basis` and `implements` of the plan, and `implements` of its tasks. Where most of them are later than the plan,
    it is the plan's own date, and that is said once.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis:
        - Nghị định 63/2010/NĐ-CP ngày 08/6/2010
        - Nghị định 61/2018/NĐ-CP ngày 23/4/2028
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
      basis:
        - Nghị định 63/2010/NĐ-CP ngày 08/6/2010
        - Nghị định 61/2018/NĐ-CP ngày 23/4/2018
    ```
    """
    if plan.issued is None or plan.issued_on is None:
        return
    cited = [one for one in _cited(plan) if one.date]
    later = [one for one in cited if one.date and one.date.start > plan.issued_on.end]
    if len(later) > 1 and len(later) * 2 > len(cited):
        yield _at(plan, later[0], plan.issued)
    else:
        for one in later:
            yield _at(plan, one, one.cell)


def _at(plan: Plan, cited: Citation, wrong: Cell) -> Problem:
    """Report the date that is probably wrong, with the other beside it."""
    issued, day = plan.issued, plan.issued_on
    facts: dict[str, Fact] = {"dated": cited.date.start if cited.date else None}
    facts["issued"] = on_day(issued.text, day) if issued and day else None
    if wrong is issued:
        words = {"hint": _ISSUED, "label": _DAY, "beside": _DOCUMENT}
        return basis_after_plan.at(wrong.span, cited.cell.span, **facts, **words)
    words = {"hint": _THIS, "label": _DOCUMENT, "beside": _DAY}
    return basis_after_plan.at(wrong.span, issued.span if issued else None, **facts, **words)


def _cited(plan: Plan) -> Iterator[Citation]:
    yield from plan.basis
    yield from plan.implements
    for task in entries(plan):
        yield from task.implements
