"""Reads the figures of a progress file."""

from datetime import date

from kehoach.calendar.period import Period
from kehoach.calendar.reporting import ReportingPeriod
from kehoach.document.node import Mapping
from kehoach.document.route import cut_off
from kehoach.finding.problem import Problem
from kehoach.phrase.number import read_number
from kehoach.plan.cells import cell
from kehoach.plan.dated import dated, reporting
from kehoach.plan.progress_file import Figure, Number


def read_figure(
    node: Mapping, of_file: ReportingPeriod | None, reported_on: Period | None, problems: list[Problem]
) -> Figure:
    """Read one figure; its period is that which it corrects or names, else that of the file."""
    named, own = reporting(node, "period", problems)
    corrects, corrected = reporting(node, "corrects", problems)
    reported, day = dated(node, "reported", problems)
    return Figure(
        target=cell(node, "target"),
        level=cell(node, "level"),
        field=cell(node, "field"),
        period=corrected if corrects else own if named else of_file,
        count=_number(node, "count", problems),
        of=_number(node, "of", problems),
        value=_number(node, "value", problems),
        source=cell(node, "source"),
        reported_on=day or reported_on,
        corrects=corrects,
        reason=cell(node, "reason"),
        span=node.span,
        reported=reported,
        ends=of_file.period.end if of_file else date.min,
    )


def _number(node: Mapping, key: str, problems: list[Problem]) -> Number | None:
    words = cell(node, key)
    if words is None:
        return None
    if key in cut_off(node):
        return Number(words, None)
    bare = words.text.removesuffix("%").strip()
    number = Number(words, read_number(bare), is_share=words.text.endswith("%"))
    if number.value is None or (number.is_share and key != "value"):
        problems.append(Problem("figure-malformed", words.span, {"text": words.text, "key": key}))
    return number
