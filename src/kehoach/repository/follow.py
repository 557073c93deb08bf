"""Plans with all that is known of them: owners and progress."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kehoach.files.read import find_files
from kehoach.plan.model import Plan
from kehoach.plan.progress_file import Progress
from kehoach.repository.file import File, Sort
from kehoach.repository.places import ROSTER, shown
from kehoach.repository.shelf import Shelf, composed, full, holding, roster_is_whole, take
from kehoach.repository.unread import Lost, unread_report
from kehoach.roster.assigned import Assigned, assigned, assigned_on


@dataclass(frozen=True, slots=True)
class Followed:
    """A plan with its owners and the progress on it; without progress nobody follows it.

    `unread` has, for each progress file that can't be read whole, who reports there; None where that is not known.
    """

    plan: Plan
    assigned: Assigned
    progress: tuple[Progress, ...]
    unread: tuple[str | None, ...] = ()

    @property
    def office(self) -> str:
        """Name the office: the roster's, else the issuer of the plan."""
        issuer = self.plan.issuer.text if self.plan.issuer else ""
        return self.assigned.roster.office or issuer


def followed_on(one: Followed, day: date) -> Followed:
    """Give a plan as it reads on a day."""
    read = assigned_on(one.assigned, day)
    return one if read is one.assigned else replace(one, plan=read.plan, assigned=read)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is kept of a file once it is read: its nodes are let go, or 40.000 files would not fit.

    `path` is where it really lies, `home` where it has its name: reports lie beside that, in the folder of the name.
    """

    path: Path
    home: Path
    name: str
    roster: Path | None
    sort: Sort | None
    plan: Plan | None
    progress: Progress | None
    is_complete: bool
    is_clear: bool


def gather(shelf: Shelf, paths: Sequence[Path]) -> tuple[tuple[Followed, ...], tuple[str, ...]]:
    """Read plans and the progress on them; second, the names of files that could not be read whole."""
    readings: list[_Reading] = []
    lost = Lost()
    lost_paths: set[Path] = set()
    for file in _files(shelf, paths):
        readings.append(_reading(shelf, file))
        if unread := unread_report(shelf, file):
            lost.add(unread)
            lost_paths.add(unread.path)
    plans = [one for one in readings if one.sort is Sort.PLAN]
    if not plans:
        return (), tuple(one.name for one in readings if one.path in lost_paths and one.sort is None)
    progress = _by_plan(readings)
    followed = [_followed(shelf, one, progress, lost) for one in plans]
    lost_paths |= {
        one.path for one, whole in zip(plans, followed, strict=True) if whole is None or not one.is_clear
    }
    skipped = [one.name for one in readings if one.path in lost_paths]
    return tuple(one for one in followed if one), (*_rosters_lost(shelf, plans), *skipped)


def _reading(shelf: Shelf, file: File) -> _Reading:
    return _Reading(
        path=full(shelf, file.path),
        home=full(shelf, file.path.parent) / file.path.name,
        name=file.document.source.path,
        roster=holding(shelf, file.path, ROSTER),
        sort=file.sort,
        plan=file.plan,
        progress=file.progress,
        is_complete=file.document.complete,
        is_clear=file.is_clear,
    )


def _rosters_lost(shelf: Shelf, plans: Sequence[_Reading]) -> tuple[str, ...]:
    """Name the rosters of plans that lack some of what they say."""
    rosters = dict.fromkeys(plan.roster for plan in plans if plan.roster)
    return tuple(shown(path, shelf.folder) for path in rosters if not roster_is_whole(shelf, path))


def _files(shelf: Shelf, paths: Sequence[Path]) -> Iterator[File]:
    """Read the files named, and for each plan the folder of its name: plans/2024/ for plans/2024.yaml; each once."""
    seen: set[Path] = set()
    for path in find_files(paths):
        file = _new(shelf, path, seen)
        if file:
            yield file
        beside = path.with_suffix("")
        if file and file.sort is Sort.PLAN and beside.is_dir():
            yield from (one for each in find_files([beside]) if (one := _new(shelf, each, seen)))


def _new(shelf: Shelf, path: Path, seen: set[Path]) -> File | None:
    place = full(shelf, path)
    if place in seen:
        return None
    seen.add(place)
    return take(shelf, path)


def _by_plan(readings: Sequence[_Reading]) -> dict[tuple[Path | None, str], list[Progress]]:
    """Sort progress by the office, which is the roster it stands under, and the plan it names."""
    by_plan: defaultdict[tuple[Path | None, str], list[Progress]] = defaultdict(list)
    for one in readings:
        if one.progress and one.progress.plan and one.is_complete:
            by_plan[one.roster, one.progress.plan.text].append(one.progress)
    return by_plan


def _followed(
    shelf: Shelf,
    one: _Reading,
    progress: dict[tuple[Path | None, str], list[Progress]],
    lost: Lost,
) -> Followed | None:
    if one.plan is None or one.roster is None or not one.is_complete:
        return None
    owners, _ = assigned(one.plan, composed(shelf, one.roster).roster)
    reports = tuple(progress.get((one.roster, one.plan.id), ()))
    return Followed(one.plan, owners, reports, lost.concerning(one.home, one.plan.id, one.roster))
