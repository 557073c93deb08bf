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
from kehoach.repository.places import ROSTER, above, shown
from kehoach.repository.shelf import Shelf, roster_for, roster_is_whole, take
from kehoach.repository.unread import Unread, unread_reports
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


def gather(shelf: Shelf, paths: Sequence[Path]) -> tuple[tuple[Followed, ...], tuple[str, ...]]:
    """Read plans and the progress on them; second, the names of files that could not be read whole."""
    files = {file.path.resolve(): file for file in _files(shelf, paths)}
    plans = [file for file in files.values() if file.sort is Sort.PLAN]
    if not plans:
        return (), ()
    unread = unread_reports(shelf, files.values())
    lost = {one.file.path for one in unread}
    progress = _by_plan(file for file in files.values() if file.progress and file.document.complete)
    followed = [_followed(shelf, file, progress, unread) for file in plans]
    lost |= {
        file.path for file, one in zip(plans, followed, strict=True) if one is None or not _is_clear(file)
    }
    skipped = [file.document.source.path for file in files.values() if file.path in lost]
    return tuple(one for one in followed if one), (*_rosters_lost(shelf, plans), *skipped)


def _is_clear(file: File) -> bool:
    """Tell whether all of a plan was read, and days can be told from it."""
    return file.is_whole and not any(problem.rule == "period-malformed" for problem in file.problems)


def _rosters_lost(shelf: Shelf, plans: Sequence[File]) -> tuple[str, ...]:
    """Name the rosters of plans that lack some of what they say."""
    rosters = dict.fromkeys(path for plan in plans if (path := above(plan.path, ROSTER)))
    return tuple(shown(path, shelf.folder) for path in rosters if not roster_is_whole(shelf, path))


def _files(shelf: Shelf, paths: Sequence[Path]) -> Iterator[File]:
    """Read the files named, and for each plan the folder of its name: plans/2024/ for plans/2024.yaml."""
    for path in find_files(paths):
        file = take(shelf, path)
        yield file
        beside = path.with_suffix("")
        if file.sort is Sort.PLAN and beside.is_dir():
            yield from (take(shelf, one) for one in find_files([beside]))


def _by_plan(files: Iterator[File]) -> dict[tuple[Path | None, str], list[Progress]]:
    """Sort progress by the office, which is the roster it stands under, and the plan it names."""
    by_plan: defaultdict[tuple[Path | None, str], list[Progress]] = defaultdict(list)
    for file in files:
        if file.progress and file.progress.plan:
            by_plan[above(file.path, ROSTER), file.progress.plan.text].append(file.progress)
    return by_plan


def _followed(
    shelf: Shelf,
    file: File,
    progress: dict[tuple[Path | None, str], list[Progress]],
    unread: tuple[Unread, ...],
) -> Followed | None:
    roster = roster_for(shelf, file.path)
    if file.plan is None or roster is None or not file.document.complete:
        return None
    owners, _ = assigned(file.plan, roster)
    reports = tuple(progress.get((above(file.path, ROSTER), file.plan.id), ()))
    return Followed(file.plan, owners, reports, tuple(one.unit for one in unread if one.concerns(file)))
