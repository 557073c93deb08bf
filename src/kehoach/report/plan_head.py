"""The plan of a report as a document: what its head, basis and foot say, and how a sentence names it."""

import re
from dataclasses import replace
from typing import Final

from kehoach.calendar.written import written as written_day
from kehoach.plan.model import Plan
from kehoach.report import days
from kehoach.report.digest import Passage, PlanHead, Signature
from kehoach.report.office import lines_of

_SYMBOL: Final = re.compile(r"/(?:\d{4}/)?(\w+)-")
# Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục I.
_KINDS: Final = {
    "QĐ": "Quyết định",
    "CTr": "Chương trình",
    "ĐA": "Đề án",
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
}


def plan_head(plan: Plan) -> PlanHead:
    """Tell the plan as a document."""
    issuer = plan.issuer.text if plan.issuer else None
    return PlanHead(
        id=plan.id,
        number=_number(plan.number.text) if plan.number else None,
        title=plan.title.text if plan.title else None,
        issuer=issuer,
        issued=days.head(plan.issued_on) if plan.issued_on else None,
        issued_on=plan.issued_on.start if plan.issued_on and plan.issued_on.is_day else None,
        period=plan.period_words.text if plan.period_words else None,
        money=plan.money.text if plan.money else None,
        called=_called(plan),
        reference=_reference(plan),
        restated=plan.restated,
        notes=tuple(one.text for one in plan.note),
        basis=tuple(one.cell.text for one in plan.basis),
        implements=tuple(one.cell.text for one in plan.implements),
        passages=tuple(
            Passage(
                one.number.text if one.number else None,
                one.title.text if one.title else None,
                tuple(paragraph.text for paragraph in one.paragraphs),
            )
            for one in plan.texts
        ),
        recipients=tuple(one.text for one in plan.recipients),
        signature=_signed(plan),
    )


def unnumbered(head: PlanHead) -> PlanHead:
    """Give a plan without its number, for a document of its restated words, which must not pass for the one issued."""
    kind = head.called.partition(" số ")[0]
    reference = head.reference.replace(head.called, kind, 1)
    return replace(head, number=None, called=kind, reference=reference)


def _signed(plan: Plan) -> Signature:
    lines = lines_of(one.text for one in plan.signed_as)
    return Signature(lines or (None,), plan.signer.text if plan.signer else None)


def _number(text: str) -> str:
    """Write a number below 10 with a zero; longer ones stay as they are stored."""
    number, slash, symbol = text.partition("/")
    return f"{number.strip():0>2}{slash}{symbol}" if number.strip().isdecimal() else text


def _reference(plan: Plan) -> str:
    """Name the plan in a sentence: Kế hoạch số 12/KH-UBND ngày 28/12/2023 của UBND tỉnh Mẫu về …."""
    day = f" ngày {written_day(plan.issued_on.start)}" if plan.issued_on and plan.issued_on.is_day else ""
    issuer = f" của {plan.issuer.text}" if plan.issuer else ""
    title = f" về {_within(plan.title.text)}" if plan.title else ""
    return f"{_called(plan)}{day}{issuer}{title}"


def _called(plan: Plan) -> str:
    """Name the plan by its number: Kế hoạch số 12/KH-UBND."""
    return f"{_kind(plan)} số {_number(plan.number.text)}" if plan.number else _kind(plan)


def _kind(plan: Plan) -> str:
    """Name the kind of document by its symbol: a plan may be issued as a decision."""
    match = _SYMBOL.search(plan.number.text) if plan.number else None
    return _KINDS.get(match[1], "Kế hoạch") if match else "Kế hoạch"


def _within(title: str) -> str:
    """Write a title in a sentence; an abbreviation at its start keeps its capitals."""
    return f"{title[:1].lower()}{title[1:]}" if title[1:2].islower() else title
