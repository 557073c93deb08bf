"""Holding a file against the snapshots of closed periods that have to do with it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.check.renamed import MOST_RENAMED, lies_elsewhere, recorded_in
from kehoach.finding.problem import Problem
from kehoach.plan.closed_file import Closed, ClosedFile
from kehoach.plan.model import Plan, entries
from kehoach.plan.progress_file import Progress
from kehoach.repository.closings import (
    is_in_place,
    path_in,
    place_in,
    snapshot_at,
    snapshots_of,
)
from kehoach.repository.file import File
from kehoach.repository.reported import plan_of, unknown_plan
from kehoach.repository.shelf import Shelf, take
from kehoach.status.closed.changes import Change, How, changes, is_just
from kehoach.status.closed.items import items
from kehoach.status.closed.promises import promises
from kehoach.text.letters import match_key


def changed(shelf: Shelf, file: File) -> tuple[Change, ...]:
    """Give what a file has otherwise than the snapshots; of one that can't be read whole nobody knows."""
    if not file.is_whole:
        return ()
    if file.plan:
        return tuple(_plan(shelf, file, file.plan))
    if file.progress:
        return tuple(_progress(shelf, file, file.progress))
    return tuple(_closed(shelf, file, file.closed)) if file.closed else ()


def plan_unknown(shelf: Shelf, file: File) -> tuple[Problem, ...]:
    """Report a snapshot of a plan that is not there."""
    named = file.closed.plan if file.closed else None
    return () if named is None or plan_of(shelf, file) else (unknown_plan(shelf, file.path, named),)


def _plan(shelf: Shelf, file: File, plan: Plan) -> Iterator[Change]:
    """Hold the promises against those of all snapshots: one change, however many periods were closed."""
    now = cache(partial(promises, plan))
    issued = sorted({one.since for task in entries(plan) for one in task.amendments if one.since})
    closed = {one.reporting: one for one in snapshots_of(shelf, file) if one.reporting}
    changed = (
        period
        for period, then in closed.items()
        if then.promises != now(_last_until(issued, then.as_of.end if then.as_of else None))
    )
    periods = sorted(changed, key=_in_time)
    if periods:
        yield Change(How.PLAN, plan.head, tuple(period.name for period in periods))


def _last_until(issued: Sequence[date], day: date | None) -> date | None:
    """Give the last day up to another on which something was amended: between them all promises are the same."""
    before = bisect_right(issued, day) if day else 0
    return issued[before - 1] if before else None


def _in_time(period: ReportingPeriod) -> tuple[date, date]:
    return period.period.end, period.period.start


def _progress(shelf: Shelf, file: File, progress: Progress) -> Iterator[Change]:
    """Hold a progress file against the snapshot of each period of which it has anything."""
    plan = plan_of(shelf, file)
    named = (progress.reporting, *(one.period for one in progress.figures))
    for period in dict.fromkeys(one for one in named if one):
        closed = snapshot_at(shelf, plan, period) if plan else None
        if plan and closed:
            yield from changes(_recorded(shelf, plan, closed, file), progress, period)


def _recorded(shelf: Shelf, plan: File, closed: Closed, file: File) -> ClosedFile | None:
    """Find what a snapshot has of a file, which may have been renamed since."""
    recorded = recorded_in(shelf, plan.path, closed)
    if found := recorded.by_path.get(path_in(plan.path, file.path)):
        return found
    if file.progress is None or closed.reporting is None:
        return None
    unit = file.progress.unit.text if file.progress.unit else ""
    those = recorded.gone.get(match_key(unit), ())[:MOST_RENAMED]
    return next((one for one in those if is_just(one, file.progress, closed.reporting)), None)


def _closed(shelf: Shelf, file: File, closed: Closed) -> Iterator[Change]:
    """Look whether a snapshot fits itself and its place, and whether the files that it names are there."""
    plan, period = plan_of(shelf, file), closed.reporting
    if plan is None or period is None:
        return
    if not closed.fits:
        yield Change(How.MISFIT, closed.digest.span if closed.digest else closed.head, (period.name,))
    elif not is_in_place(plan, file.path, closed):
        yield Change(How.MISPLACED, closed.period.span if closed.period else closed.head, (period.name,))
    else:
        there: dict[str, bool] = {}
        for one in closed.files:
            if one.path.text not in there:
                there[one.path.text] = _is_there(shelf, plan, one, period)
            if not there[one.path.text] and not lies_elsewhere(shelf, plan.path, closed, one):
                yield Change(How.FILE_GONE, one.path.span, (period.name,), about=one.path.text)


def _is_there(shelf: Shelf, plan: File, one: ClosedFile, period: ReportingPeriod) -> bool:
    """Tell whether a file has anything of the period; what of it was changed, or can't be read, is said there."""
    place = place_in(shelf, plan.path, one.path.text)
    file = take(shelf, place) if place else None
    if file is None or not file.is_whole:
        return file is not None
    progress = file.progress
    return (
        progress is not None
        and progress.plan is not None
        and plan.plan is not None
        and progress.plan.text == plan.plan.id
        and bool(items(progress, period))
    )
