"""Which plan a report is about, and which units."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.cli.plans import unknown_unit
from kehoach.cli.report_options import SeveralUnitsError
from kehoach.errors import NoSuchPlanError, NothingToDoError, SeveralPlansError

if TYPE_CHECKING:
    from kehoach.report.draw_up import Known
    from kehoach.repository.follow import Followed


_NAMED = 6
"""So many of the units that a name may mean are told."""


class Subject(NamedTuple):
    """The unit or group that a report is about, and the names of all units in it; None for all units."""

    name: str | None
    names: frozenset[str] | None

    @property
    def is_unit(self) -> bool:
        """Tell whether it is one unit, which can issue a document of its own."""
        return self.names is not None and self.names == {self.name}


def one_plan(plans: "Sequence[Followed]", plan: str | None, period: ReportingPeriod | None) -> "Followed":
    """Choose the plan: the one asked for, else the only one, else the only one that has days in the period."""
    known = tuple(sorted(one.plan.id for one in plans))
    chosen = [one for one in plans if plan in (None, one.plan.id)]
    if plan and not chosen:
        raise NoSuchPlanError(plan=plan, plans=known)
    if len(chosen) > 1 and period:
        chosen = [one for one in chosen if _has_days_in(one, period)] or chosen
    if not chosen:
        raise NothingToDoError(path=".")
    if len(chosen) > 1:
        raise SeveralPlansError(plans=tuple(sorted(one.plan.id for one in chosen)))
    return chosen[0]


def unit_asked(followed: "Followed", query: str) -> Subject:
    """Find the unit or group that somebody means; several are told, not guessed among."""
    from kehoach.roster.find import meant
    from kehoach.roster.model import Group

    entries = meant(followed.assigned.roster, query)
    if not entries:
        raise unknown_unit([followed.assigned.roster], query)
    if len(entries) > 1:
        raise SeveralUnitsError(
            unit=query, count=len(entries), known=tuple(one.name for one in entries[:_NAMED])
        )
    entry = entries[0]
    members = entry.members if isinstance(entry, Group) else ()
    return Subject(entry.name, frozenset((entry.name, *members)))


def subjects_of(known: "Known", asked: Subject) -> list[Subject]:
    """Give each unit that owes something, in the order of the plan; only those asked for."""
    from kehoach.report.draw_up import owing_units

    return [
        Subject(name, frozenset({name}))
        for name in owing_units(known)
        if asked.names is None or name in asked.names
    ]


def _has_days_in(followed: "Followed", period: ReportingPeriod) -> bool:
    days = followed.plan.period
    return days is not None and days.start <= period.period.end and period.period.start <= days.end
