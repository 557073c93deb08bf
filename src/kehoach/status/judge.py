"""Judging obligations on a day. Lateness is derived here and stored nowhere."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from kehoach.obligation.model import Obligation, Open
from kehoach.obligation.model import reason as why_open
from kehoach.plan.amendment import Amendment, Ended
from kehoach.plan.progress_file import Extension, Said, TaskReport
from kehoach.status import words
from kehoach.status.model import Reason, State, Status
from kehoach.status.records import (
    Records,
    extensions,
    is_astray,
    is_extended_unread,
    latest,
    may_be_lost,
    with_strays,
)
from kehoach.words import Fact, Words

_SAID = {
    Said.PAUSED: State.PAUSED,
    Said.CANCELLED: State.CANCELLED,
    Said.SUPERSEDED: State.SUPERSEDED,
}


def judge(obligations: Iterable[Obligation], records: Records, as_of: date) -> tuple[Status, ...]:
    """Give the state of each obligation on the day asked."""
    those = tuple(obligations)
    known = with_strays(records, those, as_of)
    return tuple(_judge(one, known, as_of) for one in those)


def _judge(obligation: Obligation, records: Records, as_of: date) -> Status:
    told = latest(records, obligation, as_of)
    report = told.report if told else None
    granted = extensions(records, obligation, as_of)
    moved = _last_moved(obligation) if granted else None
    by_turn = [
        (one, one.due is None or _is_overtaken(one, one.due.end, obligation, moved)) for one in granted
    ]
    holding = tuple(one for one, is_overtaken in by_turn if not is_overtaken)
    overtaken = tuple(one for one, is_overtaken in by_turn if is_overtaken)
    first = replace(
        _state(obligation, records, report, obligation.due, as_of), told=told, overtaken=overtaken
    )
    if not holding or holding[-1].due is None:
        return first
    return replace(
        _state(obligation, records, report, holding[-1].due.end, as_of),
        told=told,
        extensions=holding,
        overtaken=overtaken,
        first_state=first.state if obligation.due else None,
        first_days_late=first.days_late if obligation.due else None,
    )


def _last_moved(obligation: Obligation) -> date | None:
    """Give the last day on which the deadline itself was amended."""
    those = obligation.origin.task.amendments
    amended = (one for one in those if any(change.key == "when" for change in one.changes))
    return max((one.since for one in amended if one.since), default=None)


def _is_overtaken(extension: Extension, due: date, obligation: Obligation, moved: date | None) -> bool:
    """Tell whether a deadline was amended after it was extended; where nobody knows which was first, the later day holds."""
    if moved is None:
        return False
    if extension.since:
        return extension.since < moved
    return obligation.due is not None and due < obligation.due


def _state(
    obligation: Obligation, records: Records, report: TaskReport | None, due: date | None, as_of: date
) -> Status:
    """Decide the state: what the unit said first, then what the words say, then the day."""
    if report and report.said is Said.DONE:
        return _done(obligation, report, due)
    if amendment := _ended(obligation):
        state = State.CANCELLED if amendment.ended is Ended.CANCELLED else State.SUPERSEDED
        return Status(obligation, state, due, reason=_by_document(state, amendment))
    if report and report.said in _SAID:
        return Status(obligation, _SAID[report.said], due, reason=_dropped(_SAID[report.said], report))
    if obligation.open is Open.ONGOING:
        return Status(obligation, State.ONGOING, due)
    if obligation.open or due is None:
        return Status(obligation, State.UNDETERMINED, due, reason=_why(obligation, due))
    return _by_day(obligation, records, report, due, as_of)


def _by_day(
    obligation: Obligation, records: Records, report: TaskReport | None, due: date, as_of: date
) -> Status:
    """Decide by the day asked, which is in time when it is the due day."""
    if obligation.start and obligation.start > as_of:
        return Status(obligation, State.NOT_DUE, due)
    if as_of <= due:
        return Status(obligation, State.OPEN, due, reason=_told(report) if report else None)
    if unclear := _unclear(obligation, records, report):
        return Status(obligation, State.UNDETERMINED, due, reason=unclear)
    reason = _told(report) if report else Reason(words.NO_REPORT)
    return Status(obligation, State.OVERDUE, due, (as_of - due).days, reason=reason)


def _done(obligation: Obligation, report: TaskReport, due: date | None) -> Status:
    if obligation.open is Open.ONGOING:
        return Status(obligation, State.ONGOING, due)
    if report.day is None:
        state = State.UNDETERMINED if due else State.DONE_IN_TIME
        return Status(obligation, state, due, reason=Reason(words.NO_DATE))
    first, done = report.day.start, report.day.end
    if due and first <= due < done:
        return Status(obligation, State.UNDETERMINED, due, done=done, reason=Reason(words.NO_DAY))
    late = (first - due).days if due and first > due else 0
    reason = Reason(words.DONE_LATER, {"done": done})
    return Status(obligation, State.DONE_LATE if late else State.DONE_IN_TIME, due, late, done, reason)


def _unclear(obligation: Obligation, records: Records, report: TaskReport | None) -> Reason | None:
    """Give what keeps it from being called overdue: what is on record is not there, or can't be read."""
    if found := next(_causes(obligation, records), None):
        return Reason(found)
    if report and report.state and report.said is None:
        return Reason(words.UNKNOWN_STATE, {"state": report.state.text})
    return None


def _causes(obligation: Obligation, records: Records) -> Iterator[Words]:
    if may_be_lost(records, obligation):
        yield words.UNREAD
    if not records.is_followed:
        yield words.NOT_FOLLOWED
    if is_extended_unread(records, obligation):
        yield words.NO_NEW_DAY
    if any(one.since is None for one in obligation.origin.task.amendments):
        yield words.AMENDED_WHEN
    if is_astray(records, obligation):
        yield words.WHICH_UNKNOWN


def _told(report: TaskReport) -> Reason:
    facts: dict[str, Fact] = {"said": report.said or ""}
    if report.percent:
        facts["said"] = f"{report.said} {report.percent.text.rstrip('%')}%"
    if report.difficulty:
        return Reason(words.SAID_WITH, {**facts, "difficulty": report.difficulty.text})
    return Reason(words.SAID, facts)


def _dropped(state: State, report: TaskReport) -> Reason:
    """Say by which document a task was paused, cancelled or superseded, as the unit reports it."""
    documents = ", ".join(one.words for one in report.evidence if one.words)
    if not documents:
        return _told(report)
    facts: dict[str, Fact] = {"said": words.STATES[state], "document": documents}
    if told := report.difficulty or report.note:
        return Reason(words.DROPPED_WITH, {**facts, "told": told.text})
    return Reason(words.DROPPED, facts)


def _ended(obligation: Obligation) -> Amendment | None:
    """Give the amendment by which the task of an obligation was cancelled or superseded."""
    those = (one for one in obligation.origin.task.amendments if one.ended and one.since)
    return next(those, None)


def _by_document(state: State, amendment: Amendment) -> Reason:
    facts: dict[str, Fact] = {"said": words.STATES[state], "document": amendment.document}
    if amendment.reason:
        return Reason(words.DROPPED_WITH, {**facts, "told": amendment.reason.text})
    return Reason(words.DROPPED, facts)


def _why(obligation: Obligation, due: date | None) -> Reason | None:
    """Say why nobody could be late; where only an extension gives a day, that it is the first one which is missing."""
    why = why_open(obligation)
    if why is None or due is None or obligation.due is not None:
        return Reason(*why) if why else None
    said, facts = why
    vi, en = f"{words.NO_FIRST_DAY.vi}: {said.vi}", f"{words.NO_FIRST_DAY.en}: {said.en}"
    return Reason(Words(vi=vi, en=en), {**facts, "extended": due})
