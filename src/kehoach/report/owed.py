"""Regular reports of a period: who has sent them, who has not, and who has not been heard of at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.calendar.written import written as written_day
from kehoach.plan.progress_file import TaskReport
from kehoach.plan.title import title_of
from kehoach.report.digest import Owed, Said
from kehoach.repository.follow import Followed
from kehoach.roster.model import Roster
from kehoach.roster.resolve import resolve, unit_named
from kehoach.status.model import State, Status
from kehoach.status.reports import ReportOwed, reports_owed
from kehoach.status.words import STATES
from kehoach.text.source import Span
from kehoach.words import Language

_OVER = (State.DONE_IN_TIME, State.DONE_LATE, State.CANCELLED, State.SUPERSEDED)
_IDLE = (State.CANCELLED, State.SUPERSEDED, State.NOT_DUE)


def owed_reports(statuses: Sequence[Status], period: ReportingPeriod, until: date) -> tuple[Owed, ...]:
    """Give the reports of the period, or of one that lies in it, and others that are missing or due by a day."""
    return tuple(
        _owed(one)
        for one in reports_owed(statuses)
        if one.is_missing or _is_coming(one, until) or (one.period and _lies_in(one.period, period))
    )


def addressees_of(followed: Followed, statuses: Iterable[Status], unit: str | None) -> tuple[str, ...]:
    """Give the bodies to which the office reports: all but its own units; of a unit, all that its own rules name."""
    roster = followed.assigned.roster
    named = dict.fromkeys(cell.text for one in statuses for cell in one.obligation.origin.task.to)
    return tuple(name for name in named if unit or not _are_own(roster, name))


def _are_own(roster: Roster, words: str) -> bool:
    """Tell whether words name units of the office only; a name that its roster does not have is none of its own."""
    if not roster.units:
        return True
    named = resolve(roster, words, Span(0, len(words)), None, compare=False)
    return not named.problems and not any(unit.outside for one in named.owners for unit in one.units)


def silent_units(followed: Followed, statuses: Iterable[Status], period: ReportingPeriod) -> tuple[str, ...]:
    """Name the units that owe something by the end of the period and have no report of it on record."""
    roster = followed.assigned.roster
    told = {
        unit_named(roster, one.unit.text)
        for one in followed.progress
        if one.unit and one.reporting and _lies_in(one.reporting, period)
    }
    known = roster.by_name
    owing = (
        one.obligation.unit
        for one in statuses
        if one.state not in _IDLE and (one.obligation.start or period.period.start) <= period.period.end
    )
    return tuple(name for name in dict.fromkeys(owing) if name in known and name not in told)


def said_by_units(
    followed: Followed, period: ReportingPeriod, titles: dict[str, str], statuses: Iterable[Status]
) -> Iterator[Said]:
    """Give difficulties and proposals of the reports for the period, in the units' own words."""
    roster = followed.assigned.roster
    owed: defaultdict[tuple[str, str], list[Status]] = defaultdict(list)
    for status in statuses:
        for name in {status.obligation.unit, *status.obligation.first_units}:
            owed[name, status.obligation.address].append(status)
    for file in followed.progress:
        if file.unit and file.reporting and _lies_in(file.reporting, period):
            unit = unit_named(roster, file.unit.text)
            for one in file.tasks:
                if one.difficulty or one.proposal:
                    address = one.task.text if one.task else ""
                    yield Said(
                        unit=unit,
                        period=file.reporting.name,
                        address=address or None,
                        title=titles.get(address),
                        difficulty=one.difficulty.text if one.difficulty else None,
                        proposal=one.proposal.text if one.proposal else None,
                        reported=file.reported_on.end if file.reported_on else None,
                        outcome=_outcome(one, file.reporting.name, owed.get((unit, address), ())),
                    )


def _outcome(report: TaskReport, period: str, owed: Sequence[Status]) -> str | None:
    """Say how what a unit spoke of has ended; nothing while any of it is still to be done."""
    case = report.case.text if report.case else None
    spoken = [one for one in owed if case in (None, one.obligation.case)]
    name = report.occurrence.text if report.occurrence else period
    those = [one for one in spoken if one.obligation.occurrence == name] or spoken
    if not those or any(one.state not in _OVER for one in those):
        return None
    last = those[-1]
    day = f" ngày {written_day(last.done)}" if last.done else ""
    return f"{STATES[last.state].say(Language.VI)}{day}"


def _owed(one: ReportOwed) -> Owed:
    status = one.status
    return Owed(
        unit=one.unit,
        address=status.obligation.address,
        title=title_of(status.obligation.origin.task),
        to=one.to,
        period=status.obligation.occurrence,
        due=status.due,
        sent=status.done,
        days_late=status.days_late,
        state=status.state.value,
        state_words=STATES[status.state].say(Language.VI),
    )


def _is_coming(one: ReportOwed, until: date) -> bool:
    return one.status.state is State.OPEN and one.status.due is not None and one.status.due <= until


def _lies_in(one: ReportingPeriod, whole: ReportingPeriod) -> bool:
    return whole.period.start <= one.period.start and one.period.end <= whole.period.end
