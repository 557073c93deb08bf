"""What was on record of a plan on the day of a report."""

from dataclasses import replace
from datetime import date

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.plan.model import entries
from kehoach.plan.progress_file import Progress, Said, TaskReport
from kehoach.repository.follow import Followed

_PASSING = (Said.NOT_STARTED, Said.UNDER_WAY)
_ON_ITS_WAY = (Said.UNDER_WAY, Said.PAUSED)
_ENDED = 7
"""Weighs more than all that may fall away when a task ends: percent, difficulty, proposal, note, and one for under way."""


def as_told_then(followed: Followed, period: ReportingPeriod, as_of: date) -> Followed:
    """Leave out how far tasks were by later reports: 70% in June says nothing of March.

    What is done stays: it has a day of its own, and counts from that day on whenever it was told.
    """
    return replace(followed, progress=tuple(_then(file, period, as_of) for file in followed.progress))


def recorded(followed: Followed) -> int:
    """Count what is on record of a plan: amendments, files, what they say of tasks, events, extensions, figures.

    The count grows with every report, and where one goes on in its place: from under way to done, with a day, with evidence.
    """
    amendments = sum(len(task.amendments) for task in entries(followed.plan))
    return amendments + sum(
        1 + sum(map(_told, one.tasks)) + len(one.events) + len(one.extensions) + len(one.figures)
        for one in followed.progress
    )


def _told(report: TaskReport) -> int:
    """Weigh what one report says: a task goes from no state or not started over under way to its end."""
    said = (report.date, report.percent, report.difficulty, report.proposal, report.note)
    weight = 0 if report.said in (None, Said.NOT_STARTED) else 1 if report.said in _ON_ITS_WAY else _ENDED
    return 1 + weight + sum(one is not None for one in said) + len(report.evidence)


def _then(file: Progress, period: ReportingPeriod, as_of: date) -> Progress:
    is_later = (
        file.reporting is not None
        and file.reporting.period.end > period.period.end
        and file.reported_on is not None
        and file.reported_on.end > as_of
    )
    return replace(file, tasks=tuple(one for one in file.tasks if not _is_passing(one))) if is_later else file


def _is_passing(report: TaskReport) -> bool:
    return report.said in _PASSING and report.day is None
