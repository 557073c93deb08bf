"""Where the snapshots of closed periods lie, and which of them hold for a file."""

import os
from collections.abc import Iterator
from pathlib import Path

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.files.read import find_files
from kehoach.plan.closed_file import Closed
from kehoach.plan.model import Plan
from kehoach.repository.file import File, Sort
from kehoach.repository.places import ROSTER
from kehoach.repository.shelf import Shelf, full, holding, take

CLOSED = "closed.yaml"


def folder_of(plan: Path) -> Path:
    """Give the folder of a plan: plans/2024/ for plans/2024.yaml."""
    return plan.with_suffix("")


def place_of(path: Path, plan: Plan, period: ReportingPeriod) -> Path:
    """Give the place of a snapshot: plans/2024/Q1/closed.yaml; plans/2024/closed.yaml for the whole year.

    Below a plan that is not for just that year stands the year as well: plans/2021-2025/2024/Q1/closed.yaml.
    """
    year, _, part = period.name.partition("-")
    ends = (plan.period.start.year, plan.period.end.year) if plan.period else ()
    below = (part,) if set(ends) == {int(year)} else (year, part)
    return folder_of(path).joinpath(*filter(None, below), CLOSED)


def snapshot_at(shelf: Shelf, plan: File, period: ReportingPeriod) -> Closed | None:
    """Give the snapshot of a period, where there is one that can be relied on."""
    path = place_of(plan.path, plan.plan, period) if plan.plan else None
    return _relied_on(shelf, plan, path) if path and path.is_file() else None


def snapshots_of(shelf: Shelf, plan: File) -> Iterator[Closed]:
    """Give all snapshots of a plan that can be relied on."""
    folder = folder_of(plan.path)
    for path in find_files([folder]) if folder.is_dir() else ():
        if path.name == CLOSED and (closed := _relied_on(shelf, plan, path)):
            yield closed


def is_in_place(plan: File, path: Path, closed: Closed) -> bool:
    """Tell whether a snapshot lies where that of its period belongs; one of no period belongs nowhere else."""
    if plan.plan is None or closed.reporting is None:
        return True
    return path.resolve() == place_of(plan.path, plan.plan, closed.reporting).resolve()


def path_in(plan: Path, file: Path) -> str:
    """Give the path of a progress file from the folder of its plan, with slashes."""
    return Path(os.path.relpath(file.resolve(), folder_of(plan).resolve())).as_posix()


def place_in(shelf: Shelf, plan: Path, path: str) -> Path | None:
    """Find a file by such a path; None where it is not there, or lies outside the folder of the roster."""
    roster = holding(shelf, plan, ROSTER)
    found = Path(os.path.normpath(full(shelf, folder_of(plan)) / path))
    if roster is None or not found.resolve().is_relative_to(roster.parent) or not found.is_file():
        return None
    return found


def _relied_on(shelf: Shelf, plan: File, path: Path) -> Closed | None:
    """Read a snapshot; None where it does not fit itself, its place or the plan, which its own check tells."""
    file = take(shelf, path)
    closed = file.closed
    if file.sort is not Sort.CLOSED or closed is None or not file.is_whole or not closed.fits:
        return None
    names_plan = plan.plan and closed.plan and closed.plan.text == plan.plan.id
    return closed if names_plan and closed.reporting and is_in_place(plan, path, closed) else None
