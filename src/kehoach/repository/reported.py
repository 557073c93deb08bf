"""What does not fit between a progress file, its plan and its roster."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan
from kehoach.plan.progress_file import Progress
from kehoach.repository.file import File
from kehoach.repository.near import near
from kehoach.repository.shelf import Shelf, homes, roster_for, take
from kehoach.roster.model import Owner, OwnerSort, Roster
from kehoach.roster.resolve import resolve
from kehoach.text.nearest import Compared, nearest

_MOST_NAMES = 1000
"""Plans among which the one is looked for that a file may have meant."""
_MOST_COMPARED = 200
"""Units of events in one file that are compared with the roster where they are not in it."""


def misfits(shelf: Shelf, file: File) -> tuple[Problem, ...]:
    """Give the problems of a progress file with the plan, the unit and the tasks that it names."""
    progress = file.progress
    if progress is None or progress.plan is None:
        return ()
    found = plan_of(shelf, file)
    if found is None or found.plan is None:
        return (unknown_plan(shelf, file.path, progress.plan),)
    tasks = _tasks(progress, found.plan) if found.is_whole else ()
    return (*_units(shelf, file, progress), *tasks)


def plan_of(shelf: Shelf, file: File) -> File | None:
    """Find the plan that a progress file or a snapshot speaks of.

    By the folder it lies in, plans/2024.yaml for plans/2024/Q1/x.yaml, else among those under its roster.
    """
    one = file.progress or file.closed
    name = one.plan.text if one and one.plan else ""
    key = (file.path.parent, name)
    if key not in shelf.plans:
        shelf.plans[key] = _home(shelf, file.path, name) or _elsewhere(shelf, file.path, name)
    found = shelf.plans[key]
    return take(shelf, found) if found else None


def _home(shelf: Shelf, path: Path, name: str) -> Path | None:
    files = (take(shelf, one) for one in homes(shelf, path))
    return next((one.path for one in files if one.plan and one.plan.id == name), None)


def _elsewhere(shelf: Shelf, path: Path, name: str) -> Path | None:
    there = near(shelf, path)
    return there.plans.get(name) if there else None


def unknown_plan(shelf: Shelf, path: Path, named: Cell) -> Problem:
    """Give the problem of a file that names a plan which is not there."""
    beside = tuple(one.plan.id for home in homes(shelf, path) if (one := take(shelf, home)).plan)
    there = near(shelf, path)
    names = (*beside, *there.plans)[:_MOST_NAMES] if there else beside
    return _unknown("unknown-plan", named, names, Compared(), plan=named.text)


def _units(shelf: Shelf, file: File, progress: Progress) -> tuple[Problem, ...]:
    roster = roster_for(shelf, file.path)
    if roster is None:
        return ()
    named = dict.fromkeys(event.unit for event in progress.events if event.unit)
    unknown = (
        problem
        for turn, unit in enumerate(named)
        for problem in resolve(roster, unit.text, unit.span, None, compare=turn < _MOST_COMPARED).problems
    )
    return (*_reporter(roster, progress.unit), *unknown)


def _reporter(roster: Roster, unit: Cell | None) -> tuple[Problem, ...]:
    """Give what keeps the unit that reports from being one."""
    if unit is None:
        return ()
    found = resolve(roster, unit.text, unit.span, None)
    if not found.problems and not _is_one(found.owners):
        return (Problem("not-one-unit", unit.span, {"text": unit.text}),)
    return found.problems


def _is_one(owners: tuple[Owner, ...]) -> bool:
    """Tell whether words name one unit, or one group that owes as a whole since nobody listed its members."""
    return len(owners) == 1 and owners[0].sort in (OwnerSort.UNIT, OwnerSort.COLLECTIVE)


def _tasks(progress: Progress, plan: Plan) -> Iterator[Problem]:
    """Give the addresses that the plan does not have."""
    addresses, names, compared = plan.addresses, plan.named, Compared()
    named = (
        *(one.task for one in progress.tasks),
        *(one.task for one in progress.extensions),
        *(start for event in progress.events for start in event.starts),
    )
    for cell in named:
        if cell and cell.text not in addresses:
            yield _unknown("unknown-reported-task", cell, names, compared, task=cell.text, plan=plan.id)


def _unknown(rule: str, cell: Cell, known: Sequence[str], compared: Compared, **facts: str) -> Problem:
    return Problem(rule, cell.span, {**facts, "nearest": nearest(cell.text, known, compared, cutoff=0.4)})
