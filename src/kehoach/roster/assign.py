"""Who leads, supports and has other parts in each task and row of a plan."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task, does, entries
from kehoach.roster.kept import kept
from kehoach.roster.misplaced import is_misplaced, misplaced
from kehoach.roster.model import Owner, Resolution, Roster
from kehoach.roster.resolve import MOST_COMPARED, resolve
from kehoach.text.letters import nfc
from kehoach.text.source import Search, Source, Span

_MOST_COMPARED: Final = 500_000
"""Pairs of names in one plan: 500 that nobody knows, each compared with a roster of a thousand."""


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
    read = _Reader(plan.source, roster, _day(plan))
    assignments: dict[str, tuple[Assignment, ...]] = {}
    for task in entries(plan):
        those = tuple(_assignment(one, read) for one in (task, *task.amended))
        assignments.setdefault(task.address, those)
    return assignments, tuple(read.problems.values())


def _day(plan: Plan) -> date | None:
    """Give the day whose units the document speaks of."""
    if plan.issued_on:
        return plan.issued_on.end
    return plan.period.start if plan.period else None


@dataclass(slots=True)
class _Reader:
    """What was found for the cells of a plan: for the text of each where it stands, for the cells of each list once.

    All tasks below a merged cell have the same list. `left` are the names that may still be compared.
    """

    source: Source
    roster: Roster
    on: date | None
    placed: dict[Cell, Resolution] = field(default_factory=dict)
    owners: dict[tuple[int, str], tuple[Owner, ...]] = field(default_factory=dict)
    problems: dict[Span, Problem] = field(default_factory=dict)
    left: int = _MOST_COMPARED


def _assignment(task: Task, read: _Reader) -> Assignment:
    lead, support = _owners(task.lead, read, "lead"), _owners(task.support, read, "support")
    roles: dict[str, tuple[Owner, ...]] = {}
    for role in task.roles:
        word, those = nfc(role.word.text), _owners(role.units, read, "roles" if does(role.word.text) else "")
        roles[word] = roles[word] + those if word in roles else those
    return Assignment(lead, support, roles, _owners(task.to, read, ""))


def _owners(cells: tuple[Cell, ...], read: _Reader, key: str) -> tuple[Owner, ...]:
    """Give the owners of a list of cells; lists of a plan stay, so that their identity tells them apart.

    Whoever has another part than that of the key, by the words beside the name, is told and left out.
    """
    if not cells:
        return ()
    found = read.owners.get((id(cells), key))
    if found is None:
        resolved = [_resolution(cell, read) for cell in cells]
        named = tuple(owner for one in resolved for owner in one.owners)
        found = tuple(owner for owner in named if not (owner.aside or is_misplaced(owner, key)))
        read.owners[id(cells), key] = found
        told = [problem for one in resolved for problem in one.problems]
        if len(found) < len(named):
            told += [problem for one in resolved for problem in misplaced(one.owners, key)]
        read.problems |= {problem.span: problem for problem in told}
    return found


def _resolution(cell: Cell, read: _Reader) -> Resolution:
    """Put what was found for the text of a cell where the cell stands, once for each cell."""
    found = read.placed.get(cell)
    if found is None:
        resolved = _resolved(read.roster, cell.text, read.on, read.left >= 0)
        read.left -= min(len(resolved.problems), MOST_COMPARED) * len(read.roster.index.forms)
        found = read.placed[cell] = _placed(resolved, read.source, cell)
    return found


@kept(4096)
def _resolved(roster: Roster, text: str, on: date | None, compare: bool) -> Resolution:  # noqa: FBT001 - a question
    """Resolve a text; plans of one office repeat the same words many times."""
    return resolve(roster, text, Span(0, len(text)), on, compare=compare)


def _placed(found: Resolution, source: Source, cell: Cell) -> Resolution:
    """Move what was found in a text to the place of the cell, which may have quotes or several lines."""
    spans = _places(source, cell, [one.span for one in found.owners])
    owners = (replace(one, span=span) for one, span in zip(found.owners, spans, strict=True))
    at = _places(source, cell, [one.span for one in found.problems])
    problems = (replace(one, span=span) for one, span in zip(found.problems, at, strict=True))
    return Resolution(tuple(owners), tuple(problems))


def _places(source: Source, cell: Cell, within: Iterable[Span]) -> Iterator[Span]:
    """Give the places in the file of parts of a cell in their order; the whole cell where words stand otherwise."""
    if source.part(cell.span) == cell.text:
        start = cell.span.start
        yield from (Span(start + one.start, start + one.end) for one in within)
        return
    search = Search(source, cell.span)
    for one in within:
        yield search.find(cell.text[one.start : one.end]) or cell.span
