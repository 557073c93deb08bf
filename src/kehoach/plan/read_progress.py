"""From a document to what a unit reports."""

from dataclasses import replace
from difflib import get_close_matches

from kehoach.calendar.period import read_date
from kehoach.calendar.written import padded
from kehoach.document.node import Document, Mapping
from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, cells, child, mappings, prose
from kehoach.plan.dated import dated, reporting
from kehoach.plan.evidence import evidence
from kehoach.plan.judge import judge
from kehoach.plan.progress_file import Event, Extension, Progress, Said, TaskReport
from kehoach.plan.read_figures import read_figure
from kehoach.plan.shape.progress import ProgressShape
from kehoach.text.letters import match_key
from kehoach.text.source import Source
from kehoach.words import Fact

_SAID = {match_key(said): said for said in Said}


def read_progress(document: Document) -> tuple[Progress | None, tuple[Problem, ...]]:
    """Read a progress file; None where it has no `progress` part."""
    problems = list(judge(document, ProgressShape))
    head = child(document.root, "progress") if document.root else None
    if document.root is None or head is None:
        return None, tuple(problems)
    source, root = document.source, document.root
    reported, reported_on = dated(head, "reported", problems)
    period, of_file = reporting(head, "period", problems)
    progress = Progress(
        source=source,
        plan=cell(head, "plan"),
        unit=cell(head, "unit"),
        period=period,
        reporting=of_file,
        reported=reported,
        reported_on=reported_on,
        evidence=evidence(source, head),
        tasks=tuple(_task(source, node, problems) for node in mappings(root, "tasks")),
        figures=tuple(
            read_figure(node, of_file, reported_on, problems) for node in mappings(root, "figures")
        ),
        extensions=tuple(_extension(source, node, problems) for node in mappings(root, "extensions")),
        events=tuple(_event(source, node, problems) for node in mappings(root, "events")),
    )
    return progress, tuple(problems)


def _task(source: Source, node: Mapping, problems: list[Problem]) -> TaskReport:
    date, day = dated(node, "date", problems)
    state = cell(node, "state")
    return TaskReport(
        task=cell(node, "task"),
        occurrence=cell(node, "for"),
        case=_case(node, "case"),
        state=state,
        said=_said(state, problems),
        date=date,
        day=day,
        percent=cell(node, "percent"),
        evidence=evidence(source, node),
        difficulty=prose(source, node, "difficulty"),
        proposal=prose(source, node, "proposal"),
        note=prose(source, node, "note"),
        span=node.span,
    )


def _case(node: Mapping, key: str) -> Cell | None:
    """Give the name of a case; a day names one however it is written: 04/3/2024 is 04/03/2024."""
    named = cell(node, key)
    day = read_date(named.text) if named else None
    return replace(named, text=padded(day.start)) if named and day and day.is_day else named


def _said(state: Cell | None, problems: list[Problem]) -> Said | None:
    if state is None:
        return None
    said = _SAID.get(match_key(state.text))
    if said is None:
        near = get_close_matches(match_key(state.text), _SAID, n=1, cutoff=0.5)
        facts: dict[str, Fact] = {
            "state": state.text,
            "nearest": near[0] if near else None,
            "known": tuple(Said),
        }
        problems.append(Problem("unknown-state", state.span, facts))
    return said


def _extension(source: Source, node: Mapping, problems: list[Problem]) -> Extension:
    words, due = dated(node, "due", problems)
    return Extension(
        task=cell(node, "task"),
        occurrence=cell(node, "for"),
        case=_case(node, "case"),
        due=due,
        due_words=words,
        reason=prose(source, node, "reason"),
        evidence=evidence(source, node),
        span=node.span,
    )


def _event(source: Source, node: Mapping, problems: list[Problem]) -> Event:
    words, day = dated(node, "date", problems)
    return Event(
        id=_case(node, "id"),
        day=day,
        date=words,
        event=cell(node, "event"),
        starts=cells(source, node, "starts"),
        unit=cell(node, "unit"),
        evidence=evidence(source, node),
        span=node.span,
    )
