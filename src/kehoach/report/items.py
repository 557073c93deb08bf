"""Obligations as a report tells them."""

from collections.abc import Sequence
from datetime import date

from kehoach.calendar.written import written as written_day
from kehoach.plan.title import title_of
from kehoach.report.digest import Count, Counts, Item
from kehoach.status.counts import tally
from kehoach.status.model import State, Status
from kehoach.status.words import EXTENDED, EXTENDED_BY, STATES
from kehoach.words import Fact, Language

_VI = Language.VI


def item(status: Status) -> Item:
    """Tell one obligation."""
    one, report = status.obligation, status.report
    task = one.origin.task
    return Item(
        address=one.address,
        title=title_of(task),
        unit=one.unit,
        instead_of=tuple(name for name in one.first_units if name != one.unit),
        first_units=one.first_units,
        via=one.origin.via,
        occurrence=one.occurrence,
        case=one.case,
        limb=one.limb,
        is_report=task.report is not None,
        when=task.when.text if task.when else None,
        start=one.start,
        due=status.due,
        first_due=one.due,
        done=status.done,
        days_late=status.days_late,
        state=status.state.value,
        state_words=STATES[status.state].say(_VI),
        said=report.said.value if report and report.said else None,
        percent=report.percent.text if report and report.percent else None,
        reason=_reason(status),
        difficulty=report.difficulty.text if report and report.difficulty else None,
        proposal=report.proposal.text if report and report.proposal else None,
        evidence=tuple(each.words for each in report.evidence) if report else (),
    )


def counts_of(statuses: Sequence[Status]) -> Counts:
    """Count obligations by state; states in which there is none are left out."""
    counted = tally(statuses)
    return Counts(
        total=counted.total,
        states=tuple(
            Count(state.value, STATES[state].say(_VI), count)
            for state, count in counted.states.items()
            if count
        ),
        in_time=counted.was_in_time,
        late=counted.of(State.DONE_LATE),
        overdue=counted.of(State.OVERDUE),
        was_due=counted.was_due,
    )


def _reason(status: Status) -> str | None:
    """Say why a state is what it is, and from which day the due day was moved, by which document and why."""
    why = status.reason
    told = why.words.say(_VI, **{name: _fact(one) for name, one in why.facts.items()}) if why else None
    return "; ".join(part for part in (_moved(status), told) if part) or None


def _moved(status: Status) -> str | None:
    first_due, last = status.obligation.due, status.extension
    if first_due is None or last is None:
        return None
    document = ", ".join(one.words for one in last.evidence)
    words = EXTENDED_BY if document else EXTENDED
    moved = words.say(_VI, first_due=written_day(first_due), document=document)
    return f"{moved} ({last.reason.text})" if last.reason else moved


def _fact(fact: Fact) -> Fact:
    """Write days as documents do."""
    return written_day(fact) if isinstance(fact, date) else fact
