"""Findings in every form of output."""

from collections.abc import Sequence
from typing import TypeAlias

from kehoach.finding.finding import Finding
from kehoach.output import json
from kehoach.output.frame import SEVERITY, drawn
from kehoach.output.table import Column, from_entries, write_csv
from kehoach.output.terminal import Screen
from kehoach.output.visible import visible
from kehoach.text.source import Span
from kehoach.words import Language, Words

Entry: TypeAlias = dict[str, json.Value]

_COLUMNS = (
    Column("rule", Words(vi="Quy tắc", en="Rule")),
    Column("severity", Words(vi="Mức", en="Severity")),
    Column("message", Words(vi="Nội dung", en="Message")),
    Column("help", Words(vi="Giúp", en="Help")),
    Column("path", Words(vi="Tệp", en="File")),
    Column("line", Words(vi="Dòng", en="Line"), right=True),
    Column("column", Words(vi="Cột", en="Column"), right=True),
    Column("end_line", Words(vi="Dòng cuối", en="End line"), right=True),
    Column("end_column", Words(vi="Cột cuối", en="End column"), right=True),
    Column("fixable", Words(vi="Sửa được", en="Fixable")),
)


def write_frames(findings: Sequence[Finding], screen: Screen, language: Language) -> None:
    """Write frames with a blank line after each."""
    for finding in findings:
        screen.write(*drawn(finding, language, screen.width, fold=screen.drawn), "\n")


def write_lines(findings: Sequence[Finding], screen: Screen, language: Language) -> None:
    """Write one line a finding: place, severity, rule, message."""
    for one in findings:
        place = f"{visible(one.source.path)}:{one.start.line}:{one.start.column}"
        severity = SEVERITY[one.severity].say(language)
        screen.write(f"{place}: {severity}[{one.rule.name}]: {visible(one.message(language))}\n")


def write_json(entries: Sequence[Entry], screen: Screen, **top: json.Value) -> None:
    """Write all findings as one object."""
    json.write(screen, "findings", entries, **top)


def write_table(entries: Sequence[Entry], screen: Screen, language: Language) -> None:
    """Write all findings for a spreadsheet."""
    shown = [
        {name: visible(one) if isinstance(one, str) else one for name, one in row.items()} for row in entries
    ]
    write_csv(from_entries(_COLUMNS, shown), screen, language)


def entry(finding: Finding, language: Language) -> Entry:
    """Give a finding as JSON: lines and columns from 1 in code points, ends exclusive."""
    return {
        "rule": finding.rule.name,
        "severity": finding.severity.value,
        "message": finding.message(language),
        "help": finding.help(language),
        "path": finding.source.path,
        **_place(finding, finding.problem.span),
        "labels": _labels(finding, language),
        "fixable": finding.fix is not None,
        "fix": ("safe" if finding.fix.safe else "unsafe") if finding.fix else None,
    }


def _labels(finding: Finding, language: Language) -> list[json.Value]:
    labels: list[json.Value] = []
    if label := finding.label(language):
        labels.append({**_place(finding, finding.problem.span), "message": label})
    if finding.problem.other:
        labels.append({**_place(finding, finding.problem.other), "message": finding.other_label(language)})
    return labels


def _place(finding: Finding, span: Span) -> dict[str, json.Value]:
    start, end = finding.source.place(span.start), finding.source.place(span.end)
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}
