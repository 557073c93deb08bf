"""Who leads, supports and has other parts in each task and row of a plan."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task, entries
from kehoach.roster.model import Owner, Resolution, Roster
from kehoach.roster.resolve import resolve
from kehoach.text.source import Source, Span

Read = Callable[[Cell], Resolution]


@dataclass(frozen=True, slots=True)
class Assignment:
    """The owners of one task or row; `roles` are keyed by the document's role words."""

    lead: tuple[Owner, ...] = ()
    support: tuple[Owner, ...] = ()
    roles: Mapping[str, tuple[Owner, ...]] = field(default_factory=dict)


def assign(plan: Plan, roster: Roster) -> tuple[Mapping[str, Assignment], tuple[Problem, ...]]:
    """Resolve all cells of units, groups as on the day the plan was issued.

    Of a repeated address the first holds. Words inherited from a merged cell are reported once, where they
    stand.
    """
    read = _reader(plan.source, roster, _day(plan))
    assignments: dict[str, Assignment] = {}
    problems: list[Problem] = []
    for task in entries(plan):
        assignments.setdefault(task.address, _assignment(task, read))
        problems += (problem for cell in _own(task) for problem in read(cell).problems)
    return assignments, tuple(problems)


def _day(plan: Plan) -> date | None:
    """Give the day whose units the document speaks of."""
    if plan.issued_on:
        return plan.issued_on.end
    return plan.period.start if plan.period else None


def _assignment(task: Task, read: Read) -> Assignment:
    roles: dict[str, tuple[Owner, ...]] = {}
    for role in task.roles:
        roles[role.word.text] = roles.get(role.word.text, ()) + _owners(role.units, read)
    return Assignment(_owners(task.lead or (), read), _owners(task.support or (), read), roles)


def _owners(cells: Iterable[Cell], read: Read) -> tuple[Owner, ...]:
    return tuple(owner for cell in cells for owner in read(cell).owners)


def _own(task: Task) -> Iterator[Cell]:
    """Give the cells of units that stand at the task itself."""
    cells = (*(task.lead or ()), *(task.support or ()), *(cell for role in task.roles for cell in role.units))
    return (cell for cell in cells if not cell.inherited)


def _reader(source: Source, roster: Roster, on: date | None) -> Read:
    """Resolve each text once, and put what was found where the cell stands."""
    known: dict[str, Resolution] = {}

    def read(cell: Cell) -> Resolution:
        if cell.text not in known:
            known[cell.text] = resolve(roster, cell.text, Span(0, len(cell.text)), on)
        return _placed(known[cell.text], source, cell)

    return read


def _placed(found: Resolution, source: Source, cell: Cell) -> Resolution:
    owners = tuple(replace(owner, span=_place(source, cell, owner.span)) for owner in found.owners)
    problems = tuple(replace(problem, span=_place(source, cell, problem.span)) for problem in found.problems)
    return Resolution(owners, problems)


def _place(source: Source, cell: Cell, within: Span) -> Span:
    """Find a part of a cell's text in the file, which may write the text with quotes or over lines."""
    if source.part(cell.span) == cell.text:
        return Span(cell.span.start + within.start, cell.span.start + within.end)
    return source.find(cell.text[within.start : within.end], cell.span)
