"""From located nodes to sections and tasks: addresses given, merged cells filled in, deadlines read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from kehoach.document.node import Mapping
from kehoach.finding.problem import Problem, too_many
from kehoach.phrase.deadline.model import Deadline, Frame, Kind
from kehoach.phrase.deadline.read import read as read_deadline
from kehoach.plan.address import address_of, bare
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, cells, child, head, mappings, one_or_more, part_of
from kehoach.plan.citation import cite
from kehoach.plan.model import Role, Section, Target, Task
from kehoach.plan.orders import Order, idle, orders, own_orders, undocumented
from kehoach.plan.read_amendments import amended
from kehoach.plan.read_targets import read_own_targets
from kehoach.text.source import Source
from kehoach.words import Words

MOST_UNFOLDED: Final = 200_000
"""What merged cells and amendments may come to in the nodes below them, in cells of a hundred characters."""
_USUAL: Final = 100
"""Cells that a node may take from above, and readings by amendments, without being counted."""
MOST_TIMES: Final = 200_000
"""Days on which what recurs falls due, counted where the words stand."""
_TIMES: Final = Words(vi="lần đến hạn của những việc định kỳ", en="times at which what recurs falls due")
_UNFOLDED: Final = Words(
    vi="ô do các ô gộp và sửa đổi của nhóm lan xuống", en="cells that merged cells and amendments come to"
)


@dataclass(frozen=True, slots=True)
class Above:
    """What the nodes above a node give it: its address so far, and merged cells, which are `weight` to carry."""

    address: str = ""
    number: str = ""
    section: str = ""
    lead: tuple[Cell, ...] = ()
    support: tuple[Cell, ...] = ()
    roles: tuple[Role, ...] = ()
    outputs: tuple[Cell, ...] = ()
    whole: Cell | None = None
    measure: Cell | None = None
    report: Cell | None = None
    to: tuple[Cell, ...] = ()
    when: Cell | None = None
    deadline: Deadline | None = None
    is_duty: bool = False
    amends: tuple[Order, ...] = ()
    weight: int = 0


@dataclass(slots=True)
class Gathered:
    """What the walk has met so far; it ends where more was taken from above than `left`."""

    source: Source
    frame: Frame | None
    sections: list[Section] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left: int = MOST_UNFOLDED
    times: int = MOST_TIMES


def gather(nodes: tuple[Mapping, ...], above: Above, into: Gathered) -> None:
    """Walk nodes and all below them, in the order of the file."""
    for index, node in enumerate(nodes, 1):
        if _is_too_much(node, above, into):
            return
        here = _here(node, above, index, into)
        into.targets.extend(read_own_targets(node, here.address, here.measure, _years(here.deadline)))
        _judge_amends(node, into)
        if "tasks" not in node.values:
            into.tasks.append(_task(node, above, here, index, into))
        else:
            number, title, budget = (cell(node, key) for key in ("number", "title", "budget"))
            into.sections.append(Section(here.address, number, title, head(node), budget))
            gather(mappings(node, "tasks"), replace(_handed_down(here), section=here.address), into)


def _is_too_much(node: Mapping, above: Above, into: Gathered) -> bool:
    """Tell whether to stop at a node: so much would be read into it, and into those before it, from above."""
    orders = len(above.amends) + (len(one_or_more(node, "amends")) if "amends" in node.values else 0)
    weight = (above.weight + (node.end - node.start) // _USUAL) * orders + above.weight
    if weight > _USUAL and into.left >= 0:
        into.left -= weight
        if into.left < 0:
            into.problems.append(too_many(head(node), _UNFOLDED, MOST_UNFOLDED))
    return into.left < 0


def _handed_down(here: Above) -> Above:
    """Mark what a node has as inherited by those below it, once for all of them."""
    lead, support, outputs, to = map(_inherited, (here.lead, here.support, here.outputs, here.to))
    roles = tuple(Role(one.word, _inherited(one.units)) for one in here.roles)
    single = tuple(one for one in (here.when, here.whole, here.measure, here.report) if one)
    cells = (*lead, *support, *outputs, *to, *(unit for one in roles for unit in one.units), *single)
    return replace(
        here,
        lead=lead,
        support=support,
        roles=roles,
        outputs=outputs,
        to=to,
        when=replace(here.when, inherited=True) if here.when else None,
        weight=sum(1 + len(one.text) // _USUAL for one in cells) + len(roles) + len(here.amends),
    )


def _inherited(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Mark cells as inherited; those that are already stay the same."""
    if all(one.inherited for one in cells):
        return cells
    return tuple(replace(one, inherited=True) for one in cells)


def _here(node: Mapping, above: Above, index: int, into: Gathered) -> Above:
    """Give what this node gives to those below: its own cells where it has them, else those from above."""
    own = cell(node, "id") or cell(node, "number")
    number = bare(own.text) if own else str(index)
    when, deadline = _deadline(node, above, into)
    return Above(
        address=address_of(above.address, above.number, number),
        number=number,
        section=above.section,
        lead=_filled(into.source, node, "lead", above.lead),
        support=_filled(into.source, node, "support", above.support),
        roles=_roles(into.source, node, above.roles),
        outputs=_filled(into.source, node, "outputs", above.outputs),
        whole=above.whole,
        measure=cell(node, "measure") or above.measure,
        report=cell(node, "report") or above.report,
        to=_filled(into.source, node, "to", above.to),
        when=when,
        deadline=deadline,
        is_duty=above.is_duty,
        amends=orders(node, above.amends) if above.amends or "amends" in node.values else (),
    )


def _judge_amends(node: Mapping, into: Gathered) -> None:
    """Read the words of time under `amends` once, where they stand, and judge the documents."""
    if "amends" not in node.values:
        return
    into.problems.extend(undocumented(node))
    for order in own_orders(node):
        _deadline(order.node, Above(), into)
        if "tasks" in node.values:
            into.problems.extend(idle(order, of_group=True))


def _filled(source: Source, node: Mapping, key: str, above: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Give the node's own cells; those of the merged cell above only where the key is absent."""
    return cells(source, node, key) if key in node.values else above


def _roles(source: Source, node: Mapping, above: tuple[Role, ...]) -> tuple[Role, ...]:
    named = child(node, "roles")
    if named is None:
        return above
    return tuple(
        Role(Cell(one.key.text, one.key.span), cells(source, named, one.key.text)) for one in named.entries
    )


def _deadline(node: Mapping, above: Above, into: Gathered) -> tuple[Cell | None, Deadline | None]:
    """Read the node's own words of time; a merged cell was read where it stands."""
    if "when" not in node.values:
        return above.when, above.deadline
    when = cell(node, "when")
    if when is None or into.frame is None:
        return when, None
    deadline, problems = _read_once(when.text, into.frame)
    into.times -= sum(len(one.occurrences) for one in (deadline, *deadline.also)) if deadline else 0
    if into.times < 0 <= into.left:
        into.left = -1
        into.problems.append(too_many(when.span, _TIMES, MOST_TIMES))
    into.problems.extend(
        replace(one, span=part_of(into.source, when, one.span), facts={"text": when.text, **one.facts})
        for one in problems
    )
    return when, deadline


@lru_cache(maxsize=16384)
def _read_once(text: str, frame: Frame) -> tuple[Deadline | None, tuple[Problem, ...]]:
    """Read words of time; a plan, and the plans of a year, repeat the same ones many times."""
    return read_deadline(text, frame)


def _years(deadline: Deadline | None) -> str | None:
    """Give 2016 or 2016-2017 for a span of whole years; other times fix no year of a goal."""
    if deadline is None or deadline.kind is not Kind.SPAN or deadline.start is None or deadline.due is None:
        return None
    first, last = deadline.start, deadline.due
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return None
    return f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"


def _task(node: Mapping, above: Above, here: Above, index: int, into: Gathered) -> Task:
    rows = tuple(_rows(node, here, into))
    task = _entry(into.source, node, here, rows=rows)

    def read(changed: Mapping) -> Task:
        reading = _here(changed, replace(above, amends=()), index, _aside(into))
        return _entry(into.source, changed, reading, rows=rows)

    return _amended(node, task, here.amends, read, into)


def _rows(node: Mapping, task: Above, into: Gathered) -> Iterator[Task]:
    rows = mappings(node, "rows")
    if not rows:
        return
    within = replace(task, whole=cell(node, "title"))
    above = replace(_handed_down(within), number="")
    for index, row in enumerate(rows, 1):
        if _is_too_much(row, above, into):
            return
        _judge_amends(row, into)
        inner = _here(row, above, index, into)
        own = cell(row, "id") or cell(row, "number")
        address = f"{task.address}/{bare(own.text) if own else index}"
        into.targets.extend(read_own_targets(row, address, inner.measure, _years(inner.deadline)))

        def read(changed: Mapping, index: int = index, address: str = address) -> Task:
            here = _here(changed, replace(above, amends=()), index, _aside(into))
            return _entry(into.source, changed, replace(here, address=address), is_row=True)

        entry = _entry(into.source, row, replace(inner, address=address), is_row=True)
        yield _amended(row, entry, inner.amends, read, into)


def _amended(
    node: Mapping, task: Task, those: tuple[Order, ...], read: Callable[[Mapping], Task], into: Gathered
) -> Task:
    """Read a task with the changes of each document in turn."""
    if not those:
        return task
    whole, problems = amended(node, task, those, read)
    into.problems.extend(problems)
    return whole


def _aside(into: Gathered) -> Gathered:
    """Give a place for what reading a node once more meets: it was told when its parts were read."""
    return Gathered(into.source, into.frame)


def _entry(
    source: Source,
    node: Mapping,
    here: Above,
    *,
    rows: tuple[Task, ...] = (),
    is_row: bool = False,
) -> Task:
    return Task(
        address=here.address,
        section=here.section,
        span=node.span,
        head=head(node),
        number=cell(node, "number"),
        title=cell(node, "title"),
        lead=here.lead,
        support=here.support,
        roles=here.roles,
        outputs=here.outputs,
        when=here.when,
        deadline=here.deadline,
        measure=here.measure,
        budget=cell(node, "budget"),
        note=cell(node, "note"),
        implements=tuple(cite(one) for one in cells(source, node, "implements")),
        report=here.report,
        to=here.to,
        after=cell(node, "after"),
        unless=cell(node, "unless"),
        rows=rows,
        is_row=is_row,
        whole=here.whole,
        is_duty=here.is_duty,
    )
