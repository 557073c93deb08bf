"""What later documents changed, moved, paused or ended: for one obligation, for a line, and for the whole plan."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kehoach.plan.amendment import Amendment, Change
from kehoach.plan.model import Plan, Task, owed
from kehoach.plan.progress_file import Extension
from kehoach.report.digest import Adjusted, Item
from kehoach.report.say import say
from kehoach.status.model import State, Status
from kehoach.status.words import (
    ADDED,
    AMENDED_BY,
    ENDINGS,
    EXTENDED_TO,
    EXTENDED_TO_BY,
    KEYS,
    MOVED,
    REPLACED,
    REPLACED_BY,
    STATES,
    TAKEN_OUT,
)

DROPPED = (State.PAUSED, State.CANCELLED, State.SUPERSEDED)


def when_issued(task: Task) -> str | None:
    """Give the words of time as the plan had them when it was issued."""
    first = next((one for _, one in _changes_of_time(task)), None)
    return first.old if first else task.when.text if task.when else None


def moves(status: Status) -> tuple[str, ...]:
    """Say what moved a due day, each with its document: new words of time, and the extension that holds."""
    new_words = (
        say(REPLACED_BY, {"new": change.new, "document": amendment.document})
        for amendment, change in _changes_of_time(status.obligation.origin.task)
        if change.new
    )
    return (*new_words, *_extended_to(status))


def changes_of(statuses: Sequence[Status]) -> tuple[str, ...]:
    """Say in short words what changed a line, and for which unit where it is not for all."""
    told: dict[str, list[str]] = {}
    for status in statuses:
        for words in (*_amended(status.obligation.origin.task), *_extended_to(status)):
            told.setdefault(words, []).append(status.obligation.unit)
    return tuple(
        words if len(units) == len(statuses) else f"{', '.join(dict.fromkeys(units))}: {words}"
        for words, units in told.items()
    )


def documents_of(status: Status) -> tuple[str, ...]:
    """Give the documents by which something was paused, cancelled or superseded."""
    if status.state not in DROPPED:
        return ()
    if amendment := _ended(status):
        return (amendment.document,)
    return tuple(one.words for one in status.report.evidence) if status.report else ()


def adjusted(plan: Plan, statuses: Sequence[Status], tell: Callable[[Status], Item]) -> tuple[Adjusted, ...]:
    """Give every change by a document that holds, in the order of the plan; what is one for several units once."""
    by_address: dict[str, list[Status]] = {}
    for status in statuses:
        by_address.setdefault(status.obligation.address, []).append(status)
    addresses = dict.fromkeys(task.address for task in owed(plan))
    found = (one for address in addresses for one in _of_line(by_address.get(address, ()), tell))
    together: dict[Adjusted, list[str]] = {}
    for one in found:
        together.setdefault(replace(one, units=()), []).extend(one.units)
    return tuple(replace(one, units=tuple(dict.fromkeys(units))) for one, units in together.items())


def _of_line(statuses: Sequence[Status], tell: Callable[[Status], Item]) -> Iterator[Adjusted]:
    for status in statuses:
        for amendment in status.obligation.origin.task.amendments:
            if amendment.since:
                yield from _by_amendment(tell(status), amendment)
    for status in statuses:
        yield from _by_extensions(status, tell)
        if status.state in DROPPED and not _ended(status):
            yield _one(tell(status), say(STATES[status.state]), documents_of(status), _why(status))


def _by_amendment(item: Item, amendment: Amendment) -> Iterator[Adjusted]:
    """Give what one document changes in a task, whatever the time of it that is owed."""
    ended = [say(ENDINGS[amendment.ended])] if amendment.ended else []
    told = [*ended, *(_change(one) for one in amendment.changes if one.old != one.new)]
    if told:
        reason = amendment.reason.text if amendment.reason else None
        whole = _one(item, "; ".join(told), (amendment.document,), reason)
        yield replace(whole, occurrence=None, case=None, event=None)


def _by_extensions(status: Status, tell: Callable[[Status], Item]) -> Iterator[Adjusted]:
    first = status.obligation.due
    for one in status.extensions:
        if one.due:
            words = MOVED if first else EXTENDED_TO
            what = say(words, {"first": first, "due": one.due.end})
            first = one.due.end
            yield _one(tell(status), what, _documents(one), one.reason.text if one.reason else None)


def _one(item: Item, what: str, documents: tuple[str, ...], reason: str | None) -> Adjusted:
    return Adjusted(
        address=item.address,
        title=item.title,
        units=(item.unit,),
        occurrence=item.occurrence,
        case=item.case,
        event=item.event,
        what=f"{what[:1].upper()}{what[1:]}",
        documents=documents,
        reason=reason,
    )


def _why(status: Status) -> str | None:
    report = status.report
    told = (report.note or report.difficulty) if report else None
    return told.text if told else None


def _ended(status: Status) -> Amendment | None:
    those = (one for one in status.obligation.origin.task.amendments if one.ended and one.since)
    return next(those, None)


def _change(change: Change) -> str:
    words = REPLACED if change.old and change.new else ADDED if change.new else TAKEN_OUT
    return say(words, {"key": KEYS[change.key], "old": change.old, "new": change.new})


def _changes_of_time(task: Task) -> Iterator[tuple[Amendment, Change]]:
    for amendment in task.amendments:
        for change in amendment.changes if amendment.since else ():
            if change.key == "when" and change.old != change.new:
                yield amendment, change


def _amended(task: Task) -> Iterator[str]:
    """Name each document that changes the words of a task; that it ended is its state."""
    for one in task.amendments:
        if one.since and any(change.old != change.new for change in one.changes):
            yield say(AMENDED_BY, {"document": one.document})


def _extended_to(status: Status) -> Iterable[str]:
    last = status.extension
    if last is None or last.due is None:
        return ()
    words = EXTENDED_TO_BY if last.evidence else EXTENDED_TO
    return (say(words, {"due": last.due.end, "document": ", ".join(_documents(last))}),)


def _documents(one: Extension) -> tuple[str, ...]:
    return tuple(each.words for each in one.evidence)
