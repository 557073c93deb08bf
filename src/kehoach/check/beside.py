"""What only follows from another file that could not be read whole: said of that file, not of this one."""

from collections.abc import Iterable, Iterator
from typing import Final

from kehoach.check.unsure import STOPPING
from kehoach.finding.problem import Problem
from kehoach.repository.file import LOSING, File, Sort
from kehoach.repository.places import ROSTER
from kehoach.repository.shelf import Shelf, holding, homes, roster_is_whole, take

_BY_ROSTER: Final = frozenset(
    {"unknown-unit", "owner-not-recipient", "misspelt-recipient", "target-scope-differs", "unit-beside-group"}
)


def without_lost_beside(shelf: Shelf, file: File, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out units that nobody knows only because a part of the roster is lost, and a plan whose head is."""
    left_out = frozenset(_left_out(shelf, file))
    yield from (one for one in problems if one.rule not in left_out)


def _left_out(shelf: Shelf, file: File) -> Iterator[str]:
    if file.sort in (Sort.PLAN, Sort.PROGRESS) and not _is_roster_whole(shelf, file):
        yield from _BY_ROSTER
    if file.sort in (Sort.PROGRESS, Sort.CLOSED) and any(
        _lost_its_name(take(shelf, one)) for one in homes(shelf, file.path)
    ):
        yield "unknown-plan"


def _is_roster_whole(shelf: Shelf, file: File) -> bool:
    path = holding(shelf, file.path, ROSTER)
    return path is None or (roster_is_whole(shelf, path) and not _is_stopped(take(shelf, path)))


def _is_stopped(file: File) -> bool:
    return any(one.rule in STOPPING for one in file.problems)


def _lost_its_name(file: File) -> bool:
    """Tell whether a plan may have another name than was read: nothing of it was, or something is wrong in its head."""
    entries = file.document.root.entries if file.document.root else ()
    if not entries:
        return True
    head = entries[1].key.start if len(entries) > 1 else len(file.document.source.text)
    return any(one.rule in STOPPING | LOSING and one.span.start < head for one in file.problems)
