"""What is late: by unit, then line by line; plans that nobody follows apart."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from kehoach.output import json
from kehoach.output.day import day
from kehoach.output.table import Cell, Column, Table, Value, write, write_csv
from kehoach.output.terminal import Piece, Screen, Style, Terminal
from kehoach.output.visible import visible
from kehoach.plan.title import title_of
from kehoach.repository.follow import Followed
from kehoach.status.late import Late, counts
from kehoach.status.model import Status
from kehoach.status.reasons import reason_of, spoken
from kehoach.words import Language, Words

_UNIT = Column("unit", Words(vi="Đơn vị", en="Unit"), least=18)
_COUNTS = (
    _UNIT,
    Column("owes", Words(vi="Phải làm", en="Owes"), right=True),
    Column("late", Words(vi="Quá hạn", en="Late"), right=True),
    Column("coming", Words(vi="Sắp đến hạn", en="Coming"), right=True),
    Column("undetermined", Words(vi="Chưa xác định", en="Undetermined"), right=True),
)
_PASSED = (
    *_COUNTS[:2],
    Column("passed", Words(vi="Đã qua hạn ghi", en="Due day passed"), right=True),
)
_LINES = (
    Column("due", Words(vi="Hạn", en="Due"), whole=True),
    Column("days_late", Words(vi="Muộn", en="Late"), right=True, whole=True),
    Column("address", Words(vi="Mục", en="Task"), whole=True),
    Column("title", Words(vi="Nhiệm vụ", en="Title"), least=24),
    Column("unit", Words(vi="Đơn vị", en="Unit"), least=18, rank=1),
    Column("via", Words(vi="Qua nhóm", en="Through"), rank=4),
    Column("when", Words(vi="Thời hạn ghi", en="Words"), least=16, rank=3),
    Column("reason", Words(vi="Lý do", en="Reason"), least=16, rank=2),
)
_AT_UNIT = [column.name for column in _LINES].index("unit")
_FEW = 3
"""So many units are counted at a glance."""
_NAMES = (
    "office", "plan", "address", "title", "unit", "first_unit", "role", "via", "occurrence", "case", "when", "start",
    "due", "first_due", "days_late", "first_days_late", "state", "first_state", "reason", "path", "line",
)  # fmt: skip

_HEAD = Words(vi="{plan} — {title} (tính đến {as_of})", en="{plan} — {title} (as of {as_of})")
_OVERDUE = Words(vi="Quá hạn: {count}", en="Overdue: {count}")
_COMING = Words(vi="Đến hạn trong {days} ngày tới: {count}", en="Due in the next {days} days: {count}")
_UNDETERMINED = Words(vi="Chưa xác định: {count}", en="Undetermined: {count}")
_NOTHING = Words(vi="Không có việc quá hạn.", en="Nothing is overdue.")
_NOT_FOLLOWED = Words(
    vi="Chưa có báo cáo tiến độ nên không nói được việc nào quá hạn; {count} nghĩa vụ đã qua ngày đến hạn:",
    en="No progress is on record, so nothing can be called overdue; obligations whose due day has passed: {count}",
)
_NOT_FOLLOWED_NOR_DUE = Words(
    vi="Chưa có báo cáo tiến độ; chưa có nghĩa vụ nào qua ngày đến hạn.",
    en="No progress is on record; no due day has passed yet.",
)
_MORE = Words(
    vi="Còn {count} nghĩa vụ chưa xác định; thêm --undetermined để xem.",
    en="{count} more are undetermined; --undetermined shows them.",
)
_INSTEAD_OF = Words(vi="{unit} (thay {first})", en="{unit} (for {first})")
_TOGETHER = Words(vi="{units} ({count} đơn vị)", en="{units} ({count} units)")
_LATE = Words(vi="{days} ngày", en="{days} days")


def write_text(
    lates: Sequence[Late], as_of: date, within: int, terminal: Terminal, *, all_of_them: bool
) -> None:
    """Write followed plans first, by office, then those that nobody follows."""
    for one in sorted(lates, key=lambda late: (not late.is_followed, late.followed.office)):
        _head(one, as_of, terminal)
        if one.is_followed:
            _followed(one, within, terminal, all_of_them=all_of_them)
        else:
            _unfollowed(one, as_of, terminal, all_of_them=all_of_them)


def write_json(lates: Sequence[Late], as_of: date, skipped: Sequence[str], terminal: Terminal) -> None:
    """Write all that is overdue, coming or undetermined."""
    entries = [entry(one.followed, status, terminal.language) for one in lates for status in _listed(one)]
    totals = {
        "due": sum(one.due for one in lates),
        "overdue": sum(len(one.overdue) for one in lates),
        "undetermined": sum(len(one.undetermined) for one in lates),
    }
    json.write(terminal.out, "obligations", entries, as_of=as_of, totals=totals, skipped=list(skipped))


def write_table(lates: Sequence[Late], terminal: Terminal) -> None:
    """Write the same for a spreadsheet."""
    columns = tuple(Column(name, Words(name, name)) for name in _NAMES)
    entries = (entry(one.followed, status, terminal.language) for one in lates for status in _listed(one))
    rows = [[_plain(each[name]) for name in _NAMES] for each in entries]
    write_csv(Table(columns, rows), terminal.out, terminal.language)


def entry(followed: Followed, status: Status, language: Language) -> dict[str, json.Value]:
    """Give one obligation with its state."""
    obligation = status.obligation
    task, plan = obligation.origin.task, obligation.origin.plan
    return {
        "office": followed.office,
        "plan": plan.id,
        "address": obligation.address,
        "title": title_of(task),
        "unit": obligation.unit,
        "first_unit": obligation.first_unit,
        "role": obligation.origin.role,
        "via": obligation.origin.via,
        "occurrence": obligation.occurrence,
        "case": obligation.case,
        "when": task.when.text if task.when else None,
        "start": obligation.start,
        "due": status.due,
        "first_due": obligation.due,
        "days_late": status.days_late,
        "first_days_late": status.first_days_late,
        "state": status.state.value,
        "first_state": status.first_state.value if status.first_state else None,
        "reason": reason_of(status, spoken(language)),
        "path": plan.source.path,
        "line": plan.source.place(task.span.start).line,
    }


def unit_of(status: Status, language: Language) -> str:
    """Name who is in charge, and whose duty it was first where that unit has ended."""
    obligation = status.obligation
    ended = ", ".join(name for name in obligation.first_units if name != obligation.unit)
    return _INSTEAD_OF.say(language, unit=obligation.unit, first=ended) if ended else obligation.unit


def _listed(one: Late) -> Iterator[Status]:
    yield from one.overdue
    yield from one.coming
    yield from one.undetermined


def _head(one: Late, as_of: date, terminal: Terminal) -> None:
    plan = one.followed.plan
    facts = {"plan": plan.id, "title": plan.title.text if plan.title else "", "as_of": day(as_of)}
    terminal.out.tell(visible(one.followed.office), Style.STRONG)
    terminal.out.tell(visible(_HEAD.say(terminal.language, **facts)))
    terminal.out.write("\n")


def _followed(one: Late, within: int, terminal: Terminal, *, all_of_them: bool) -> None:
    language, out = terminal.language, terminal.out
    _counts(one, within, out, language)
    if not one.overdue:
        out.write(Piece(f"{_NOTHING.say(language)}\n\n", Style.GOOD))
    _lines(_OVERDUE.say(language, count=len(one.overdue)), one.overdue, out, language)
    _lines(_COMING.say(language, days=within, count=len(one.coming)), one.coming, out, language)
    if all_of_them:
        _lines(_UNDETERMINED.say(language, count=len(one.undetermined)), one.undetermined, out, language)
    elif one.undetermined:
        out.tell(_MORE.say(language, count=len(one.undetermined)), Style.FAINT)
        out.write("\n")


def _unfollowed(one: Late, as_of: date, terminal: Terminal, *, all_of_them: bool) -> None:
    """Write how many due days have passed by unit, and the lines themselves where they are asked for."""
    language, out = terminal.language, terminal.out
    passed = tuple(status for status in one.undetermined if status.due and status.due < as_of)
    words = _NOT_FOLLOWED if passed else _NOT_FOLLOWED_NOR_DUE
    out.tell(words.say(language, count=len(passed)))
    out.write("\n")
    if all_of_them:
        _lines("", passed, out, language)
    elif passed:
        owes, gone = (Counter(status.obligation.unit for status in those) for those in (one.statuses, passed))
        rows: list[list[Value]] = [[unit, owes[unit], gone[unit]] for unit in owes if gone[unit]]
        write(Table(_PASSED, rows), out, language)
        out.write("\n")


def _counts(one: Late, within: int, out: Screen, language: Language) -> None:
    columns = [column for column in _COUNTS if within or column.name != "coming"]
    rows = [[getattr(count, column.name) for column in columns] for count in counts(one)]
    write(Table(columns, rows), out, language)
    out.write("\n")


def _lines(heading: str, statuses: Sequence[Status], out: Screen, language: Language) -> None:
    if not statuses:
        return
    if heading:
        out.tell(heading, Style.STRONG)
    rows = _alike(statuses, language) if out.drawn else [_line(status, language) for status in statuses]
    shown = [at for at in range(len(_LINES)) if any(row[at] for row in rows)]
    write(Table([_LINES[at] for at in shown], [[row[at] for at in shown] for row in rows]), out, language)
    out.write("\n")


def _alike(statuses: Sequence[Status], language: Language) -> list[list[Value]]:
    """Put units of which a row says the same into one row; in a pipe each obligation keeps its line."""
    units: dict[tuple[Value, ...], list[str]] = {}
    for status in statuses:
        line = _line(status, language)
        units.setdefault((*line[:_AT_UNIT], *line[_AT_UNIT + 1 :]), []).append(unit_of(status, language))
    return [[*alike[:_AT_UNIT], _named(names, language), *alike[_AT_UNIT:]] for alike, names in units.items()]


def _named(units: Sequence[str], language: Language) -> str:
    names = "; ".join(units)
    return _TOGETHER.say(language, units=names, count=len(units)) if len(units) > _FEW else names


def _line(status: Status, language: Language) -> list[Value]:
    obligation = status.obligation
    when = obligation.origin.task.when
    late = _LATE.say(language, days=status.days_late) if status.days_late else ""
    return [
        status.due,
        Cell(late, Style.ERROR) if late else "",
        obligation.which,
        title_of(obligation.origin.task),
        unit_of(status, language),
        obligation.origin.via,
        when.text if when else "",
        reason_of(status, spoken(language)),
    ]


def _plain(value: json.Value) -> Value:
    return value if isinstance(value, (str, int, date)) else None
