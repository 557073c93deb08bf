"""All words that a plan says, as one text to search, with the way back to the cells."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task, entries
from kehoach.text.letters import nfc
from kehoach.text.source import Span

APART = "\x00"
"""What stands between two cells: no blank, no mark, no letter."""


class Spoken(NamedTuple):
    """The words of the cells one after the other; `starts` are the offsets at which the cells begin."""

    plan: Plan
    text: str
    cells: tuple[Cell, ...]
    starts: tuple[int, ...]

    def cell(self, at: int) -> Cell:
        """Give the cell in which an offset lies."""
        return self.cells[bisect_right(self.starts, at) - 1]

    def place(self, start: int, end: int) -> Span:
        """Give the place in the file of a part of the text, which lies in one cell."""
        at = bisect_right(self.starts, start) - 1
        cell, first = self.cells[at], self.starts[at]
        if cell.span.end - cell.span.start == len(cell.text):
            return Span(cell.span.start + start - first, cell.span.start + end - first)
        return self.plan.source.find(self.text[start:end], cell.span)


@lru_cache(maxsize=1)
def spoken(plan: Plan) -> Spoken:
    """Gather the words of a plan in the order of the file; those of a merged cell once, where they stand."""
    cells = tuple(sorted(dict.fromkeys(_cells(plan)), key=lambda cell: cell.span))
    words = [nfc(cell.text) for cell in cells]
    starts = accumulate((len(one) + len(APART) for one in words), initial=0)
    return Spoken(plan, APART.join(words), cells, tuple(starts)[: len(cells)])


def _cells(plan: Plan) -> Iterator[Cell]:
    yield from _there(plan.title)
    yield from (one.cell for one in (*plan.basis, *plan.implements))
    yield from (*plan.proposed, *plan.recipients, *plan.prose_texts)
    for section in plan.sections:
        yield from _there(section.title)
    for task in entries(plan):
        yield from (cell for cell in _of_task(task) if not cell.inherited)
    for target in plan.targets:
        yield from _there(target.measure, target.note)
        yield from (tier.words for tier in target.tiers)


def _of_task(task: Task) -> Iterator[Cell]:
    yield from _there(task.title, task.when, task.measure, task.note)
    yield from (*task.lead, *task.support, *task.outputs, *task.to)
    yield from (one.cell for one in task.implements)
    for role in task.roles:
        yield from role.units


def _there(*cells: Cell | None) -> Iterable[Cell]:
    return (cell for cell in cells if cell)
