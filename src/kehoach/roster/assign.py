"""Who leads, supports and has other parts in each task and row of a plan."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task, entries
from kehoach.roster.model import Owner, Resolution, Roster
from kehoach.roster.resolve import resolve
from kehoach.text.letters import nfc
from kehoach.text.source import Source, Span

Read = Callable[[Cell], Resolution]


@dataclass(frozen=True, slots=True)
class Assignment:
    """The owners of one task or row, and to whom it is reported; `roles` are keyed by the document's role words."""

    lead: tuple[Owner, ...] = ()
    support: tuple[Owner, ...] = ()
    roles: Mapping[str, tuple[Owner, ...]] = field(default_factory=dict)
    to: tuple[Owner, ...] = ()


def assign(plan: Plan, roster: Roster) -> tuple[Mapping[str, tuple[Assignment, ...]], tuple[Problem, ...]]:
    """Resolve all cells of units, groups as on the day the plan was issued.

    By address there are the owners by the words as issued, then those after each amendment. Of a repeated
    address the first holds. Words of a merged cell are reported once, where they stand.
    """
    read = _reader(plan.source, roster, _day(plan))
    assignments: dict[str, tuple[Assignment, ...]] = {}
    problems: dict[Span, Problem] = {}
    for task in entries(plan):
        those = (task, *task.amended)
        assignments.setdefault(task.address, tuple(_assignment(one, read) for one in those))
        for cell in (cell for one in those for cell in _cells(one)):
            problems |= {problem.span: problem for problem in read(cell).problems}
    return assignments, tuple(problems.values())


def _day(plan: Plan) -> date | None:
    """Give the day whose units the document speaks of."""
    if plan.issued_on:
        return plan.issued_on.end
    return plan.period.start if plan.period else None


def _assignment(task: Task, read: Read) -> Assignment:
    roles: dict[str, tuple[Owner, ...]] = {}
    for role in task.roles:
        word = nfc(role.word.text)
        roles[word] = roles.get(word, ()) + _owners(role.units, read)
    return Assignment(_owners(task.lead, read), _owners(task.support, read), roles, _owners(task.to, read))


def _owners(cells: Iterable[Cell], read: Read) -> tuple[Owner, ...]:
    return tuple(owner for cell in cells for owner in read(cell).owners)


def _cells(task: Task) -> Iterator[Cell]:
    """Give the cells of units of a task, its own and those of merged cells above it."""
    yield from task.lead
    yield from task.support
    for role in task.roles:
        yield from role.units
    yield from task.to


def _reader(source: Source, roster: Roster, on: date | None) -> Read:
    """Put what was found for the text of a cell where the cell stands, once for each cell."""
    placed: dict[Cell, Resolution] = {}

    def read(cell: Cell) -> Resolution:
        found = placed.get(cell)
        if found is None:
            found = placed[cell] = _placed(_resolved(roster, cell.text, on), source, cell)
        return found

    return read


@lru_cache(maxsize=4096)
def _resolved(roster: Roster, text: str, on: date | None) -> Resolution:
    """Resolve a text; plans of one office repeat the same words many times."""
    return resolve(roster, text, Span(0, len(text)), on)


def _placed(found: Resolution, source: Source, cell: Cell) -> Resolution:
    """Move what was found in a text to the place of the cell, which may have quotes or several lines."""
    start = cell.span.start if source.part(cell.span) == cell.text else None

    def place(within: Span) -> Span:
        if start is None:
            return source.find(cell.text[within.start : within.end], cell.span)
        return Span(start + within.start, start + within.end)

    owners = tuple(Owner(one.words, place(one.span), one.sort, one.units, one.group) for one in found.owners)
    problems = tuple(replace(problem, span=place(problem.span)) for problem in found.problems)
    return Resolution(owners, problems)
