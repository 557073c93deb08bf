"""What does not fit between a progress file, its plan and its roster."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from kehoach.files.read import find_files
from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, entries
from kehoach.plan.progress_file import Progress
from kehoach.repository.file import File
from kehoach.repository.places import ROSTER
from kehoach.repository.shelf import Shelf, holding, homes, roster_for, take
from kehoach.roster.model import Owner, OwnerSort, Roster
from kehoach.roster.resolve import resolve


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

    By the folder it lies in, else among those under its roster.
    """
    one = file.progress or file.closed
    name = one.plan.text if one and one.plan else ""
    key = (file.path.parent, name)
    if key not in shelf.plans:
        named = (one for one in plans_near(shelf, file.path) if one.plan and one.plan.id == name)
        shelf.plans[key] = next((one.path for one in named), None)
    found = shelf.plans[key]
    return take(shelf, found) if found else None


def unknown_plan(shelf: Shelf, path: Path, named: Cell) -> Problem:
    """Give the problem of a file that names a plan which is not there."""
    names = [one.plan.id for one in plans_near(shelf, path) if one.plan]
    return _unknown("unknown-plan", named, names, plan=named.text)


def plans_near(shelf: Shelf, path: Path) -> Iterator[File]:
    """Give plans, the likeliest first: plans/2024.yaml for plans/2024/Q1/x.yaml, then all under the roster."""
    roster = holding(shelf, path, ROSTER)
    yield from _plans(shelf, homes(shelf, path))
    if roster:
        yield from _plans(shelf, find_files([roster.parent]))


def _plans(shelf: Shelf, paths: Iterable[Path]) -> Iterator[File]:
    for path in paths:
        file = take(shelf, path)
        if file.plan:
            yield file


def _units(shelf: Shelf, file: File, progress: Progress) -> tuple[Problem, ...]:
    roster = roster_for(shelf, file.path)
    if roster is None:
        return ()
    events = (event.unit for event in progress.events)
    unknown = (one for unit in events if unit for one in resolve(roster, unit.text, unit.span, None).problems)
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
    addresses = [task.address for task in entries(plan)]
    known = frozenset(addresses)
    named = (
        *(one.task for one in progress.tasks),
        *(one.task for one in progress.extensions),
        *(start for event in progress.events for start in event.starts),
    )
    for cell in named:
        if cell and cell.text not in known:
            yield _unknown("unknown-reported-task", cell, addresses, task=cell.text, plan=plan.id)


def _unknown(rule: str, cell: Cell, known: list[str], **facts: str) -> Problem:
    near = get_close_matches(cell.text, known, n=1, cutoff=0.4)
    return Problem(rule, cell.span, {**facts, "nearest": near[0] if near else None})
