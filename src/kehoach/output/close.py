"""Periods that were closed, or could not be."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from kehoach.finding.finding import Finding
from kehoach.output import json
from kehoach.output.day import day
from kehoach.output.findings import entry
from kehoach.output.frame import drawn
from kehoach.output.table import Column, from_entries, write_csv
from kehoach.output.terminal import Piece, Screen, Style, Terminal
from kehoach.output.visible import visible
from kehoach.phrase.number import plain, plain_fraction
from kehoach.plan.progress_file import Number
from kehoach.record.close import Draft
from kehoach.record.snapshot import Reported, Snapshot
from kehoach.status.words import STATES
from kehoach.target.model import Outcome
from kehoach.words import Language, Words

_CLOSED = Words(vi="đã chốt kỳ {period} của {plan}: {path}", en="closed {period} of {plan}: {path}")
_RESTS_ON = Words(
    vi="{files} tệp tiến độ, {figures} số liệu, tính đến ngày {as_of}",
    en="progress files: {files}, figures: {figures}, as of {as_of}",
)
_STATES = Words(vi="nghĩa vụ: {states}", en="obligations: {states}")
_SILENT = Words(vi="{count} đơn vị chưa báo cáo kỳ này: {units}", en="no report yet ({count}): {units}")
_REFUSED = Words(
    vi="chưa chốt kỳ {period}: còn {count} lỗi trong các tệp của kỳ; sửa xong rồi chạy lại",
    en="{period} is not closed, errors in its files: {count}; mend them and run again",
)
_FIGURES = (
    "plan", "period", "unit", "target", "level", "field", "count", "of", "value", "unit_of_value", "reason",
)  # fmt: skip
_INDENT = 2


def write_text(those: Sequence[Draft], terminal: Terminal) -> None:
    """Write what was closed, and who has not reported."""
    screen, language = terminal.out, terminal.language
    for one in those:
        facts = {"period": one.snapshot.period.name, "plan": one.snapshot.plan, "path": one.shown}
        screen.write(Piece(f"{visible(_CLOSED.say(language, **facts))}\n", Style.STRONG))
        for line in _lines(one.snapshot, language):
            text = screen.fitted(visible(line), _INDENT)
            screen.write(f"{' ' * _INDENT}{text}\n")


def write_json(those: Sequence[Draft], skipped: Sequence[str], terminal: Terminal) -> None:
    """Write one entry a snapshot."""
    json.write(terminal.out, "closed", map(_entry, those), findings=[], skipped=list(skipped))


def write_table(those: Sequence[Draft], terminal: Terminal) -> None:
    """Write the figures of the period for a spreadsheet."""
    columns = tuple(Column(name, Words(name, name)) for name in _FIGURES)
    rows = (
        {"plan": one.snapshot.plan, "period": one.snapshot.period.name, **_figure(reported)}
        for one in those
        for reported in one.snapshot.figures
    )
    write_csv(from_entries(columns, rows), terminal.out, terminal.language)


def write_errors(findings: Sequence[Finding], period: str, terminal: Terminal, *, as_json: bool) -> None:
    """Write why nothing was closed: frames on standard error; as JSON too where that is asked for."""
    if as_json:
        entries = [entry(one, terminal.language) for one in findings]
        json.write(terminal.out, "closed", (), findings=entries, skipped=[])
    screen: Screen = terminal.err
    for one in findings:
        screen.write(*drawn(one, terminal.language, screen.width, fold=screen.drawn), "\n")
    screen.write(
        Piece(f"{_REFUSED.say(terminal.language, period=period, count=len(findings))}\n", Style.STRONG)
    )


def _lines(one: Snapshot, language: Language) -> Iterator[str]:
    yield _RESTS_ON.say(language, files=len(one.files), figures=len(one.figures), as_of=day(one.as_of))
    if one.states:
        states = ", ".join(f"{STATES[state].say(language)} {count}" for state, count in one.states)
        yield _STATES.say(language, states=states)
    if one.silent:
        yield _SILENT.say(language, count=len(one.silent), units="; ".join(one.silent))


def _entry(draft: Draft) -> dict[str, json.Value]:
    one = draft.snapshot
    return {
        "plan": one.plan,
        "period": one.period.name,
        "closed": one.closed_on,
        "as_of": one.as_of,
        "path": draft.shown,
        "promises": one.promises,
        "states": {state.value: count for state, count in one.states},
        "targets": [_target(outcome) for outcome in one.targets],
        "figures": [_figure(reported) for reported in one.figures],
        "files": [
            {"path": file.path, "unit": file.unit, "digest": file.digest, "items": len(file.items)}
            for file in one.files
        ],
        "silent": list(one.silent),
    }


def _target(one: Outcome) -> dict[str, json.Value]:
    rolled = one.rolled
    return {
        "id": one.target.id,
        "year": one.tier.year,
        "level": one.tier.level,
        "field": one.tier.field,
        "count": _sum(rolled.count if rolled else None),
        "of": _sum(rolled.of if rolled else None),
        "result": one.result.value,
        "units": list(rolled.units) if rolled else [],
    }


def _sum(number: Fraction | None) -> int | float | None:
    return None if number is None else plain_fraction(number)


def _figure(one: Reported) -> dict[str, json.Value]:
    figure = one.figure
    return {
        "unit": one.unit,
        "target": figure.target.text if figure.target else None,
        "level": figure.level.text if figure.level else None,
        "field": figure.field.text if figure.field else None,
        "count": _number(figure.count),
        "of": _number(figure.of),
        "value": _number(figure.value),
        "unit_of_value": "%" if figure.value and figure.value.is_share else None,
        "reason": figure.reason.text if figure.corrects and figure.reason else None,
    }


def _number(number: Number | None) -> int | float | None:
    return plain(number.value) if number and number.value is not None else None
