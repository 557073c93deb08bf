"""Events that start the clocks of tasks, and steps that were done."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from kehoach.calendar.period import Period
from kehoach.calendar.written import padded
from kehoach.obligation.debtors import debtors
from kehoach.obligation.model import MOST, too_many_obligations
from kehoach.plan.cell import Cell
from kehoach.plan.progress_file import Event, Progress, Said, told_by
from kehoach.roster.model import Roster
from kehoach.roster.resolve import resolve, unit_named
from kehoach.text.source import Span


class Told(NamedTuple):
    """The days that units report of one step of a case, and the last of them."""

    by_unit: Mapping[str | None, date]
    last: date


Days: TypeAlias = Mapping[tuple[str, str], Told]
"""Days by the address and case that they are of, then by the unit that reports them."""


@dataclass(frozen=True, slots=True)
class Case:
    """One run of a time limit: the event that began it, on which day, and for which unit (None: for all).

    `is_shared`: the same event began cases of other units too. `is_reporters`: it names no unit, only who reports it. Where only the month is on record, `day` is its first
    and `is_dated` is false: no limit can be counted from it.
    """

    name: str
    day: date
    unit: str | None
    event: str | None = None
    is_shared: bool = False
    is_dated: bool = True
    is_reporters: bool = False

    @property
    def label(self) -> str:
        """Name the case among those of other units."""
        return f"{self.name}, {self.unit}" if self.is_shared and self.unit else self.name


@dataclass(frozen=True, slots=True)
class Clocks:
    """Cases by the address that they start, and what is on record of the steps of a case.

    `done` are the days on which steps were done, `ended` also those on which they were cancelled or superseded,
    `extended` their new due days.
    """

    cases: Mapping[str, tuple[Case, ...]]
    done: Days
    ended: Days
    extended: Days


def clocks(roster: Roster, progress: Iterable[Progress], as_of: date) -> Clocks:
    """Gather what is on record of events and steps up to the day asked."""
    files = sorted(progress, key=told_by)
    cases: defaultdict[str, list[Case]] = defaultdict(list)
    events = ((told_by(one, event.day), one, event) for one in files for event in one.events)
    left = MOST
    for _, one, event in sorted(events, key=itemgetter(0)):
        for address, case in _started(roster, event, one.unit):
            left -= 1
            if left < 0:
                raise too_many_obligations(one.plan.text if one.plan else "…")
            if case.day <= as_of:
                cases[address].append(case)
    return Clocks(
        {address: _shared(those) for address, those in cases.items()},
        _days(roster, files, as_of, frozenset({Said.DONE})),
        _days(roster, files, as_of, frozenset({Said.DONE, Said.CANCELLED, Said.SUPERSEDED})),
        _extended(roster, files, as_of),
    )


def day_of(days: Days, address: str, case: Case) -> date | None:
    """Give the day on record for a step of a case; of a case that several units have, that of its unit."""
    told = days.get((address, case.name))
    if not case.is_shared:
        return told.last if told else None
    if told and case.unit in told.by_unit:
        return told.by_unit[case.unit]
    named = days.get((address, case.label))
    return named.last if named else None


def _started(roster: Roster, event: Event, reporter: Cell | None) -> Iterator[tuple[str, Case]]:
    """Give what an event starts, for each member of a group.

    Without a unit of its own it concerns the unit that reports it.
    """
    if event.day is None:
        return
    unit = event.unit or reporter
    words = event.event.text if event.event else None
    for start in event.starts:
        for name in _units(roster, unit.text) if unit else (None,):
            day = event.day.start
            yield (
                start.text,
                Case(
                    case_of(event, event.day),
                    day,
                    name,
                    words,
                    is_dated=event.day.is_day,
                    is_reporters=event.unit is None,
                ),
            )


def _units(roster: Roster, text: str) -> tuple[str, ...]:
    """Name the units that some words stand for: of a group all members it ever had, since the plan says who owes."""
    owners = resolve(roster, text, Span(0, len(text)), None, compare=False).owners
    return tuple(one.name for one in debtors(owners)) or (text,)


def _shared(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Give the case of each name and unit as last reported, marked where several units have one of the name."""
    those = {(case.name, case.unit): case for case in cases}
    count = Counter(name for name, _ in those)
    return tuple(replace(case, is_shared=count[case.name] > 1) for case in those.values())


def case_of(event: Event, day: Period) -> str:
    """Name the case that an event begins: by its id, else by its day."""
    return event.id.text if event.id else padded(day.start)


def _days(roster: Roster, files: Iterable[Progress], as_of: date, said: frozenset[Said]) -> Days:
    """Give the days up to the one asked on which steps came to a state, as last reported."""
    found: defaultdict[tuple[str, str], dict[str | None, date]] = defaultdict(dict)
    told = ((told_by(one, report.day), one, report) for one in files for report in one.tasks)
    for _, one, report in sorted(told, key=itemgetter(0)):
        unit = unit_named(roster, one.unit.text) if one.unit else None
        if report.said in said and report.task and report.case and report.day and report.day.end <= as_of:
            found[report.task.text, report.case.text][unit] = report.day.end
    return _told(found)


def _extended(roster: Roster, files: Iterable[Progress], as_of: date) -> Days:
    """Give the due days to which steps were extended by the day asked; a day that can't be read is never reached."""
    found: defaultdict[tuple[str, str], dict[str | None, date]] = defaultdict(dict)
    for one in files:
        unit = unit_named(roster, one.unit.text) if one.unit else None
        for extension in one.extensions:
            if extension.task and extension.case and extension.holds_on(as_of):
                due = extension.due.end if extension.due else date.max
                found[extension.task.text, extension.case.text][unit] = due
    return _told(found)


def _told(found: Mapping[tuple[str, str], Mapping[str | None, date]]) -> Days:
    return {key: Told(by_unit, max(by_unit.values())) for key, by_unit in found.items()}
