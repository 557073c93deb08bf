"""Progress that somebody wrote and nobody can count: what it would have said must not be missed as if it were not there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kehoach.repository.file import File, Sort
from kehoach.repository.places import ROSTER, SETTINGS, above
from kehoach.repository.reported import misfits
from kehoach.repository.shelf import Shelf, roster_is_whole


@dataclass(frozen=True, slots=True)
class Unread:
    """A progress file that is lost in part or whole; `plan` and `unit` as it names them, None where nobody knows those."""

    file: File
    roster: Path | None
    plan: str | None
    unit: str | None

    def concerns(self, plan: File) -> bool:
        """Tell whether the file may report on a plan: it lies in its folder, names it, or names none under its roster."""
        if self.file.path.resolve().is_relative_to(plan.path.resolve().with_suffix("")):
            return True
        if self.file.sort is None or self.roster != above(plan.path, ROSTER):
            return False
        return self.plan is None or (plan.plan is not None and self.plan == plan.plan.id)


def unread_reports(shelf: Shelf, files: Iterable[File]) -> tuple[Unread, ...]:
    """Find the progress files of which something is lost."""
    return tuple(one for file in files for one in _unread(shelf, file))


def _unread(shelf: Shelf, file: File) -> Iterator[Unread]:
    roster = above(file.path, ROSTER)
    if file.sort is None and file.path.name not in (ROSTER, SETTINGS) and _was_meant(file):
        yield Unread(file, roster, None, None)
    if file.sort is not Sort.PROGRESS:
        return
    plan = file.progress.plan if file.progress else None
    unit = file.progress.unit if file.progress else None
    wrong = {problem.rule for problem in misfits(shelf, file)}
    if roster and not roster_is_whole(shelf, roster):
        wrong.discard("unknown-unit")
    named = plan.text if plan and "unknown-plan" not in wrong else None
    known = unit.text if unit and wrong.isdisjoint(("unknown-unit", "not-one-unit")) else None
    if wrong or not file.is_whole or named is None or known is None:
        yield Unread(file, roster, named, known)


def _was_meant(file: File) -> bool:
    """Tell whether a file of no sort is for kehoach: nothing of it can be read, or its first key is mistyped."""
    unsorted = (problem for problem in file.problems if problem.rule == "unknown-sort-of-file")
    return file.document.root is None or any(problem.facts["nearest"] for problem in unsorted)
