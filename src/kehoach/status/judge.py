"""Judging obligations on a day. Lateness is derived here and stored nowhere."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from kehoach.obligation.model import Obligation, Open
from kehoach.obligation.model import reason as why_open
from kehoach.plan.progress_file import Said, TaskReport
from kehoach.status import words
from kehoach.status.model import Reason, State, Status
from kehoach.status.records import (
    Records,
    extension,
    is_astray,
    is_extended_unread,
    latest,
    may_be_lost,
    with_strays,
)
from kehoach.words import Fact

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
    report = latest(records, obligation, as_of)
    granted = extension(records, obligation)
    due = granted.due.end if granted and granted.due else obligation.due
    status = _state(obligation, records, report, due, as_of)
    return replace(status, report=report, extension=granted)


def _state(
    obligation: Obligation, records: Records, report: TaskReport | None, due: date | None, as_of: date
) -> Status:
    """Decide the state: what the unit said first, then what the words say, then the day."""
    if report and report.said is Said.DONE:
        return _done(obligation, report, due)
    if report and report.said in _SAID:
        return Status(obligation, _SAID[report.said], due, reason=_told(report))
    if obligation.open is Open.ONGOING:
        return Status(obligation, State.ONGOING, due)
    if obligation.open or due is None:
        return Status(obligation, State.UNDETERMINED, due, reason=_why(obligation))
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
    if may_be_lost(records, obligation):
        return Reason(words.UNREAD)
    if not records.is_followed:
        return Reason(words.NOT_FOLLOWED)
    if is_extended_unread(records, obligation):
        return Reason(words.NO_NEW_DAY)
    if is_astray(records, obligation):
        return Reason(words.WHICH_UNKNOWN)
    if report and report.state and report.said is None:
        return Reason(words.UNKNOWN_STATE, {"state": report.state.text})
    return None


def _told(report: TaskReport) -> Reason:
    facts: dict[str, Fact] = {"said": report.said or ""}
    if report.percent:
        facts["said"] = f"{report.said} {report.percent.text.rstrip('%')}%"
    if report.difficulty:
        return Reason(words.SAID_WITH, {**facts, "difficulty": report.difficulty.text})
    return Reason(words.SAID, facts)


def _why(obligation: Obligation) -> Reason | None:
    why = why_open(obligation)
    return Reason(*why) if why else None
