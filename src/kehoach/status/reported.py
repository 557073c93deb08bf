"""A progress file held against the plan it speaks of: which part its unit has, which obligations are meant."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cached_property
from operator import attrgetter
from typing import TypeAlias

from kehoach.obligation.model import Obligation
from kehoach.plan.cell import Cell
from kehoach.plan.model import Task
from kehoach.plan.progress_file import Extension, Progress, TaskReport, period_name
from kehoach.roster.assign import Assignment
from kehoach.roster.assigned import ever_owing
from kehoach.roster.model import Owner, OwnerSort, Unit
from kehoach.roster.successor import speaks_for
from kehoach.status.register import Register
from kehoach.text.source import Span

_Name: TypeAlias = tuple[str | None, str | None]
_UNSURE = frozenset({OwnerSort.COLLECTIVE, OwnerSort.CONDITIONAL, OwnerSort.VAGUE})


class Part(Enum):
    """What a unit has to do with a task, as far as the plan tells."""

    OWES = auto()
    HELPS = auto()
    NONE = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, eq=False)
class Reported:
    """A progress file, all that is on record of its plan, and the day of the check.

    `unit` is the roster's name of who reports; None where the file names none that is known.
    """

    progress: Progress
    register: Register
    unit: str | None
    today: date

    @cached_property
    def speaks_for(self) -> frozenset[str]:
        """Name the unit, and those that had ended when it reported and left their duties to it."""
        if self.unit is None:
            return frozenset()
        day = self.progress.reported_on.end if self.progress.reported_on else self.today
        return frozenset(speaks_for(self.register.assigned.roster, self.unit, day))

    def owed(self, address: str) -> tuple[Obligation, ...]:
        """Give the obligations of a task or row that the unit may report on."""
        if address not in self._owed:
            by_unit = self.register.owed(address)
            found = (one for name in self.speaks_for for one in by_unit.get(name, ()))
            self._owed[address] = tuple({id(one): one for one in found}.values())
        return self._owed[address]

    def meant(self, report: TaskReport | Extension) -> tuple[Obligation, ...]:
        """Give the obligations of which a report or an extension speaks.

        One that names no occurrence also speaks of the one that has the name of the file's period.
        """
        occurrence = report.occurrence.text if report.occurrence else None
        case = report.case.text if report.case else None
        names = dict.fromkeys((occurrence, period_name(self.progress) if occurrence is None else occurrence))
        named = self._named(report.task.text if report.task else "")
        return tuple(one for name in names for one in named.get((case, name), ()))

    def _named(self, address: str) -> Mapping[_Name, tuple[Obligation, ...]]:
        """Sort the obligations of a task that the unit may report on by their case and occurrence."""
        if address not in self._by_name:
            found: defaultdict[_Name, list[Obligation]] = defaultdict(list)
            for one in self.owed(address):
                found[one.case, one.occurrence].append(one)
            self._by_name[address] = {name: tuple(those) for name, those in found.items()}
        return self._by_name[address]

    @cached_property
    def _owed(self) -> dict[str, tuple[Obligation, ...]]:
        return {}

    @cached_property
    def _by_name(self) -> dict[str, Mapping[_Name, tuple[Obligation, ...]]]:
        return {}

    @cached_property
    def events(self) -> frozenset[int]:
        """Tell the events of the file itself, by their identity."""
        return frozenset(map(id, self.progress.events))

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Find what the unit has to do with each task that the file speaks of, by its address."""
        tasks = self.register.tasks
        spoken = {cell.text for _, cell in spoken_of(self.progress)}
        return {address: self._part_in(tasks[address]) for address in spoken if address in tasks}

    def _part_in(self, task: Task) -> Part:
        """Tell what the unit has to do with a task and its rows."""
        nodes = task.rows or (task,)
        if any(self.owed(one.address) for one in nodes):
            return Part.OWES
        if self.unit is None or any(self._is_unnamed(one) for one in nodes):
            return Part.UNKNOWN
        owners = [owner for one in nodes for owner in ever_owing(self.register.assigned, one.address)]
        if not owners or any(one.sort in _UNSURE or self._is_among(one) for one in owners):
            return Part.UNKNOWN
        return self._part_beside(nodes)

    def _part_beside(self, nodes: tuple[Task, ...]) -> Part:
        known = self.register.assigned.readings
        beside = [owner for one in nodes for each in known.get(one.address, ()) for owner in _beside(each)]
        if any(self._is_among(one) for one in beside):
            return Part.HELPS
        return Part.UNKNOWN if any(one.sort in _UNSURE for one in beside) else Part.NONE

    def _is_among(self, owner: Owner) -> bool:
        """Tell whether an owner is the unit, or a group to which it ever belonged."""
        roster = self.register.assigned.roster
        if owner.group and not self.speaks_for.isdisjoint(roster.members.get(owner.group.name, frozenset())):
            return True
        if id(owner.units) not in self._among:
            names = {unit.name for unit in owner.units}
            self._among[id(owner.units)] = owner.units, not self.speaks_for.isdisjoint(names)
        return self._among[id(owner.units)][1]

    @cached_property
    def _among(self) -> dict[int, tuple[tuple[Unit, ...], bool]]:
        return {}

    def _is_unnamed(self, task: Task) -> bool:
        """Tell whether a cell of units of a task has words that name nobody."""
        if task.amendments:
            return self._has_unnamed(task.span)
        cells = (*task.lead, *task.support, *(cell for role in task.roles for cell in role.units))
        return bool(self.register.unnamed) and any(self._has_unnamed(cell.span) for cell in cells)

    def _has_unnamed(self, span: Span) -> bool:
        """Tell whether words that name nobody lie in a place; they stand in the order of the plan."""
        unnamed = self.register.unnamed
        first = bisect_left(unnamed, span.start, key=attrgetter("start"))
        return first < len(unnamed) and unnamed[first].end <= span.end


def spoken_of(progress: Progress) -> Iterator[tuple[TaskReport | Extension, Cell]]:
    """Give the reports and extensions of a file with the task that each names."""
    those: tuple[TaskReport | Extension, ...] = (*progress.tasks, *progress.extensions)
    for one in those:
        if one.task:
            yield one, one.task


def _beside(assignment: Assignment) -> tuple[Owner, ...]:
    """Give who has a part in a task other than owing it."""
    return (*assignment.support, *(owner for those in assignment.roles.values() for owner in those))
