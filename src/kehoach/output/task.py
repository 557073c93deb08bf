"""One task whole: words, reading, owners, and each obligation with its reason."""

from collections.abc import Iterator, Sequence
from datetime import date

from kehoach.output import amendments, json, reported
from kehoach.output.deadline import block
from kehoach.output.overdue import entry as obligation_entry
from kehoach.output.overdue import unit_of
from kehoach.output.table import Column, Table, Value, write
from kehoach.output.tasks import Listed
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import padded, visible, width
from kehoach.phrase.deadline.notes import say as say_note
from kehoach.phrase.money import written_money
from kehoach.plan.budget import amount_of
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task
from kehoach.repository.follow import Followed
from kehoach.roster.assigned import who_owes
from kehoach.roster.model import Owner, OwnerSort
from kehoach.status.late import judged
from kehoach.status.model import Status, concerns
from kehoach.status.reasons import reason_of, spoken
from kehoach.status.words import STATES
from kehoach.words import Language, Words

_COLUMNS = (
    Column("unit", Words(vi="Đơn vị", en="Unit"), least=20),
    Column("via", Words(vi="Qua nhóm", en="Through"), rank=4),
    Column("address", Words(vi="Dòng", en="Row"), whole=True),
    Column("occurrence", Words(vi="Lần", en="Which"), whole=True),
    Column("start", Words(vi="Từ", en="From"), whole=True, rank=3),
    Column("due", Words(vi="Hạn", en="Due"), whole=True),
    Column("state", Words(vi="Tình trạng", en="State"), rank=1),
    Column("reason", Words(vi="Lý do", en="Reason"), least=20, rank=2),
)
_PLAN, _SECTION = Words(vi="kế hoạch", en="plan"), Words(vi="mục", en="section")
_LEAD, _SUPPORT = Words(vi="chủ trì", en="lead"), Words(vi="phối hợp", en="support")
_OUTPUTS, _MEASURE = Words(vi="sản phẩm", en="outputs"), Words(vi="thước đo", en="measure")
_BUDGET, _NOTE = Words(vi="kinh phí", en="budget"), Words(vi="ghi chú", en="note")
_REPORT, _TO = Words(vi="báo cáo", en="report"), Words(vi="gửi", en="to")
_AFTER, _UNLESS = Words(vi="sau bước", en="after"), Words(vi="lặp lại khi chưa xong", en="repeats until done")
_OWES, _WHEN = Words(vi="ai phải làm", en="who owes"), Words(vi="thời hạn", en="deadline")
_AMENDED = Words(vi="sửa đổi", en="amended")
_ON_RECORD = Words(vi="Đã báo cáo:", en="On record:")
_SO_MANY = Words(vi="{count} đơn vị", en="{count} units")
_NAMED = 3
"""So many units of a group stand by name; of more the number says enough."""
_OBLIGATIONS = Words(vi="Nghĩa vụ, tính đến {as_of}:", en="Obligations as of {as_of}:")
_NONE = Words(vi="không có", en="none")
_SORTS = {
    OwnerSort.UNIT: Words(vi="{words}", en="{words}"),
    OwnerSort.GROUP: Words(vi="{words} → {units}", en="{words} → {units}"),
    OwnerSort.COLLECTIVE: Words(
        vi="{words} (cả nhóm, chưa liệt kê thành viên)", en="{words} (as one; no members listed)"
    ),
    OwnerSort.CONDITIONAL: Words(vi="{words} (chưa rõ đơn vị nào)", en="{words} (not known which)"),
    OwnerSort.VAGUE: Words(vi="{words} (không nêu tên)", en="{words} (nobody by name)"),
}


def write_whole(listed: Sequence[Listed], as_of: date, terminal: Terminal) -> None:
    """Write each task that has the address, of each plan."""
    for one in listed:
        for task in (*one.tasks, *one.duties):
            _write(one, task, as_of, terminal)


def obligations(listed: Sequence[Listed], as_of: date, language: Language) -> list[json.Value]:
    """Give the obligations of the listed tasks."""
    return [
        {
            **obligation_entry(one.followed, status, language),
            "report": reported.report_entry(status),
            "extensions": reported.extension_entries(status),
        }
        for one in listed
        for task in (*one.tasks, *one.duties)
        for status in _judged(one, task, as_of)
    ]


def _write(listed: Listed, task: Task, as_of: date, terminal: Terminal) -> None:
    language, out, one = terminal.language, terminal.out, listed.followed
    place = one.plan.source.place(task.span.start)
    head, file = visible(f"{task.address}  {_title(task)}"), f"{visible(one.plan.source.path)}:{place.line}"
    if out.drawn and width(f"{head}  {file}") > out.width:
        out.tell(head, Style.STRONG)
        out.tell(file, Style.FAINT)
    else:
        out.write(Piece(f"{head}  ", Style.STRONG), Piece(f"{file}\n", Style.FAINT))
    _write_lines([*_lines(one, task, language), *_changes(task, as_of, language)], terminal)
    for entry in task.rows or (task,):
        if entry.deadline and not (task.rows and entry.when and entry.when.inherited):
            out.write("\n", *block(entry.deadline, language, say_note, out.width if out.drawn else None))
    out.write("\n", Piece(f"{_OBLIGATIONS.say(language, as_of=as_of)}\n", Style.STRONG))
    statuses = _judged(listed, task, as_of)
    if statuses:
        write(_table(statuses, language), out, language)
    else:
        out.write(f"  {_NONE.say(language)}\n")
    out.write("\n")
    _write_reports(statuses, terminal)


def _write_reports(statuses: Sequence[Status], terminal: Terminal) -> None:
    """Write the report that counts and every extension, in the units' own words."""
    told = [
        (status, lines) for status in statuses if (lines := tuple(reported.lines(status, terminal.language)))
    ]
    if not told:
        return
    terminal.out.write(Piece(f"{_ON_RECORD.say(terminal.language)}\n", Style.STRONG))
    for status, lines in told:
        terminal.out.tell(f"{visible(status.obligation.which)}  {visible(lines[0])}", indent=2)
        for line in lines[1:]:
            terminal.out.tell(visible(line), indent=4)
    terminal.out.write("\n")


def _table(statuses: Sequence[Status], language: Language) -> Table:
    """Put units of one group that differ in nothing else into one row; leave out columns without words."""
    alike: dict[tuple[Value, ...], list[str]] = {}
    for status in statuses:
        alike.setdefault(_row(status, language), []).append(unit_of(status, language))
    rows = [(_units(row[0], units, language), *row) for row, units in alike.items()]
    shown = [at for at in range(len(_COLUMNS)) if any(row[at] for row in rows)]
    return Table([_COLUMNS[at] for at in shown], [[row[at] for at in shown] for row in rows])


def _units(group: Value, units: Sequence[str], language: Language) -> str:
    if group and len(units) > _NAMED:
        return _SO_MANY.say(language, count=len(units))
    return ", ".join(units)


def _judged(one: Listed, task: Task, as_of: date) -> list[Status]:
    """Give the obligations of a task, of the units asked for."""
    addresses = {task.address, *(row.address for row in task.rows)}
    return [
        status
        for status in judged(one.issued, as_of)
        if status.obligation.address in addresses and concerns(status, one.names)
    ]


def _write_lines(lines: list[tuple[str, str]], terminal: Terminal) -> None:
    columns = max(width(label) for label, _ in lines)
    for label, text in lines:
        terminal.out.write(Piece(f"  {padded(label, columns)}  ", Style.EDGE))
        terminal.out.write(f"{terminal.out.fitted(visible(text), columns + 4)}\n")


def _lines(one: Followed, task: Task, language: Language) -> Iterator[tuple[str, str]]:
    yield _PLAN.say(language), f"{one.plan.id} — {one.plan.title.text if one.plan.title else ''}"
    if section := _section(one.plan, task):
        yield _SECTION.say(language), section
    for label, cells in _cells(task):
        if cells:
            yield label.say(language), "; ".join(cell.text for cell in cells)
    if task.budget:
        yield _BUDGET.say(language), _money(one.plan, task.budget)
    for role in task.roles:
        yield role.word.text, "; ".join(cell.text for cell in role.units)
    for owner in who_owes(one.assigned, task.address)[1]:
        yield _OWES.say(language), _owner(owner, language)


def _changes(task: Task, as_of: date, language: Language) -> Iterator[tuple[str, str]]:
    for line in amendments.lines(task, as_of, language):
        yield _AMENDED.say(language), line


def _cells(task: Task) -> Iterator[tuple[Words, tuple[Cell, ...]]]:
    yield _LEAD, task.lead
    yield _SUPPORT, task.support
    yield _OUTPUTS, task.outputs
    yield _TO, task.to
    for label, cell in (
        (_MEASURE, task.measure),
        (_REPORT, task.report),
        (_AFTER, task.after),
        (_UNLESS, task.unless),
        (_NOTE, task.note),
        (_WHEN, task.when),
    ):
        yield label, (cell,) if cell else ()


def _money(plan: Plan, budget: Cell) -> str:
    """Give an amount as written, and in đồng where its words leave the unit to the head of the plan."""
    amount = amount_of(plan, budget)
    told = None if amount is None else written_money(amount)
    return budget.text if told in (None, budget.text) else f"{budget.text} ({told})"


def _owner(owner: Owner, language: Language) -> str:
    units = ", ".join(unit.name for unit in owner.units)
    return _SORTS[owner.sort].say(language, words=owner.words, units=units)


def _section(plan: Plan, task: Task) -> str | None:
    found = next((one for one in plan.sections if one.address == task.section), None)
    return f"{found.address} {found.title.text if found.title else ''}".strip() if found else None


def _title(task: Task) -> str:
    return task.title.text if task.title else ""


def _row(status: Status, language: Language) -> tuple[Value, ...]:
    """Give all of a row but its unit."""
    one = status.obligation
    return (
        one.origin.via,
        one.address if one.origin.task.is_row else None,
        " ".join(part for part in (one.case, one.occurrence) if part),
        one.start,
        status.due,
        STATES[status.state].say(language),
        reason_of(status, spoken(language)),
    )
