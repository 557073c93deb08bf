"""Obligations counted by state: of a whole plan, by section, by unit. Each is counted once in each of the three."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kehoach.plan.address import holders
from kehoach.plan.model import Plan
from kehoach.plan.read_plan import DUTIES
from kehoach.status.model import State, Status

_DONE = (State.DONE_IN_TIME, State.DONE_LATE)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many obligations are in each state, under one name; `title` of a section.

    `timeless` are done in time only because they had no due day that anybody could miss.
    """

    name: str
    title: str
    states: Mapping[State, int]
    timeless: int = 0

    @property
    def total(self) -> int:
        """Count all."""
        return sum(self.states.values())

    def of(self, *states: State) -> int:
        """Count those in some states."""
        return sum(self.states.get(state, 0) for state in states)

    @property
    def done(self) -> int:
        """Count what is done, in time or late."""
        return self.of(*_DONE)

    @property
    def was_due(self) -> int:
        """Count what was due and has been judged: done, or overdue. The denominator of the rate done in time."""
        return self.of(*_DONE, State.OVERDUE) - self.timeless

    @property
    def was_in_time(self) -> int:
        """Count what was due and done in time. The numerator of the rate."""
        return self.of(State.DONE_IN_TIME) - self.timeless


def tally(statuses: Iterable[Status], name: str = "", title: str = "") -> Tally:
    """Count obligations by state, in the order of the states."""
    those = tuple(statuses)
    counted = Counter(status.state for status in those)
    timeless = sum(one.state is State.DONE_IN_TIME and one.due is None for one in those)
    return Tally(name, title, {state: counted[state] for state in State}, timeless)


def by_section(plan: Plan, statuses: Sequence[Status]) -> tuple[Tally, ...]:
    """Count by the outermost section, in the order of the plan.

    A task in no section stands for itself; duties stand together.
    """
    outermost = outermost_in(plan)
    titles = {section.address: section.title.text for section in plan.sections if section.title}
    titles[DUTIES] = "Tổ chức thực hiện"
    grouped: dict[str, list[Status]] = {}
    for status in statuses:
        task = status.obligation.origin.task
        address = DUTIES if task.is_duty else task.section or task.address.partition("/")[0]
        name = holder_in(outermost, address)
        grouped.setdefault(name, []).append(status)
    titles |= {task.address: task.title.text for task in plan.tasks if task.title}
    return tuple(tally(those, name, titles.get(name, "")) for name, those in grouped.items())


def outermost_in(plan: Plan) -> frozenset[str]:
    """Give the sections that lie in no other."""
    outermost: set[str] = set()
    for section in plan.sections:
        if outermost.isdisjoint(holders(section.address)):
            outermost.add(section.address)
    return frozenset(outermost)


def holder_in(outermost: frozenset[str], address: str) -> str:
    """Give the outermost section in which an address lies, else the address itself."""
    return next((one for one in holders(address) if one in outermost), address)


def by_unit(statuses: Iterable[Status]) -> tuple[Tally, ...]:
    """Count by the unit in charge, in the order in which units first occur in the plan."""
    grouped: dict[str, list[Status]] = {}
    for status in statuses:
        grouped.setdefault(status.obligation.unit, []).append(status)
    return tuple(tally(those, name) for name, those in grouped.items())
