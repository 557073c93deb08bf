"""What is written down when a period is closed: what its numbers rest on, and the numbers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.plan.progress_file import Figure, Progress
from kehoach.repository.closings import path_in
from kehoach.repository.follow import Followed
from kehoach.roster.resolve import unit_named
from kehoach.status.closed.items import HEAD, Item, file_digest, is_of, items
from kehoach.status.closed.promises import promises
from kehoach.status.late import judged
from kehoach.status.model import Status
from kehoach.status.state import State
from kehoach.target.model import Ask, Outcome
from kehoach.target.results import results


@dataclass(frozen=True, slots=True)
class FileOnRecord:
    """A progress file, by its path from the folder of the plan, with what it has of the period."""

    path: str
    unit: str
    digest: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure of the period, and who reported it."""

    unit: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A period at the moment of closing; `as_of` is the day for which obligations are counted by state.

    `targets` are the tiers for which anything was reported, with what it comes to; `figures` the figures themselves.
    `silent` are the units that owe something on that day and have not reported for the period.
    """

    plan: str
    period: ReportingPeriod
    closed_on: date
    as_of: date
    promises: str
    files: tuple[FileOnRecord, ...]
    states: tuple[tuple[State, int], ...]
    targets: tuple[Outcome, ...]
    figures: tuple[Reported, ...]
    silent: tuple[str, ...]


def snapshot(
    followed: Followed, folder: Path, period: ReportingPeriod, as_of: date, closed_on: date
) -> Snapshot | None:
    """Take down a period; None where nothing of it is on record. Names of files start at the folder."""
    progress = _with_items(followed.progress, period)
    if not progress:
        return None
    statuses = judged(followed, as_of)
    counted = Counter(one.state for one in statuses)
    return Snapshot(
        plan=followed.plan.id,
        period=period,
        closed_on=closed_on,
        as_of=as_of,
        promises=promises(followed.plan, as_of),
        files=tuple(_on_record(one, _path(followed, one, folder), period) for one in progress),
        states=tuple((state, counted[state]) for state in State if counted[state]),
        targets=tuple(_results(followed, period, as_of)),
        figures=tuple(_reported(progress, period)),
        silent=_silent(followed, statuses, period),
    )


def _with_items(progress: Sequence[Progress], period: ReportingPeriod) -> tuple[Progress, ...]:
    """Give the files that have something of a period, in the order of their paths."""
    having = (one for one in progress if any(item.part != HEAD for item in items(one, period)))
    return tuple(sorted(having, key=lambda one: one.source.path))


def _path(followed: Followed, progress: Progress, folder: Path) -> str:
    return path_in(folder / followed.plan.source.path, folder / progress.source.path)


def _on_record(progress: Progress, path: str, period: ReportingPeriod) -> FileOnRecord:
    found, unit = items(progress, period), _unit(progress)
    return FileOnRecord(path, unit, file_digest(unit, found), found)


def _results(followed: Followed, period: ReportingPeriod, as_of: date) -> Iterator[Outcome]:
    """Give the tiers for which the period has figures."""
    for one in results(followed, Ask(as_of, period)):
        if one.rolled and one.rolled.holdings:
            yield one


def _reported(progress: Sequence[Progress], period: ReportingPeriod) -> Iterator[Reported]:
    """Give the figures of a period as they are on record."""
    for one in progress:
        for figure in one.figures:
            if figure.period and figure.period.name == period.name:
                yield Reported(_unit(one), figure)


def _silent(followed: Followed, statuses: Sequence[Status], period: ReportingPeriod) -> tuple[str, ...]:
    """Name the units of the roster that owe something by now and of which no report is there."""
    roster = followed.assigned.roster
    told = {unit_named(roster, _unit(one)) for one in followed.progress if is_of(one, period)}
    owing = (one.obligation.unit for one in statuses if one.state is not State.NOT_DUE)
    return tuple(unit for unit in dict.fromkeys(owing) if unit in roster.by_name and unit not in told)


def _unit(progress: Progress) -> str:
    return progress.unit.text if progress.unit else ""
