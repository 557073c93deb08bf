"""Laying out what is on record of a plan, once for all the progress files on it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from kehoach.files.read import find_files
from kehoach.finding.problem import Problem
from kehoach.plan.model import Plan
from kehoach.plan.progress_file import Progress
from kehoach.repository.file import File, Sort
from kehoach.repository.near import near
from kehoach.repository.places import ROSTER
from kehoach.repository.reported import plan_of
from kehoach.repository.shelf import Shelf, full, holding, roster_for, roster_is_whole, take
from kehoach.repository.unread import is_headless, was_meant
from kehoach.roster.assigned import assigned
from kehoach.status.register import Register
from kehoach.status.reported import Reported

_NO_UNIT = frozenset({"unknown-unit", "not-one-unit"})
_UNSURE_OWNER = frozenset({"unknown-unit", "role-beside-unit"})


def reported(shelf: Shelf, file: File, met: tuple[Problem, ...], today: date) -> Reported | None:
    """Hold a progress file against its plan; None where either, or the roster, is not there as it was meant.

    `met` are the problems of the file with the unit that it names.
    """
    plan = plan_of(shelf, file)
    roster = holding(shelf, file.path, ROSTER)
    if file.progress is None or plan is None or roster is None or not plan.is_clear:
        return None
    if roster != holding(shelf, plan.path, ROSTER) or not roster_is_whole(shelf, roster):
        return None
    drafts = tuple(one.document.source.text for one in shelf.drafts.values())
    folder = _folder_of(plan, file)
    register = _register(shelf, plan.path, folder, today, drafts)
    if register and file.progress.source.path not in register.paths:
        register = _with_others(shelf, plan.path, folder, today, drafts)
    if register is None:
        return None
    register = _with(shelf, register, file, file.progress)
    unit = file.progress.unit
    is_known = unit and not any(one.rule in _NO_UNIT and unit.span.covers(one.span) for one in met)
    return Reported(
        file.progress, register, register.name_of(unit.text) if unit and is_known else None, today
    )


def _folder_of(plan: File, file: File) -> Path:
    """Give the folder of the plan's name, as the user typed it where the file lies in it: files keep their names."""
    folder = plan.path.with_suffix("").resolve()
    return next((one for one in file.path.parents if one.resolve() == folder), folder)


@lru_cache(maxsize=2)
def _register(
    shelf: Shelf,
    path: Path,
    folder: Path,
    today: date,
    drafts: tuple[str, ...],  # noqa: ARG001 - what it is kept by
) -> Register | None:
    """Lay out what is on record of a plan in a folder; files are checked plan by plan, so that few need be kept.

    The texts of the shelf's drafts stand here so that a layout without them is not taken for one with them.
    """
    plan, roster = take(shelf, path).plan, roster_for(shelf, path)
    if plan is None or roster is None:
        return None
    owners, problems = assigned(plan, roster)
    files = [take(shelf, one) for one in _files_in(shelf, folder)]
    progress = tuple(one.progress for one in files if one.progress and _names(one.progress, plan))
    reports = [
        one
        for one in files
        if one.sort is Sort.PROGRESS or (one.sort is None and (was_meant(one) or is_headless(shelf, one)))
    ]
    is_whole = len(progress) == len(reports) and all(one.is_whole for one in reports)
    unnamed = tuple(problem.span for problem in problems if problem.rule in _UNSURE_OWNER)
    return Register(owners, progress, today, is_whole, tuple(sorted(unnamed)))


@lru_cache(maxsize=2)
def _with_others(
    shelf: Shelf, path: Path, folder: Path, today: date, drafts: tuple[str, ...]
) -> Register | None:
    """Add the reports on a plan that lie elsewhere under its roster: others of which nothing is known may lie there."""
    register, there = _register(shelf, path, folder, today, drafts), near(shelf, path)
    if register is None or there is None:
        return register
    plan = register.assigned.plan
    others = (take(shelf, one).progress for one in there.reports.get(plan.id, ()))
    more = tuple(one for one in others if one and _names(one, plan) and one.source.path not in register.paths)
    return replace(register, progress=(*register.progress, *more), is_whole=False)


def _names(progress: Progress, plan: Plan) -> bool:
    return progress.plan is not None and progress.plan.text == plan.id


def _files_in(shelf: Shelf, folder: Path) -> Iterable[Path]:
    """Give the files below a folder, each once; those that are still to be written there, too."""
    there = {full(shelf, one): one for one in find_files([folder]) if one.is_file()}
    drafts = (one for one in shelf.drafts if one.is_relative_to(folder.resolve()))
    return {**{one: one for one in drafts}, **there}.values()


def _with(shelf: Shelf, register: Register, file: File, progress: Progress) -> Register:
    """Add a file that is not there yet, or not under the name by which the user knows it."""
    if progress.source.path in register.paths:
        return register
    place = full(shelf, file.path)
    others = (one for one in register.progress if full(shelf, shelf.folder / one.source.path) != place)
    return replace(register, progress=(*others, progress), is_whole=False)
