"""The numbered nodes of a plan, each with the node that holds it."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kehoach.plan.address import bare
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task
from kehoach.text.letters import match_key
from kehoach.text.source import Span


class Numbered(NamedTuple):
    """A section, task or row; `holder` is the address of what it lies in, empty at the top."""

    holder: str
    address: str
    number: Cell | None
    head: Span

    @property
    def key(self) -> str | None:
        """Give its number as it is compared, without a last "." or ")"."""
        return match_key(bare(self.number.text)) if self.number else None

    @property
    def place(self) -> Span:
        """Give the place of its number, else its first key."""
        return self.number.span if self.number else self.head


@lru_cache(maxsize=1)
def numbered(plan: Plan) -> tuple[Numbered, ...]:
    """Give sections, tasks and rows in the order of the file, less those inside sections that share an address.

    Inside such sections every address is there twice, which is a consequence.
    """
    counts = Counter(section.address for section in plan.sections)
    counts += Counter(task.address for task in (*plan.tasks, *plan.duties))
    shared = {address for address, count in counts.items() if count > 1}
    nodes = sorted(_nodes(plan, frozenset(counts)), key=lambda node: node.head)
    return tuple(node for node in nodes if shared.isdisjoint(_above(node.address)))


def _nodes(plan: Plan, known: frozenset[str]) -> Iterator[Numbered]:
    known |= {_root(task) for task in plan.duties}
    for section in plan.sections:
        holder = next((one for one in _above(section.address) if one in known), "")
        yield Numbered(holder, section.address, section.number, section.span)
    for task in (*plan.tasks, *plan.duties):
        yield from _with_rows(task)


def _with_rows(task: Task) -> Iterator[Numbered]:
    holder = task.section or (_root(task) if task.is_duty else "")
    yield Numbered(holder, task.address, task.number, task.head)
    for row in task.rows:
        yield Numbered(task.address, row.address, row.number, row.head)


def _root(duty: Task) -> str:
    """Give what the addresses of all duties begin with; their numbers begin anew."""
    return duty.address.partition(".")[0]


def _above(address: str) -> Iterator[str]:
    """Give the addresses that an address may lie in, the nearest first."""
    while (cut := max(address.rfind("."), address.rfind("/"))) > 0:
        address = address[:cut]
        yield address
