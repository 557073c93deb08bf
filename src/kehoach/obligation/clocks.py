"""Events that start the clocks of tasks, and steps that were done."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kehoach.calendar.period import Period
from kehoach.plan.cell import Cell
from kehoach.plan.progress_file import Event, Progress, Said
from kehoach.roster.model import Roster
from kehoach.roster.resolve import unit_named


@dataclass(frozen=True, slots=True)
class Case:
    """One run of a time limit: the event that began it, on which day, and for which unit (None: for all)."""

    name: str
    day: date
    unit: str | None


@dataclass(frozen=True, slots=True)
class Clocks:
    """Cases by the address that they start, and the day on which a step of a case was done."""

    cases: Mapping[str, tuple[Case, ...]]
    done: Mapping[tuple[str, str], date]


def clocks(roster: Roster, progress: Iterable[Progress], as_of: date) -> Clocks:
    """Gather what is on record of events and steps up to the day asked."""
    cases: defaultdict[str, list[Case]] = defaultdict(list)
    done: dict[tuple[str, str], date] = {}
    for one in progress:
        for event in one.events:
            for address, case in _started(roster, event, one.unit):
                if case.day <= as_of:
                    cases[address].append(case)
        for address, name, day in _done(one):
            if day <= as_of:
                done[address, name] = day
    return Clocks({address: tuple(those) for address, those in cases.items()}, done)


def _started(roster: Roster, event: Event, reporter: Cell | None) -> Iterator[tuple[str, Case]]:
    """Give what an event starts; without a unit of its own it concerns the unit that reports it."""
    if event.day is None:
        return
    unit = event.unit or reporter
    name = unit_named(roster, unit.text) if unit else None
    for start in event.starts:
        yield start.text, Case(case_of(event, event.day), event.day.start, name)


def case_of(event: Event, day: Period) -> str:
    """Name the case that an event begins: by its id, else by its day."""
    return event.id.text if event.id else f"{day.start:%d/%m/%Y}"


def _done(progress: Progress) -> Iterator[tuple[str, str, date]]:
    for report in progress.tasks:
        if report.said is Said.DONE and report.task and report.case and report.day:
            yield report.task.text, report.case.text, report.day.end
