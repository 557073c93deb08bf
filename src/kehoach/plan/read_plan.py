"""From a document to a plan."""

from collections.abc import Iterator
from pathlib import PurePath

from kehoach.calendar.period import Period, read_years
from kehoach.document.node import Document, Mapping
from kehoach.finding.problem import Problem
from kehoach.phrase.deadline.model import Frame
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, cells, child, head, mappings
from kehoach.plan.citation import Citation, cite
from kehoach.plan.dated import dated
from kehoach.plan.judge import judge
from kehoach.plan.model import Plan
from kehoach.plan.read_goals import read_goals
from kehoach.plan.read_targets import read_targets
from kehoach.plan.read_tasks import Above, Gathered, gather
from kehoach.plan.shape.plan import PlanShape
from kehoach.text.source import Source

DUTIES = "TCTH"
"""Addresses of duties begin so: their numbers begin anew in the part Tổ chức thực hiện."""


def read_plan(
    document: Document, *, before_inclusive: bool = False
) -> tuple[Plan | None, tuple[Problem, ...]]:
    """Read a plan; None where the file has no `plan` part."""
    problems = list(judge(document, PlanShape))
    top = child(document.root, "plan") if document.root else None
    if document.root is None or top is None:
        return None, tuple(problems)
    issued, issued_on = dated(top, "issued", problems)
    period = _period(top, problems)
    frame = Frame(period, issued_on, before_inclusive) if period else None
    walked = _walk(document.source, document.root, frame)
    targets, unread = read_goals(document.source, walked.targets)
    tasks = tuple(task for task in walked.tasks if not task.is_duty)
    plan = Plan(
        source=document.source,
        id=_id(document.source, top),
        head=head(top),
        number=cell(top, "number"),
        title=cell(top, "title"),
        issuer=cell(top, "issuer"),
        issued=issued,
        issued_on=issued_on,
        signer=cell(top, "signer"),
        period=period,
        period_words=cell(top, "period"),
        money=cell(top, "money"),
        basis=_citations(document.source, top, "basis"),
        implements=_citations(document.source, top, "implements"),
        restated=_is_yes(top, "restated"),
        prose=tuple(number for node in mappings(document.root, "text") if (number := cell(node, "number"))),
        sections=tuple(walked.sections),
        tasks=tasks,
        duties=tuple(task for task in walked.tasks if task.is_duty),
        targets=targets,
        place=cell(top, "place"),
        signed_as=cells(document.source, top, "signed_as"),
        proposed=cells(document.source, top, "proposed"),
        recipients=cells(document.source, top, "recipients"),
        prose_texts=tuple(_prose(document.source, document.root)),
    )
    return plan, (*problems, *walked.problems, *unread)


def _walk(source: Source, root: Mapping, frame: Frame | None) -> Gathered:
    walked = Gathered(source, frame)
    gather(mappings(root, "sections"), Above(), walked)
    gather(mappings(root, "duties"), Above(address=DUTIES, is_duty=True), walked)
    walked.targets.extend(read_targets(mappings(root, "targets")))
    return walked


def _prose(source: Source, root: Mapping) -> Iterator[Cell]:
    """Give the words of the parts that nobody follows, titles too."""
    for node in mappings(root, "text"):
        if title := cell(node, "title"):
            yield title
        yield from cells(source, node, "text")


def _period(top: Mapping, problems: list[Problem]) -> Period | None:
    words = cell(top, "period")
    if words is None:
        return None
    period = read_years(words.text)
    if period is None:
        problems.append(Problem("period-malformed", words.span, {"text": words.text}))
    return period


def _citations(source: Source, top: Mapping, key: str) -> tuple[Citation, ...]:
    return tuple(cite(one) for one in cells(source, top, key))


def _id(source: Source, top: Mapping) -> str:
    """Give the plan's id, else its path without suffix below the plans folder."""
    own = cell(top, "id")
    if own:
        return own.text
    path = PurePath(source.path.replace("\\", "/")).with_suffix("")
    parts = path.parts[path.parts.index("plans") + 1 :] if "plans" in path.parts else path.parts[-1:]
    return "/".join(parts)


def _is_yes(top: Mapping, key: str) -> bool:
    words = cell(top, key)
    return words is not None and words.text.lower() in {"true", "yes", "có"}
