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
from kehoach.roster.resolve import resolve


def misfits(shelf: Shelf, file: File) -> tuple[Problem, ...]:
    """Give the problems of a progress file with the plan, the unit and the tasks that it names."""
    progress = file.progress
    if progress is None or progress.plan is None:
        return ()
    found = _file_named(shelf, file.path, progress.plan.text)
    if found is None or found.plan is None:
        return (unknown_plan(shelf, file.path, progress.plan),)
    tasks = _tasks(progress, found.plan) if found.is_whole else ()
    return (*_unit(shelf, file, progress), *tasks)


def unknown_plan(shelf: Shelf, path: Path, named: Cell) -> Problem:
    """Give the problem of a file that names a plan which is not there."""
    names = [one.plan.id for one in plans_near(shelf, path) if one.plan]
    return _unknown("unknown-plan", named, names, plan=named.text)


def _file_named(shelf: Shelf, path: Path, name: str) -> File | None:
    """Find the plan that a file speaks of: by the folder it lies in, else among those under its roster."""
    return next((one for one in plans_near(shelf, path) if one.plan and one.plan.id == name), None)


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


def _unit(shelf: Shelf, file: File, progress: Progress) -> tuple[Problem, ...]:
    roster = roster_for(shelf, file.path)
    if roster is None or progress.unit is None:
        return ()
    return resolve(roster, progress.unit.text, progress.unit.span, None).problems


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
