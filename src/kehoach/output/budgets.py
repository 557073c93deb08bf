"""What the tasks of a plan cost, with sums."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kehoach.output import json
from kehoach.output.table import Cell, Column, Table, Value, write, write_csv
from kehoach.output.tasks import Listed, entry
from kehoach.output.terminal import Style, Terminal
from kehoach.output.visible import visible
from kehoach.phrase.money import written_money
from kehoach.plan.budget import Budget, budget_of
from kehoach.plan.model import Task
from kehoach.words import Language, Words

_COLUMNS = (
    Column("address", Words(vi="Mục", en="Task"), whole=True),
    Column("title", Words(vi="Nhiệm vụ", en="Title"), least=20),
    Column("words", Words(vi="Ghi trong kế hoạch", en="As written"), right=True, rank=1),
    Column("amount", Words(vi="Số tiền", en="Amount"), right=True, whole=True),
)
_CSV = (Column("plan", Words(vi="Kế hoạch", en="Plan")), *_COLUMNS)
_SECTION, _TOTAL = Words(vi="Cộng mục {address}", en="Section {address}"), Words(vi="Cộng", en="Total")
_HEAD = Words(vi="{plan} — kinh phí", en="{plan} — budget")


def with_money(listed: Sequence[Listed]) -> tuple[Listed, ...]:
    """Keep the tasks that have an amount, or a row with one, and the plans that have such tasks."""
    kept = (
        replace(
            one,
            tasks=tuple(task for task in one.tasks if task.budget or any(row.budget for row in task.rows)),
            duties=tuple(task for task in one.duties if task.budget),
        )
        for one in listed
    )
    return tuple(one for one in kept if one.tasks or one.duties)


def write_text(listed: Sequence[Listed], terminal: Terminal) -> None:
    """Write a table for each plan, with the sums of its sections and of the whole."""
    for one in listed:
        heading = _HEAD.say(terminal.language, plan=one.followed.plan.id)
        terminal.out.tell(visible(heading), Style.STRONG)
        terminal.out.write("\n")
        budget = _budget_of(one)
        rows = [*_rows(one, budget), *_sums(budget, terminal.language)]
        write(Table(_COLUMNS, rows), terminal.out, terminal.language)
        terminal.out.write("\n")


def write_json(listed: Sequence[Listed], skipped: Sequence[str], terminal: Terminal) -> None:
    """Write the tasks, and amounts and sums of each plan in đồng."""
    tasks = [entry(one.followed, task, terminal.language) for one in listed for task in one.tasks]
    duties = [entry(one.followed, task, terminal.language) for one in listed for task in one.duties]
    budgets: list[json.Value] = [_budget(one) for one in listed]
    json.write(terminal.out, "tasks", tasks, duties=duties, budgets=budgets, skipped=list(skipped))


def write_as_csv(listed: Sequence[Listed], terminal: Terminal) -> None:
    """Write one row an amount, as a number of đồng."""
    rows: list[list[Value]] = [
        [one.followed.plan.id, task.address, _title(task), _words(task), amounts.get(task.address)]
        for one in listed
        for amounts in (_budget_of(one).amounts,)
        for task in _entries(one)
    ]
    write_csv(Table(_CSV, rows), terminal.out, terminal.language)


def _budget_of(one: Listed) -> Budget:
    """Add up the tasks that were asked for."""
    return budget_of(replace(one.followed.plan, tasks=one.tasks, duties=one.duties))


def _budget(one: Listed) -> json.Value:
    budget = _budget_of(one)
    return {
        "plan": one.followed.plan.id,
        "amounts": dict(budget.amounts),
        "sections": dict(budget.sections),
        "total": budget.total,
    }


def _rows(one: Listed, budget: Budget) -> Iterator[list[Value]]:
    for task in _entries(one):
        amount = budget.amounts.get(task.address)
        yield [task.address, _title(task), _words(task), None if amount is None else written_money(amount)]


def _sums(budget: Budget, language: Language) -> Iterator[list[Value]]:
    for address, amount in budget.sections.items():
        yield ["", _SECTION.say(language, address=address), None, written_money(amount)]
    yield ["", _TOTAL.say(language), None, Cell(written_money(budget.total), Style.STRONG)]


def _entries(one: Listed) -> Iterator[Task]:
    for task in (*one.tasks, *one.duties):
        yield from (entry for entry in (task, *task.rows) if entry.budget)


def _title(task: Task) -> str:
    named = task.title or task.measure
    return named.text if named else "; ".join(output.text for output in task.outputs)


def _words(task: Task) -> str | None:
    return task.budget.text if task.budget else None
