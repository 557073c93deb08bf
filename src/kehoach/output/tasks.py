"""Tasks as a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kehoach.output import amendments, json
from kehoach.output.deadline import limb_entry
from kehoach.output.table import Column, Table, Value, write, write_csv
from kehoach.output.terminal import Style, Terminal
from kehoach.output.visible import visible
from kehoach.phrase.deadline.model import Deadline
from kehoach.phrase.deadline.notes import say as say_note
from kehoach.plan.address import lies_in
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task
from kehoach.repository.follow import Followed, followed_on
from kehoach.roster.assign import Assignment
from kehoach.roster.assigned import who_owes
from kehoach.roster.model import Owner
from kehoach.status.late import judged
from kehoach.status.model import concerns
from kehoach.status.state import State
from kehoach.words import Language, Words

_COLUMNS = (
    Column("address", Words(vi="Mục", en="Task"), whole=True),
    Column("title", Words(vi="Nhiệm vụ", en="Title"), least=24),
    Column("lead", Words(vi="Chủ trì", en="Lead"), least=16, rank=1),
    Column("support", Words(vi="Phối hợp", en="Support"), least=16, rank=4),
    Column("outputs", Words(vi="Sản phẩm", en="Outputs"), least=16, rank=3),
    Column("when", Words(vi="Thời hạn", en="When"), least=14, rank=2),
    Column("due", Words(vi="Hạn", en="Due"), whole=True),
)
_CSV = (
    "plan", "address", "number", "section", "title", "lead", "support", "when", "kind", "start", "due", "outputs",
    "budget", "report", "path", "line",
)  # fmt: skip
_HEAD = Words(vi="{plan} — {title}: {count} nhiệm vụ", en="{plan} — {title}: {count} tasks")
_NONE = Words(vi="Không có nhiệm vụ nào như thế.", en="No such tasks.")


@dataclass(frozen=True, slots=True)
class Listed:
    """The tasks and duties of one plan that were asked for, as they read on a day.

    `issued` is the plan as issued, `names` the units to whose obligations it is limited, None for all.
    """

    followed: Followed
    tasks: tuple[Task, ...]
    duties: tuple[Task, ...]
    issued: Followed
    day: date
    names: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks are asked for: by who owes, by section, or one task or row by its address."""

    names: frozenset[str] | None = None
    section: str | None = None
    address: str | None = None


def chosen(plans: Sequence[Followed], wanted: Wanted, day: date) -> tuple[Listed, ...]:
    """Choose tasks as they read on a day; plans without any are left out."""
    listed = (
        Listed(
            on,
            tuple(_chosen(on, on.plan.tasks, wanted)),
            tuple(_chosen(on, on.plan.duties, wanted)),
            issued,
            day,
            wanted.names,
        )
        for issued in plans
        for on in (followed_on(issued, day),)
    )
    return tuple(one for one in listed if one.tasks or one.duties or wanted == Wanted())


def in_states(
    listed: Sequence[Listed], names: frozenset[str] | None, states: Sequence[State]
) -> tuple[Listed, ...]:
    """Leave out tasks of which no obligation, of these units where any are named, is in one of the states."""
    return tuple(one for each in listed if (one := _in_states(each, names, states)))


def _in_states(one: Listed, names: frozenset[str] | None, states: Sequence[State]) -> Listed | None:
    addresses = {
        status.obligation.address
        for status in judged(one.issued, one.day)
        if status.state in states and concerns(status, names)
    }

    def stays(task: Task) -> bool:
        return any(entry.address in addresses for entry in (task, *task.rows))

    tasks, duties = tuple(filter(stays, one.tasks)), tuple(filter(stays, one.duties))
    return replace(one, tasks=tasks, duties=duties) if tasks or duties else None


def _chosen(one: Followed, tasks: Sequence[Task], wanted: Wanted) -> Iterator[Task]:
    for task in tasks:
        if wanted.address is not None:
            yield from (entry for entry in (task, *task.rows) if entry.address == wanted.address)
        elif (wanted.section is None or lies_in(task.section, wanted.section)) and (
            wanted.names is None or _concerns(one, task, wanted.names)
        ):
            yield task


def _concerns(one: Followed, task: Task, names: frozenset[str]) -> bool:
    """Tell whether a unit of these names has any part in a task or its rows."""
    return any(
        not names.isdisjoint(_names(owner))
        for entry in (task, *task.rows)
        for owner in _all_owners(one.assigned.by_address.get(entry.address))
    )


def _names(owner: Owner) -> set[str]:
    group = {owner.group.name} if owner.group else set()
    return group | {unit.name for unit in owner.units}


def _all_owners(assignment: Assignment | None) -> Iterator[Owner]:
    if assignment:
        yield from assignment.lead
        yield from assignment.support
        for owners in assignment.roles.values():
            yield from owners


def write_text(listed: Sequence[Listed], terminal: Terminal) -> None:
    """Write a table for each plan, duties after tasks."""
    if not listed:
        terminal.out.write(f"{_NONE.say(terminal.language)}\n")
    for one in listed:
        plan = one.followed.plan
        terminal.out.tell(visible(_head(plan, len(one.tasks), terminal.language)), Style.STRONG)
        terminal.out.write("\n")
        rows = [
            _row(entry, amendments.mark(entry, one.day, terminal.language))
            for task in (*one.tasks, *one.duties)
            for entry in (task, *task.rows)
        ]
        write(Table(_COLUMNS, rows), terminal.out, terminal.language)
        terminal.out.write("\n")


def write_json(
    listed: Sequence[Listed], skipped: Sequence[str], terminal: Terminal, **top: json.Value
) -> None:
    """Write tasks, and duties apart."""
    language = terminal.language
    duties = [entry(one.followed, task, language) for one in listed for task in one.duties]
    tasks = [entry(one.followed, task, language) for one in listed for task in one.tasks]
    json.write(terminal.out, "tasks", tasks, duties=duties, skipped=list(skipped), **top)


def write_table(listed: Sequence[Listed], terminal: Terminal) -> None:
    """Write tasks, rows and duties for a spreadsheet."""
    columns = tuple(Column(name, Words(name, name)) for name in _CSV)
    entries = (
        entry(one.followed, each, terminal.language)
        for one in listed
        for task in (*one.tasks, *one.duties)
        for each in (task, *task.rows)
    )
    rows = [[_plain(each[name]) for name in _CSV] for each in entries]
    write_csv(Table(columns, rows), terminal.out, terminal.language)


def entry(one: Followed, task: Task, language: Language) -> dict[str, json.Value]:
    """Give a task with what it says, who owes it, how its deadline is read, and its rows."""
    plan = one.plan
    return {
        "plan": plan.id,
        "address": task.address,
        "number": _text(task.number),
        "section": task.section or None,
        "title": _text(task.title),
        "lead": _texts(task.lead),
        "support": _texts(task.support),
        "roles": {role.word.text: _texts(role.units) for role in task.roles},
        "owners": [_owner(owner) for owner in who_owes(one.assigned, task.address)[1]],
        "when": _text(task.when),
        **_deadline(task.deadline, language),
        "outputs": _texts(task.outputs),
        "measure": _text(task.measure),
        "budget": _text(task.budget),
        "report": _text(task.report),
        "to": _texts(task.to),
        "after": _text(task.after),
        "unless": _text(task.unless),
        "note": _text(task.note),
        "amendments": amendments.entries(task),
        "rows": [entry(one, row, language) for row in task.rows],
        "path": plan.source.path,
        "line": plan.source.place(task.span.start).line,
    }


def _owner(owner: Owner) -> dict[str, json.Value]:
    return {
        "words": owner.words,
        "sort": owner.sort.value,
        "group": owner.group.name if owner.group else None,
        "units": [unit.name for unit in owner.units],
    }


def _deadline(deadline: Deadline | None, language: Language) -> dict[str, json.Value]:
    """Give the reading beside the words; all null where there is none."""
    if deadline is None:
        return {**dict.fromkeys(("kind", "start", "due", "last", "every", "offset", "event")), "also": []}
    reading = limb_entry(deadline, language, say_note)
    del reading["text"], reading["notes"]
    also: list[json.Value] = [limb_entry(limb, language, say_note) for limb in deadline.also]
    return {**reading, "also": also}


def _row(task: Task, mark: str) -> list[Value]:
    return [
        task.address,
        f"{_text(task.title) or _text(task.measure) or ''} {mark}".strip(),
        _cells(task.lead),
        _cells(task.support),
        _cells(task.outputs),
        _text(task.when),
        task.deadline.due if task.deadline else None,
    ]


def _cells(cells: Sequence[Cell]) -> str:
    return "; ".join(cell.text for cell in cells)


def _text(cell: Cell | None) -> str | None:
    return cell.text if cell else None


def _texts(cells: Sequence[Cell]) -> list[json.Value]:
    return [cell.text for cell in cells]


def _plain(value: json.Value) -> Value:
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return value if not isinstance(value, (dict, float, bool)) else str(value)  # type: ignore[return-value]


def _head(plan: Plan, count: int, language: Language) -> str:
    return _HEAD.say(language, plan=plan.id, title=plan.title.text if plan.title else "", count=count)
