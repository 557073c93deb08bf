"""What was changed after a period was closed: a file held against the snapshot."""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.plan.closed_file import ClosedFile, ClosedItem
from kehoach.plan.progress_file import Progress
from kehoach.status.closed.items import HEAD, Item, file_digest, items
from kehoach.text.source import Span

SHORT = 12
"""Digits kept of the digest of an item; the digest of its file is longer, and covers it whole."""


class How(StrEnum):
    """In which way something is not as it was when the period was closed."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    FILE_CHANGED = "file-changed"
    FILE_ADDED = "file-added"
    FILE_GONE = "file-gone"
    PLAN = "plan"
    MISFIT = "misfit"
    MISPLACED = "misplaced"


@dataclass(frozen=True, slots=True)
class Change:
    """One change and its place; `part` and `about` name an item, `about` alone a file."""

    how: How
    span: Span
    periods: tuple[str, ...]
    part: str = ""
    about: str = ""


def changes(recorded: ClosedFile | None, progress: Progress, period: ReportingPeriod) -> tuple[Change, ...]:
    """Give what a progress file has of a period otherwise than the snapshot; `recorded` is what that has of it.

    A correction that was added since says why, so it is none.
    """
    known = {one.digest for one in recorded.items} if recorded else frozenset()
    now = tuple(
        one for one in items(progress, period) if not one.is_correction or one.digest[:SHORT] in known
    )
    head = progress.period.span if progress.period else Span(0, 0)
    if recorded is None:
        return _of_new_file(now, head, period)
    if recorded.digest == file_digest(progress.unit.text if progress.unit else "", now):
        return ()
    found = tuple(_items(recorded.items, now, head, period))
    return found or (Change(How.FILE_CHANGED, head, (period.name,)),)


def is_just(recorded: ClosedFile, progress: Progress, period: ReportingPeriod) -> bool:
    """Tell whether a progress file has just what a snapshot has of a file."""
    return not changes(recorded, progress, period)


def _of_new_file(now: tuple[Item, ...], head: Span, period: ReportingPeriod) -> tuple[Change, ...]:
    """Report a file once where it is of the period, else each figure that names the period."""
    those = tuple(one for one in now if one.part != HEAD)
    if len(those) < len(now):
        return (Change(How.FILE_ADDED, head, (period.name,)),) if those else ()
    return tuple(_change(How.ADDED, one, one.span, period) for one in those)


def _items(
    then: tuple[ClosedItem, ...], now: tuple[Item, ...], head: Span, period: ReportingPeriod
) -> Iterator[Change]:
    """Pair what has the same name: what is left over on one side was added or removed."""
    kept = {one.digest[:SHORT] for one in now} & {one.digest for one in then}
    gone = dict(enumerate(one for one in then if one.digest not in kept))
    named: defaultdict[tuple[str, str], deque[int]] = defaultdict(deque)
    for turn, old in gone.items():
        named[old.part, old.about].append(turn)
    for one in now:
        if one.digest[:SHORT] in kept:
            continue
        before = named.get((one.part, one.about))
        if before:
            del gone[before.popleft()]
            yield _change(How.CHANGED, one, one.span, period)
        else:
            yield _change(How.ADDED, one, one.span, period)
    for old in gone.values():
        yield _change(How.REMOVED, old, head, period)


def _change(how: How, one: Item | ClosedItem, span: Span, period: ReportingPeriod) -> Change:
    return Change(how, span, (period.name,), one.part, one.about)
