from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.cited import Cited, cited
from kehoach.text.letters import match_key
from kehoach.words import Words

_MOST_NAMED = 6


@rule(
    Severity.NOTE,
    says=Words(
        vi="không chỗ nào trong kế hoạch ghi ngày của {names}",
        en="nowhere does the plan say of which day {names} is",
    ),
    help=Words(
        vi="dẫn lần đầu thì ghi cả ngày, như `Nghị định 45/2020/NĐ-CP ngày 08/4/2020`; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[undated-citation] lý do`",
        en="give the day where it is cited first, as in `Nghị định 45/2020/NĐ-CP ngày 08/4/2020`; where the document has none, say `# kehoach: ignore[undated-citation] reason`",
    ),
)
def undated_citation(plan: Plan) -> Iterator[Problem]:
    """A document is cited by its number, and nowhere by its date.

    Where a document is cited first, its kind, number, date and issuer belong there; later its number is enough (Nghị
    định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b). Numbers of decisions begin anew each year: without the date nobody can
    tell which one is meant. Told once for a plan, at the first such place. Laws are cited by their name.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
      basis: Nghị định 63/2010/NĐ-CP ngày 08/6/2010; Quyết định 468/QĐ-TTg
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
      basis: Nghị định 63/2010/NĐ-CP ngày 08/6/2010; Quyết định 468/QĐ-TTg ngày 27/3/2021
    ```
    """
    dated = {_name(one) for one in cited(plan) if one.dated}
    undated: dict[tuple[str, str], Cited] = {}
    for one in cited(plan):
        if not one.dated and _name(one) not in dated and not _is_law(one) and not _is_own(plan, one):
            undated.setdefault(_name(one), one)
    if undated:
        firsts = tuple(undated.values())
        names = ", ".join(f"`{one.number}`" for one in firsts[:_MOST_NAMED])
        yield undated_citation.at(firsts[0].span, names=names + (", …" if len(firsts) > _MOST_NAMED else ""))


def _name(one: Cited) -> tuple[str, str]:
    """Give a number by which a document is known within one plan, whether its year is repeated or not."""
    return one.own, match_key(one.symbol)


def _is_law(one: Cited) -> bool:
    return one.symbol.startswith(("QH", "UBTVQH", "PL-"))


def _is_own(plan: Plan, one: Cited) -> bool:
    own = match_key(plan.number.text).lstrip("0") if plan.number else ""
    return own == match_key(one.number).lstrip("0")
