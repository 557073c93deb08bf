"""What is late in a plan, by unit."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kehoach.obligation.clocks import clocks
from kehoach.obligation.unfold import unfold
from kehoach.repository.follow import Followed
from kehoach.status.judge import judge
from kehoach.status.model import State, Status, concerns
from kehoach.status.records import records


@dataclass(frozen=True, slots=True)
class UnitCount:
    """What one unit owes in all, and how much of it is late, coming, or undetermined."""

    unit: str
    owes: int
    late: int
    coming: int
    undetermined: int


@dataclass(frozen=True, slots=True)
class Late:
    """A plan on a day. `coming` are open and due within the days asked for, that day included."""

    followed: Followed
    statuses: tuple[Status, ...]
    overdue: tuple[Status, ...]
    coming: tuple[Status, ...]
    undetermined: tuple[Status, ...]
    due: int

    @property
    def is_followed(self) -> bool:
        """Tell whether anybody reports on the plan."""
        return bool(self.followed.progress)


def late(followed: Followed, as_of: date, within: int, names: frozenset[str] | None = None) -> Late:
    """Judge a plan on a day; `within` counts days after it, `names` are the units asked for, None for all."""
    statuses = tuple(status for status in judged(followed, as_of, within) if concerns(status, names))
    limit = as_of + timedelta(within)
    return Late(
        followed,
        statuses,
        overdue=_in_order(one for one in statuses if one.state is State.OVERDUE),
        coming=_in_order(one for one in statuses if _is_coming(one, limit)) if within else (),
        undetermined=tuple(one for one in statuses if one.state is State.UNDETERMINED),
        due=sum(1 for one in statuses if one.due and one.due <= as_of),
    )


def judged(followed: Followed, as_of: date, within: int = 0) -> tuple[Status, ...]:
    """Unfold a plan and judge each obligation on a day."""
    horizon = as_of + timedelta(within)
    running = clocks(followed.assigned.roster, followed.progress, as_of)
    obligations = unfold(followed.assigned, running, as_of, horizon)
    known = records(followed.assigned.roster, followed.progress, followed.unread)
    return judge(obligations, known, as_of)


def counts(one: Late) -> tuple[UnitCount, ...]:
    """Count by unit, in the order in which units first occur in the plan."""
    owes, overdue = _by_unit(one.statuses), _by_unit(one.overdue)
    coming, undetermined = _by_unit(one.coming), _by_unit(one.undetermined)
    return tuple(
        UnitCount(unit, owes[unit], overdue[unit], coming[unit], undetermined[unit]) for unit in owes
    )


def _by_unit(statuses: tuple[Status, ...]) -> Counter[str]:
    return Counter(status.obligation.unit for status in statuses)


def _in_order(statuses: Iterable[Status]) -> tuple[Status, ...]:
    """Order by due day, the longest overdue first; the plan's order within a day."""
    return tuple(sorted(statuses, key=lambda one: one.due or date.max))


def _is_coming(status: Status, limit: date) -> bool:
    return status.state in (State.OPEN, State.NOT_DUE) and status.due is not None and status.due <= limit
