"""What `kehoach record` asks at a terminal: whatever the command line leaves out, with the choices there are."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kehoach.calendar.reporting import ReportingKind, reporting_periods
from kehoach.calendar.written import written
from kehoach.cli.ask import Choice, ask
from kehoach.cli.line import Line, part_of
from kehoach.errors import SeveralPlansError
from kehoach.output.terminal import Terminal
from kehoach.plan.progress_file import Said
from kehoach.record.entry import Entry, Part
from kehoach.record.keys import NAME, PARTS
from kehoach.record.now import follow, open_tasks
from kehoach.record.which import plan_meant, plan_named
from kehoach.record.who import unit_meant
from kehoach.repository.file import File
from kehoach.repository.places import plans_around
from kehoach.repository.shelf import Shelf, roster_for
from kehoach.words import Words

_WHAT = Words(vi="Ghi phần nào", en="What is to be recorded")
_WHICH_PLAN = Words(vi="Kế hoạch", en="The plan")
_UNIT = Words(vi="Đơn vị báo cáo", en="The unit that reports")
_PERIOD = Words(vi="Kỳ báo cáo", en="The period")
_NAME = {
    Part.TASKS: Words(vi="Nhiệm vụ", en="The task"),
    Part.FIGURES: Words(vi="Chỉ tiêu", en="The target"),
    Part.EVENTS: Words(
        vi="Nhiệm vụ bắt đầu tính hạn từ sự kiện này", en="The task whose clock the event starts"
    ),
    Part.EXTENSIONS: Words(vi="Nhiệm vụ được gia hạn", en="The task that gets a new due day"),
}


class _Question(NamedTuple):
    key: str
    words: Words
    choices: Sequence[Choice] = ()
    default: str = ""
    optional: bool = False


def complete(
    line: Line, plan: str | None, shelf: Shelf, terminal: Terminal, today: date
) -> tuple[Line, File]:
    """Fill in a line by asking, and tell which plan it is for."""
    if line.what is None:
        parts = [Choice(words.say(terminal.language)) for words in PARTS.values()]
        line = replace(line, what=ask(terminal, _WHAT, parts))
    part = part_of(line)
    unit = line.unit or ask(terminal, _UNIT)
    line = replace(line, unit=unit, period=line.period or ask(terminal, _PERIOD, default=_quarter(today)))
    file = _plan(line, part, plan, shelf, terminal)
    if line.name is None:
        choices = _choices(part, unit, shelf, file, today)
        line = replace(line, name=ask(terminal, _NAME[part], choices))
    values = dict(line.values)
    while question := _next(part, values, written(today)):
        _, words, choices, default, optional = question
        values[question.key] = ask(terminal, words, choices, default=default, optional=optional)
    return replace(line, values=values), file


def _quarter(today: date) -> str:
    quarters = reporting_periods(today.year, ReportingKind.QUARTER)
    return next(one.name for one in quarters if one.period.holds(today))


def _plan(line: Line, part: Part, plan: str | None, shelf: Shelf, terminal: Terminal) -> File:
    if plan:
        return plan_named(shelf, plan, lambda: plans_around(Path.cwd()))
    values = {NAME[part]: line.name} if line.name else {}
    entry = Entry(part, line.unit or "", line.period or "", values)
    try:
        return plan_meant(shelf, plans_around(Path.cwd()), [entry])
    except SeveralPlansError as several:
        paths = several.facts["plans"]
        choices = [Choice(path) for path in paths] if isinstance(paths, tuple) else []
        chosen = ask(terminal, _WHICH_PLAN, choices)
        return plan_named(shelf, chosen, lambda: plans_around(Path.cwd()))


def _choices(part: Part, unit: str, shelf: Shelf, file: File, today: date) -> Sequence[Choice]:
    """Give targets, or what the unit has not done yet, each with its words behind its name."""
    if file.plan is None:
        return ()
    if part is Part.FIGURES:
        return [Choice(one.id, one.measure.text if one.measure else "") for one in file.plan.targets]
    roster, followed = roster_for(shelf, file.path), follow(file.path, shelf.folder)
    name = unit_meant(roster, unit) if roster else None
    tasks = open_tasks(followed, name, today) if followed and name else ()
    titles = ((one.obligation.address, one.obligation.origin.task.title) for one in tasks)
    return [Choice(address, title.text if title else "") for address, title in titles]


def _next(part: Part, values: Mapping[str, str], today: str) -> _Question | None:
    """Give what is still missing; an empty answer counts as one."""
    return next((one for one in _questions(part, values, today) if one.key not in values), None)


def _questions(part: Part, values: Mapping[str, str], today: str) -> Sequence[_Question]:
    """Give what belongs to an entry, as far as the answers so far tell."""
    if part is Part.TASKS:
        state = _Question("state", Words(vi="Trạng thái", en="State"), [Choice(said) for said in Said])
        done = _Question("date", Words(vi="Ngày hoàn thành", en="Done on"), default=today)
        return [state, done] if values.get("state") == Said.DONE else [state]
    if part is Part.FIGURES:
        return _about_a_figure(values)
    if part is Part.EVENTS:
        return [
            _Question("date", Words(vi="Ngày xảy ra", en="It happened on"), default=today),
            _Question("event", Words(vi="Việc gì đã xảy ra", en="What happened")),
        ]
    return [
        _Question("due", Words(vi="Hạn mới", en="The new due day")),
        _Question("reason", Words(vi="Lý do", en="The reason")),
        _Question(
            "evidence",
            Words(vi="Văn bản cho gia hạn (bỏ trống nếu chưa có)", en="The document (or empty)"),
            optional=True,
        ),
    ]


def _about_a_figure(values: Mapping[str, str]) -> Sequence[_Question]:
    count = _Question(
        "count",
        Words(vi="Số đạt (bỏ trống nếu chỉ có giá trị)", en="How many (empty for a plain value)"),
        optional=True,
    )
    if "value" in values:
        return ()
    if values.get("count"):
        return [count, _Question("of", Words(vi="Tổng số", en="Out of how many"), optional=True)]
    return [count] if "count" not in values else [_Question("value", Words(vi="Giá trị", en="The value"))]
