"""What is on record about obligations: who reported what, and which due days were extended."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import attrgetter
from typing import NamedTuple, TypeVar

from kehoach.obligation.clocks import case_of
from kehoach.obligation.model import Obligation, too_many_obligations
from kehoach.plan.progress_file import Extension, Progress, Said, TaskReport, period_name, told_by
from kehoach.roster.model import Roster
from kehoach.roster.resolve import unit_named
from kehoach.roster.successor import speaks_for

Value = TypeVar("Value")

_MOST = 1_000_000
"""Reports and extensions, counted for each unit that whoever reports has succeeded."""
_AWAITED = (Said.NOT_STARTED, Said.UNDER_WAY)


class Told(NamedTuple):
    """What a unit reports of a task, and when it did.

    `order` is the day by which it stands among others, `since` the first day of which it speaks if it has no date.
    """

    report: TaskReport
    unit: str
    reported: date | None
    order: date
    since: date


class Key(NamedTuple):
    """What a report speaks of."""

    unit: str
    address: str
    occurrence: str | None
    case: str | None


@dataclass(frozen=True, slots=True)
class Records:
    """Reports and extensions by what they speak of, oldest first; followed where there is any progress.

    `unread` are the units of whose reports a part can't be read; None among them stands for any unit.
    `cases` are those that events began, each with the last day of such an event; `stray` has unit and address
    of what speaks of no obligation.
    """

    is_followed: bool
    unread: frozenset[str | None]
    reports: Mapping[Key, tuple[Told, ...]]
    extensions: Mapping[Key, tuple[Extension, ...]]
    cases: Mapping[str, date] = field(default_factory=dict)
    stray: frozenset[tuple[str, str]] = frozenset()


def records(roster: Roster, progress: Iterable[Progress], unread: Iterable[str | None] = ()) -> Records:
    """Sort all progress on one plan.

    A report or an extension that names no occurrence also speaks of the one that has the name of the file's period.
    """
    reports: defaultdict[Key, list[Told]] = defaultdict(list)
    extensions: defaultdict[Key, list[Extension]] = defaultdict(list)
    files, left = sorted(progress, key=told_by), _MOST
    for file in files:
        reported = file.reported_on.end if file.reported_on else None
        reporter = unit_named(roster, file.unit.text if file.unit else "")
        units = speaks_for(roster, reporter, reported) if reported else (reporter,)
        left -= len(units) * (len(file.tasks) + len(file.extensions))
        if left < 0:
            raise too_many_obligations(file.plan.text if file.plan else "…")
        for unit in units:
            for report in file.tasks:
                told = Told(report, reporter, reported, told_by(file, report.day), _since(file))
                for key in _spoken_of(file, unit, report):
                    reports[key].append(told)
            for extension in file.extensions:
                for key in _spoken_of(file, unit, extension):
                    extensions[key].append(extension)
    for those in reports.values():
        those.sort(key=attrgetter("order"))
    lost = frozenset(name and unit_named(roster, name) for name in unread)
    return Records(bool(files), lost, _frozen(reports), _frozen(extensions), _cases(files))


def _cases(files: Iterable[Progress]) -> Mapping[str, date]:
    """Give the cases that events began, each with the last day of such an event."""
    cases: dict[str, date] = {}
    for event in (event for file in files for event in file.events):
        if event.day:
            name = case_of(event, event.day)
            cases[name] = max(event.day.start, cases.get(name, date.min))
    return cases


def with_strays(records: Records, obligations: Sequence[Obligation], as_of: date) -> Records:
    """Find reports and extensions that no obligation takes: on a task that has rows, or without its occurrence.

    A case that begins after the day asked has no obligation yet: what speaks of it is not astray.
    """
    keys = {key for one in obligations for key in _keys(one)}
    taken = {(key.unit, one.report) for key in keys for one in records.reports.get(key, ())}
    reports = (
        key
        for key, those in records.reports.items()
        for one in those
        if (key.unit, one.report) not in taken and _holds(one, as_of)
    )
    granted = {(key.unit, one) for key in keys for one in records.extensions.get(key, ())}
    extended = (
        key for key, those in records.extensions.items() for one in those if (key.unit, one) not in granted
    )
    stray = (*reports, *extended)
    later = {name for name, day in records.cases.items() if day > as_of}
    return replace(
        records, stray=frozenset((key.unit, key.address) for key in stray if key.case not in later)
    )


def is_astray(records: Records, obligation: Obligation) -> bool:
    """Tell whether something is on record of the task of an obligation, and nobody knows of what in it."""
    task = obligation.address.rpartition("/")[0] if obligation.origin.task.is_row else obligation.address
    return any(
        (key.unit, address) in records.stray for key in _keys(obligation) for address in (key.address, task)
    )


def may_be_lost(records: Records, obligation: Obligation) -> bool:
    """Tell whether what a unit says of an obligation may stand in a file that can't be read whole."""
    return not records.unread.isdisjoint((None, obligation.unit, *obligation.first_units))


def key_of(obligation: Obligation) -> Key:
    """Give the key of the reports that speak of an obligation."""
    return Key(obligation.unit, obligation.address, obligation.occurrence, obligation.case)


def latest(records: Records, obligation: Obligation, as_of: date) -> Told | None:
    """Give the last report that says something true of the day asked: nothing that happened after it."""
    known = [one for key in _keys(obligation) for one in records.reports.get(key, ())]
    told = [one for one in known if _holds(one, as_of)]
    return told[-1] if told else None


def extensions(records: Records, obligation: Obligation, as_of: date) -> tuple[Extension, ...]:
    """Give the extensions of an obligation that had been granted by the day asked, the one that holds last.

    They go by the dates of their documents; one without a date keeps its place in the order of the reports.
    """
    on_record = [one for key in _keys(obligation) for one in records.extensions.get(key, ()) if one.due]
    ordered: list[tuple[date, Extension]] = []
    for one in on_record:
        ordered.append((one.since or (ordered[-1][0] if ordered else date.min), one))
    return tuple(one for _, one in sorted(ordered, key=lambda pair: pair[0]) if one.holds_on(as_of))


def is_extended_unread(records: Records, obligation: Obligation) -> bool:
    """Tell whether an extension of an obligation has a new due day that can't be read."""
    granted = (one for key in _keys(obligation) for one in records.extensions.get(key, ()))
    return any(one.due is None for one in granted)


def _keys(obligation: Obligation) -> tuple[Key, ...]:
    own = key_of(obligation)
    return (*(own._replace(unit=first) for first in obligation.first_units if first != own.unit), own)


def _holds(told: Told, as_of: date) -> bool:
    """Tell whether a report speaks of what was so on the day asked: by its own date, else by the data that it covers.

    What keeps an obligation from being late holds on any day where nobody says since when.
    """
    report = told.report
    if report.day:
        return report.day.start <= as_of
    if told.reported is None and report.said not in _AWAITED:
        return True
    return told.since <= as_of


def _since(file: Progress) -> date:
    """Give the first day of which an undated report of a file speaks: the last one of the data that it covers.

    A report on a quarter tells how things stood when its data ended (Nghị định 09/2019/NĐ-CP điều 12), though it is
    made some days later.
    """
    made = told_by(file)
    return min(made, file.reporting.window.end) if file.reporting else made


def _spoken_of(file: Progress, unit: str, one: TaskReport | Extension) -> tuple[Key, ...]:
    """Give the keys of what a report or an extension speaks of."""
    key = Key(
        unit,
        one.task.text if one.task else "",
        one.occurrence.text if one.occurrence else None,
        one.case.text if one.case else None,
    )
    period = period_name(file)
    return (key, key._replace(occurrence=period)) if one.occurrence is None and period else (key,)


def _frozen(values: Mapping[Key, list[Value]]) -> Mapping[Key, tuple[Value, ...]]:
    return {key: tuple(those) for key, those in values.items()}
