"""A plan on a day for machines: counts by state, section and unit, targets by result, reports owed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach.output import json
from kehoach.output.overdue import entry as obligation_entry
from kehoach.output.table import Column, Table, Value, write_csv
from kehoach.output.terminal import Terminal
from kehoach.status.counts import Tally
from kehoach.status.model import State
from kehoach.status.reports import OnTime, ReportOwed
from kehoach.status.summary import Summary
from kehoach.target.model import Outcome, Result
from kehoach.words import Language, Words


@dataclass(frozen=True, slots=True)
class Told:
    """A plan on a day, with what its targets have come to."""

    summary: Summary
    outcomes: tuple[Outcome, ...]


def write_json(told: Sequence[Told], skipped: Sequence[str], terminal: Terminal) -> None:
    """Write one entry a plan."""
    entries = [_entry(one, terminal.language) for one in told]
    json.write(terminal.out, "plans", entries, skipped=list(skipped))


def write_table(told: Sequence[Told], terminal: Terminal) -> None:
    """Write one row for each plan, section and unit."""
    names = ("plan", "as_of", "by", "name", "title", "total", *State)
    columns = tuple(Column(str(name), Words(str(name), str(name))) for name in names)
    rows = [row for one in told for row in _rows(one.summary)]
    write_csv(Table(columns, rows), terminal.out, terminal.language)


def _rows(one: Summary) -> list[list[Value]]:
    groups = (("plan", (one.whole,)), ("section", one.sections), ("unit", one.units))
    return [
        [one.followed.plan.id, one.as_of, by, tally.name, tally.title, tally.total, *tally.states.values()]
        for by, tallies in groups
        for tally in tallies
    ]


def _entry(told: Told, language: Language) -> dict[str, json.Value]:
    one = told.summary
    results = Counter(outcome.result for outcome in told.outcomes)
    return {
        "plan": one.followed.plan.id,
        "office": one.followed.office,
        "title": one.followed.plan.title.text if one.followed.plan.title else None,
        "as_of": one.as_of,
        "followed": one.is_followed,
        "obligations": one.whole.total,
        "counts": _states(one.whole),
        "done_in_time": _rate(one.whole),
        "by_section": [
            {"section": each.name, "title": each.title, **_counted(each)} for each in one.sections
        ],
        "by_unit": [{"unit": each.name, **_counted(each)} for each in one.units],
        "targets": {result.value: results[result] for result in Result},
        "reports_owed": [_report(each) for each in one.reports],
        "reports_on_time": [_on_time(each) for each in one.on_time],
        "coming": [obligation_entry(one.followed, status, language) for status in one.coming],
        "path": one.followed.plan.source.path,
    }


def _counted(one: Tally) -> dict[str, json.Value]:
    return {"total": one.total, "counts": _states(one), "done_in_time": _rate(one)}


def _states(one: Tally) -> dict[str, json.Value]:
    return {state.value: count for state, count in one.states.items()}


def _rate(one: Tally) -> dict[str, json.Value]:
    return {"count": one.was_in_time, "of": one.was_due}


def _report(one: ReportOwed) -> dict[str, json.Value]:
    obligation = one.status.obligation
    return {
        "address": obligation.address,
        "unit": one.unit,
        "to": list(one.to),
        "period": obligation.occurrence,
        "data_from": one.period.window.start if one.period else None,
        "data_to": one.period.window.end if one.period else None,
        "due": one.status.due,
        "state": one.status.state.value,
        "sent": one.status.done,
        "days_late": one.status.days_late,
    }


def _on_time(one: OnTime) -> dict[str, json.Value]:
    return {
        "address": one.address,
        "period": one.name or None,
        "due": one.due,
        "in_time": one.in_time,
        "late": one.late,
        "missing": list(one.missing),
        "of": one.total,
    }
