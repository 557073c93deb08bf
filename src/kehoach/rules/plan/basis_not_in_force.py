from bisect import bisect_left
from collections.abc import Iterator

from kehoach.calendar.period import Period
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.citation import Citation
from kehoach.plan.model import Plan
from kehoach.rules.plan.cited import Cited, cited
from kehoach.rules.plan.known import Known, known, known_by_name
from kehoach.text.source import Span
from kehoach.words import Words

_AT_ISSUE = Words(
    vi="không còn hiệu lực khi kế hoạch ban hành", en="and was not in force when the plan was issued"
)
_AT_START = Words(
    vi="không còn hiệu lực khi thời kỳ của kế hoạch bắt đầu",
    en="and is not in force when the period of the plan begins",
)


@rule(
    Severity.WARNING,
    says=Words(
        vi="căn cứ này hết hiệu lực từ ngày {ended}, {when}",
        en="this document expired on {ended} {when}",
    ),
    help=Words(
        vi="căn cứ vào văn bản thay thế: {by}; nếu kế hoạch ghi đúng như vậy, ghi `# kehoach: ignore[basis-not-in-force] lý do`",
        en="rest on what replaced it: {by}; where the plan has it so, say `# kehoach: ignore[basis-not-in-force] reason`",
    ),
    other=Words(vi="{beside}", en="{beside}"),
)
def basis_not_in_force(plan: Plan) -> Iterator[Problem]:
    """The plan rests on a document that is no longer in force.

    The list of bases was copied from an earlier plan. What was replaced gives nobody a duty any more, and the new
    document may have other dates, units and forms. Looked at are `basis` and `implements` of the plan, on the day of
    issue and on the day on which the period begins: a plan made in December must hold in January. Only documents are
    known whose end somebody read; nothing is said of the others.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2026
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2025
      signer: (mẫu, không có người ký)
      period: 2026
      basis:
        - Nghị định 63/2010/NĐ-CP ngày 08/6/2010
        - Nghị định 61/2018/NĐ-CP ngày 23/4/2018
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2026
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2025
      signer: (mẫu, không có người ký)
      period: 2026
      basis:
        - Nghị định 63/2010/NĐ-CP ngày 08/6/2010
        - Nghị định 118/2025/NĐ-CP ngày 09/6/2025
    ```
    """
    by_cell = _by_cell(plan)
    told: set[str] = set()
    for one in (*plan.basis, *plan.implements):
        document = _document(one, by_cell.get(one.cell.span))
        if document and document.ended and document.number not in told:
            told.add(document.number)
            for when, day in _days(plan):
                if day.start >= document.ended:
                    place = plan.issued if when is _AT_ISSUE else plan.period_words
                    yield _at(one, document, when, place.span if place else None)
                    break


def _at(one: Citation, document: Known, when: Words, place: Span | None) -> Problem:
    facts = {"ended": document.ended, "when": when, "by": document.by}
    beside = (
        Words(vi="ngày ban hành", en="day of issue")
        if when is _AT_ISSUE
        else Words(vi="thời kỳ", en="period")
    )
    return basis_not_in_force.at(one.cell.span, place, beside=beside, **facts)


def _days(plan: Plan) -> Iterator[tuple[Words, Period]]:
    if plan.issued_on:
        yield _AT_ISSUE, plan.issued_on
    if plan.period:
        yield _AT_START, plan.period


def _document(one: Citation, numbered: Cited | None) -> Known | None:
    return known(numbered) if numbered else known_by_name(one.cell.text, one.date)


def _by_cell(plan: Plan) -> dict[Span, Cited]:
    """Find the numbered citation of a cell: the first in it."""
    numbered = cited(plan)
    starts = [one.place.start for one in numbered]
    found: dict[Span, Cited] = {}
    for span in (one.cell.span for one in (*plan.basis, *plan.implements)):
        at = bisect_left(starts, span.start)
        if at < len(numbered) and span.covers(numbered[at].place):
            found[span] = numbered[at]
    return found
