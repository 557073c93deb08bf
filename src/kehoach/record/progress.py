"""Recording: entries go into the files where they belong, all or none, and only if the checks let them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kehoach.calendar.written import written
from kehoach.check.run import check_file
from kehoach.document.edit import moved
from kehoach.document.parse import parse
from kehoach.errors import NoRosterError, UnreadablePathError
from kehoach.files.bounds import bounded
from kehoach.finding.finding import Finding
from kehoach.finding.severity import Severity
from kehoach.record.draft import Draft, drafted, head, lines_of, prove
from kehoach.record.entry import Entry, Slip
from kehoach.record.figures import on_record_already
from kehoach.record.located import Item, items_of
from kehoach.record.lock import locked
from kehoach.record.place import NotWholeError, inside, is_by, place_of, reports
from kehoach.record.replace import ChangedMeanwhileError, Replacement, replace_all
from kehoach.record.reported import dated, undated
from kehoach.record.who import Report, by_report, last_day
from kehoach.repository.file import File
from kehoach.repository.places import shown
from kehoach.repository.shelf import Shelf, put, roster_for, take
from kehoach.roster.model import Roster
from kehoach.text.source import Source


@dataclass(frozen=True, slots=True)
class Changed:
    """One file with what was added to it, where it stands, and on which lines it begins; `path` as the user would type it."""

    path: str
    report: Report
    draft: Draft
    lines: tuple[tuple[Entry, int], ...]
    is_new: bool
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of recording. Where there are slips or errors nothing was written."""

    changed: tuple[Changed, ...] = ()
    slips: tuple[Slip, ...] = ()
    errors: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be recorded for a plan; `head` has further keys for a file that is made new, `reported` among them."""

    plan: File
    entries: tuple[Entry, ...]
    today: date
    head: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False


def record(shelf: Shelf, order: Order) -> Recorded:
    """Write entries; with `dry_run` only find out what would be written."""
    roster = roster_for(shelf, order.plan.path)
    if order.plan.plan is None or roster is None:
        raise NoRosterError(path=shown(order.plan.path, shelf.folder))
    wanted, slips = by_report(order.entries, roster)
    if slips:
        return Recorded(slips=slips)
    with nullcontext() if order.dry_run else locked(order.plan.path):
        # what was read before the lock was held may have changed
        fresh = Shelf(shelf.folder, files={order.plan.path.resolve(): order.plan}, rosters=shelf.rosters)
        return _recorded(fresh, order, roster, wanted)


def _recorded(shelf: Shelf, order: Order, roster: Roster, wanted: tuple[Report, ...]) -> Recorded:
    there = reports(shelf, order.plan)
    by_unit = {one.unit: tuple(file for file in there if is_by(file, roster, one.unit)) for one in wanted}
    slips = tuple(slip for one in wanted for slip in on_record_already(one, by_unit[one.unit]))
    if slips:
        return Recorded(slips=slips)
    places = [place_of(order.plan, one, by_unit[one.unit], last_day(one, order.today)) for one in wanted]
    before = [_bytes(path, shelf) for path in places]
    given = order.head.get("reported")
    there_now = [
        None if data is None else take(shelf, path).progress
        for path, data in zip(places, before, strict=True)
    ]
    slips = tuple(
        slip for one, now in zip(wanted, there_now, strict=True) for slip in undated(one, given, now)
    )
    if slips:
        return Recorded(slips=slips)
    wanted = tuple(dated(one, given, now, order.today) for one, now in zip(wanted, there_now, strict=True))
    changed = tuple(
        _changed(shelf, order, path, one, is_new=data is None)
        for path, one, data in zip(places, wanted, before, strict=True)
    )
    replacements = [
        _replacement(inside(shelf.folder, order.plan.path, path), data, one)
        for path, data, one in zip(places, before, changed, strict=True)
    ]
    done = _judged(shelf, places, changed, order.today)
    if not done.errors and not order.dry_run:
        replace_all(replacements)
    return done


def _judged(shelf: Shelf, places: Sequence[Path], changed: tuple[Changed, ...], today: date) -> Recorded:
    """Check all new texts, as they will stand beside one another."""
    drafts = replace(shelf)  # what was found out of the old texts is not asked again
    findings = [
        finding
        for path, one in zip(places, changed, strict=True)
        for finding in _new_findings(drafts, path, one, today)
    ]
    errors = tuple(one for one in findings if one.severity is Severity.ERROR)
    warnings = tuple(one for one in findings if one.severity is Severity.WARNING)
    return Recorded(changed, errors=errors, warnings=warnings)


def _bytes(path: Path, shelf: Shelf) -> bytes | None:
    try:
        return bounded(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadablePathError(
            path=shown(path, shelf.folder), reason=error.strerror or str(error)
        ) from error


def _changed(shelf: Shelf, order: Order, path: Path, report: Report, *, is_new: bool) -> Changed:
    """Draft one file: the one that is there, else a new one with its head; its new text stands on the shelf."""
    name = shown(path, shelf.folder)
    before = parse(Source(name, _head(order, report)))[0] if is_new else take(shelf, path).document
    if before.root is None or not before.complete:
        raise NotWholeError(path=name)
    draft = drafted(before, report.entries)
    after = put(shelf, path, draft.after).document
    prove(before, after, report.entries)
    lines, items = lines_of(after, report.entries), items_of(after, report.entries)
    return Changed(name, report, draft, lines, is_new, items)


def _head(order: Order, report: Report) -> str:
    plan = order.plan.plan.id if order.plan.plan else ""
    own = {
        "plan": plan,
        "unit": report.unit,
        "period": report.period.name,
        "reported": written(order.today),
    }
    return head(own | dict(order.head))


def _new_findings(shelf: Shelf, path: Path, change: Changed, today: date) -> tuple[Finding, ...]:
    """Check the new text as if it were there; give what the old one did not have."""
    found = check_file(shelf, path, is_named=True, today=today).findings
    if not found or change.is_new:
        return found
    before = check_file(replace(shelf, drafts={}), path, is_named=True, today=today).findings
    known = Counter((one.rule.name, moved(change.draft.edits, one.problem.span.start)) for one in before)
    return tuple(one for one in found if not _is_known(one, known))


def _is_known(finding: Finding, known: Counter[tuple[str, int]]) -> bool:
    """Tell whether the old text had a finding of the same rule at the same place, each of which counts once."""
    key = finding.rule.name, finding.problem.span.start
    known[key] -= 1
    return known[key] >= 0


def _replacement(path: Path, before: bytes | None, change: Changed) -> Replacement:
    """Put the byte order mark back that stands before the text."""
    old, new = change.draft.before.encode(), change.draft.after.encode()
    if before is None:
        return Replacement(path, change.path, None, new)
    if not before.endswith(old):
        raise ChangedMeanwhileError(path=change.path)
    return Replacement(path, change.path, before, before[: len(before) - len(old)] + new)
