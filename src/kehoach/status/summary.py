"""A plan on a day, on one screen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kehoach.plan.model import owed
from kehoach.repository.follow import Followed
from kehoach.status.counts import Tally, by_section, by_unit, tally
from kehoach.status.late import judged
from kehoach.status.model import State, Status, concerns
from kehoach.status.reports import OnTime, ReportOwed, on_time, reports_owed

_AHEAD = 30
"""Days that a look ahead covers."""
_AWAITED = (State.OPEN, State.NOT_DUE)


@dataclass(frozen=True, slots=True)
class Summary:
    """Obligations counted, reports owed, and what falls due in the days after, in the order of due days."""

    followed: Followed
    as_of: date
    whole: Tally
    sections: tuple[Tally, ...]
    units: tuple[Tally, ...]
    reports: tuple[ReportOwed, ...]
    on_time: tuple[OnTime, ...]
    coming: tuple[Status, ...]

    @property
    def is_followed(self) -> bool:
        """Tell whether anybody reports on the plan."""
        return bool(self.followed.progress)

    @property
    def until(self) -> date:
        """Give the last day of the look ahead."""
        return self.as_of + timedelta(_AHEAD)


def summary(followed: Followed, as_of: date, names: frozenset[str] | None) -> Summary:
    """Judge a plan on a day; `names` are the units asked for, None for all."""
    statuses = tuple(one for one in judged(followed, as_of) if concerns(one, names))
    ahead = statuses
    if any(task.unless for task in owed(followed.plan)):
        # repeats without end are unfolded up to the day asked, for the counts, and beyond it here
        ahead = tuple(one for one in judged(followed, as_of, _AHEAD) if concerns(one, names))
    reports = reports_owed(statuses)
    return Summary(
        followed=followed,
        as_of=as_of,
        whole=tally(statuses),
        sections=by_section(followed.plan, statuses),
        units=by_unit(statuses),
        reports=reports,
        on_time=on_time(reports, as_of),
        coming=_coming(ahead, as_of + timedelta(_AHEAD)),
    )


def _coming(statuses: Iterable[Status], limit: date) -> tuple[Status, ...]:
    """Give what is open and falls due by a day, in the order of due days."""
    awaited = (one for one in statuses if one.state in _AWAITED)
    due = [(one.due, one) for one in awaited if one.due and one.due <= limit]
    return tuple(one for _, one in sorted(due, key=lambda pair: pair[0]))
