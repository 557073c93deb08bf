"""What lies under one roster: plans by their ids, and the reports on each."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from kehoach.files.read import find_files
from kehoach.repository.places import ROSTER
from kehoach.repository.shelf import Shelf, holding, take


@dataclass(slots=True)
class Near:
    """The first plan of each id, in the order of the files, and the progress files that name an id."""

    plans: dict[str, Path] = field(default_factory=dict)
    reports: defaultdict[str, list[Path]] = field(default_factory=lambda: defaultdict(list))


def near(shelf: Shelf, path: Path) -> Near | None:
    """Give what lies under the roster of a file; all of it is read once, however many files ask."""
    roster = holding(shelf, path, ROSTER)
    if roster is None:
        return None
    if roster.parent not in shelf.near:
        shelf.near[roster.parent] = _near(shelf, roster.parent)
    return shelf.near[roster.parent]


def _near(shelf: Shelf, folder: Path) -> Near:
    found = Near()
    for path in find_files([folder]):
        file = take(shelf, path)
        if file.plan:
            found.plans.setdefault(file.plan.id, file.path)
        elif file.progress and file.progress.plan:
            found.reports[file.progress.plan.text].append(file.path)
    return found
