"""Obligations as a report tells them."""

from collections.abc import Sequence

from kehoach.plan.title import title_of
from kehoach.report.cases import Cases
from kehoach.report.changes import moves, when_issued
from kehoach.report.digest import Count, Counts, Item
from kehoach.report.say import say
from kehoach.status.counts import tally
from kehoach.status.model import State, Status
from kehoach.status.reasons import reason_of
from kehoach.status.words import STATES


def item(status: Status, cases: Cases) -> Item:
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
        event=cases.told(one),
        repeats=task.unless.text if task.unless else None,
        limb=one.limb,
        is_report=task.report is not None,
        when=task.when.text if task.when else None,
        when_issued=when_issued(task),
        moves=moves(status),
        start=one.start,
        due=status.due,
        first_due=one.due,
        done=status.done,
        days_late=status.days_late,
        state=status.state.value,
        state_words=say(STATES[status.state]),
        said=report.said.value if report and report.said else None,
        percent=report.percent.text if report and report.percent else None,
        reason=reason_of(status, say),
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
            Count(state.value, say(STATES[state]), count) for state, count in counted.states.items() if count
        ),
        in_time=counted.was_in_time,
        late=counted.of(State.DONE_LATE),
        overdue=counted.of(State.OVERDUE),
        was_due=counted.was_due,
    )
