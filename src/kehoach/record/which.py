"""For which plan something is to be recorded."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kehoach.calendar.reporting import read_reporting_period
from kehoach.errors import (
    KehoachError,
    NoSuchPathError,
    NoSuchPlanError,
    NothingToDoError,
    SeveralPlansError,
)
from kehoach.files.below import is_strange
from kehoach.files.bounds import bounded
from kehoach.files.read import find_files
from kehoach.plan.model import Target
from kehoach.plan.model import entries as tasks_of
from kehoach.record.entry import Entry, Part
from kehoach.record.keys import NAME
from kehoach.record.who import unit_meant
from kehoach.repository.file import File
from kehoach.repository.places import shown
from kehoach.repository.shelf import Shelf, roster_for, take
from kehoach.words import Words

_PROGRESS = re.compile(rb"^progress *:", re.MULTILINE)
_PLAN = re.compile(rb"^plan *:", re.MULTILINE)


class NotAPlanError(KehoachError):
    """The file that was named is no plan."""

    words = Words(vi="`{path}` không phải là kế hoạch", en="`{path}` is no plan")
    help = Words(vi="xem `kehoach check {path}`", en="see `kehoach check {path}`")


def plan_named(shelf: Shelf, name: str, around: Callable[[], Path]) -> File:
    """Give the plan of a path, or of an id among the plans around."""
    path = Path(name)
    if path.is_file():
        file = take(shelf, path)
        if file.plan is None:
            raise NotAPlanError(path=shown(path, shelf.folder))
        return file
    if path.suffix in (".yaml", ".yml"):
        raise NoSuchPathError(path=name)
    those = plans_in(shelf, around())
    found = [file for file in those if file.plan and file.plan.id == name]
    if not found:
        ids = tuple(file.plan.id for file in those if file.plan)
        raise NoSuchPlanError(plan=name, plans=ids)
    return _only(found, shelf)


def plan_meant(shelf: Shelf, around: Path, entries: Sequence[Entry]) -> File:
    """Choose among the plans around by what the entries speak of: period, unit, and task or target."""
    those = plans_in(shelf, around)
    if not those:
        raise NothingToDoError(path=str(around))
    for fits in (_covers, _knows, _has):
        those = [file for file in those if all(fits(shelf, file, one) for one in entries)] or those
    return _only(those, shelf)


def plans_in(shelf: Shelf, folder: Path) -> list[File]:
    """Give the plans below a folder."""
    return [
        file for path in find_files([folder]) if not _is_progress(path) and (file := take(shelf, path)).plan
    ]


def _is_progress(path: Path) -> bool:
    """Tell by its lines that a file is no plan: most files are progress, and reading them takes long."""
    if is_strange(path):
        return False
    try:
        data = bounded(path)
    except OSError:
        return False
    return _PROGRESS.search(data) is not None and _PLAN.search(data) is None


def _only(files: Sequence[File], shelf: Shelf) -> File:
    if len(files) > 1:
        raise SeveralPlansError(plans=tuple(shown(file.path, shelf.folder) for file in files))
    return files[0]


def _covers(_shelf: Shelf, file: File, entry: Entry) -> bool:
    period = read_reporting_period(entry.period)
    of_plan = file.plan.period if file.plan else None
    return (
        period is None
        or of_plan is None
        or of_plan.start.year <= period.period.start.year <= of_plan.end.year
    )


def _knows(shelf: Shelf, file: File, entry: Entry) -> bool:
    roster = roster_for(shelf, file.path)
    return roster is not None and unit_meant(roster, entry.unit) is not None


def _has(_shelf: Shelf, file: File, entry: Entry) -> bool:
    if file.plan is None:
        return False
    names = (
        _names(file.plan.targets)
        if entry.part is Part.FIGURES
        else {one.address for one in tasks_of(file.plan)}
    )
    wanted = entry.values.get(NAME[entry.part], "")
    return all(name.strip() in names for name in wanted.split(";"))


def _names(targets: Iterable[Target]) -> set[str]:
    return {one.id for one in targets}
