"""Files that were renamed after a period was closed: the snapshot has them by another path."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from kehoach.files.read import find_files
from kehoach.plan.closed_file import Closed, ClosedFile
from kehoach.repository.closings import folder_of, path_in, place_in
from kehoach.repository.shelf import Shelf, take
from kehoach.status.closed.changes import is_just
from kehoach.text.letters import match_key

MOST_RENAMED: Final = 50
"""Files of one unit that are looked at, each item by item, for the one that was renamed."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a snapshot has of files: by their paths, and of those that are `missing` by their unit, folded."""

    by_path: Mapping[str, ClosedFile]
    missing: frozenset[str]
    gone: Mapping[str, tuple[ClosedFile, ...]]


@lru_cache(maxsize=8)
def recorded_in(shelf: Shelf, plan: Path, closed: Closed) -> Recorded:
    """Sort what a snapshot has, once for all the files that are held against it."""
    by_path = {one.path.text: one for one in reversed(closed.files)}
    missing = frozenset(path for path in by_path if place_in(shelf, plan, path) is None)
    gone: defaultdict[str, list[ClosedFile]] = defaultdict(list)
    for one in closed.files:
        if one.path.text in missing:
            gone[match_key(one.unit)].append(one)
    return Recorded(by_path, missing, {unit: tuple(those) for unit, those in gone.items()})


def lies_elsewhere(shelf: Shelf, plan: Path, closed: Closed, one: ClosedFile) -> bool:
    """Tell whether a file of the plan that the snapshot does not name has just what a file had that is gone."""
    if closed.reporting is None or one.path.text not in recorded_in(shelf, plan, closed).missing:
        return False
    others = _others(shelf, plan, closed).get(match_key(one.unit), ())[:MOST_RENAMED]
    those = (take(shelf, path).progress for path in others)
    return any(is_just(one, progress, closed.reporting) for progress in those if progress)


@lru_cache(maxsize=8)
def _others(shelf: Shelf, plan: Path, closed: Closed) -> Mapping[str, tuple[Path, ...]]:
    """Give the progress files in the folder of a plan that a snapshot does not name, by their unit, folded."""
    folder, named = folder_of(plan), {one.path.text for one in closed.files}
    found: defaultdict[str, list[Path]] = defaultdict(list)
    for path in find_files([folder]) if folder.is_dir() else ():
        progress = take(shelf, path).progress if path_in(plan, path) not in named else None
        if progress:
            found[match_key(progress.unit.text if progress.unit else "")].append(path)
    return {unit: tuple(paths) for unit, paths in found.items()}
