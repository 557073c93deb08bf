"""All lines of a plan in its order: sections, tasks, rows, duties, each with how far it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kehoach.calendar.written import written as written_day
from kehoach.plan.budget import budget_of
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Section, Task
from kehoach.plan.read_plan import DUTIES
from kehoach.report.changes import changes_of, documents_of
from kehoach.report.digest import Line, Part
from kehoach.report.items import counts_of
from kehoach.report.sections import ORGANISING
from kehoach.status.model import State, Status

_DONE = (State.DONE_IN_TIME, State.DONE_LATE)


def plan_lines(plan: Plan, statuses: Sequence[Status], *, only: bool) -> tuple[Line, ...]:
    """Give the lines; `only` those that obligations are among, with the sections around them."""
    by_address: dict[str, list[Status]] = {}
    for status in statuses:
        by_address.setdefault(status.obligation.address, []).append(status)
    amounts = budget_of(plan).amounts
    lines = tuple(replace(one, amount=amounts.get(one.address)) for one in _lines(plan, by_address))
    return _kept(lines, by_address) if only else lines


def _lines(plan: Plan, by_address: Mapping[str, Sequence[Status]]) -> Iterator[Line]:
    """Walk tasks, then duties below a heading of their own; groups of duties stand among these."""
    own = [one for one in plan.sections if not _is_of_duties(one)]
    yield from _walked((*own, *plan.tasks), 0, by_address)
    if plan.duties:
        yield _heading(DUTIES, None, ORGANISING, 0, duty=True)
    groups = [one for one in plan.sections if _is_of_duties(one)]
    for line in _walked((*groups, *plan.duties), 1, by_address):
        yield replace(line, duty=True)


def _is_of_duties(section: Section) -> bool:
    return section.address.startswith(f"{DUTIES}.")


def _walked(
    nodes: Iterable[Section | Task], outermost: int, by_address: Mapping[str, Sequence[Status]]
) -> Iterator[Line]:
    """Walk nodes in the order of the file; each section opens before what lies in it."""
    depths: dict[str, int] = {}
    for node in sorted(nodes, key=lambda node: node.span.start):
        if isinstance(node, Section):
            depths[node.address] = depth = _depth(node.address, depths, outermost)
            yield _section(node, depth)
        else:
            yield from _task(node, depths.get(node.section, outermost - 1) + 1, by_address)


def _depth(address: str, depths: Mapping[str, int], outermost: int) -> int:
    """Count the sections around one, by its address."""
    above = [depth for one, depth in depths.items() if address != one and address.startswith(f"{one}.")]
    return max(above, default=outermost - 1) + 1


def _section(node: Section, depth: int) -> Line:
    line = _heading(node.address, _text(node.number), _text(node.title), depth)
    return replace(line, budget=_text(node.budget))


def _heading(address: str, number: str | None, title: str | None, depth: int, *, duty: bool = False) -> Line:
    return Line(
        kind="section",
        depth=depth,
        duty=duty,
        address=address,
        number=number,
        title=title,
        measure=None,
        lead=(),
        support=(),
        parts=(),
        outputs=(),
        when=None,
        budget=None,
        amount=None,
        note=None,
        due=None,
        progress=None,
        changes=(),
        evidence=(),
    )


def _task(task: Task, depth: int, by_address: Mapping[str, Sequence[Status]]) -> Iterator[Line]:
    yield _line(task, depth, by_address.get(task.address, ()))
    for row in task.rows:
        yield _line(row, depth + 1, by_address.get(row.address, ()))


def _line(task: Task, depth: int, statuses: Sequence[Status]) -> Line:
    return Line(
        kind="row" if task.is_row else "task",
        depth=depth,
        duty=task.is_duty,
        address=task.address,
        number=_text(task.number),
        title=_text(task.title),
        measure=_text(task.measure),
        lead=_texts(task.lead),
        support=_texts(task.support),
        parts=tuple(Part(role.word.text, _texts(role.units)) for role in task.roles),
        outputs=_texts(task.outputs),
        when=_when(task),
        budget=_text(task.budget),
        amount=None,
        note=_text(task.note),
        due=_due(statuses),
        progress=_progress(statuses),
        changes=changes_of(statuses),
        evidence=_evidence(statuses),
    )


def _when(task: Task) -> str | None:
    """Give the words of time; not those of a group around a task whose rows all have their own."""
    if task.when is None:
        return None
    is_own = task.span.start <= task.when.span.start and task.when.span.end <= task.span.end
    holds = not task.rows or any(_text(row.when) == task.when.text for row in task.rows)
    return task.when.text if is_own or holds else None


def _progress(statuses: Sequence[Status]) -> str | None:
    """Say how far a line is: its day where one unit has done it once, else how many are in each state."""
    if not statuses:
        return None
    if len(statuses) == 1 and (done := statuses[0].done):
        return f"{counts_of(statuses).states[0].words}, ngày {written_day(done)}"
    told = counts_of(statuses).states
    if len(told) == 1:
        return told[0].words
    return "; ".join(f"{one.count} {one.words}" for one in told)


def _due(statuses: Sequence[Status]) -> date | None:
    """Give the due day that all obligations of a line share."""
    days = {status.due for status in statuses}
    return next(iter(days)) if len(days) == 1 else None


def _evidence(statuses: Iterable[Status]) -> tuple[str, ...]:
    """Give the documents by which it was done, paused or ended."""
    return tuple(dict.fromkeys(words for status in statuses for words in _documents(status)))


def _documents(status: Status) -> tuple[str, ...]:
    if status.state in _DONE and status.report:
        return tuple(one.words for one in status.report.evidence)
    return documents_of(status)


def _kept(lines: Sequence[Line], wanted: Iterable[str]) -> tuple[Line, ...]:
    tasks = {address.partition("/")[0] for address in wanted}
    rows = frozenset(wanted)
    around = {part for address in tasks for part in _prefixes(address)}
    return tuple(
        one
        for one in lines
        if (one.address in around if one.kind == "section" else one.address in (rows | tasks))
    )


def _prefixes(address: str) -> Iterator[str]:
    while "." in address:
        address = address.rpartition(".")[0]
        yield address


def _text(cell: Cell | None) -> str | None:
    return cell.text if cell else None


def _texts(cells: Iterable[Cell]) -> tuple[str, ...]:
    return tuple(cell.text for cell in cells)
