"""`kehoach check`: all findings of all files."""

import os
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli import clock
from kehoach.cli.baseline import BaselineOption, WriteBaseline, against
from kehoach.cli.chosen import Ignore, Select, choice_of, fail_level
from kehoach.cli.fix import (
    Diff,
    FixOption,
    UnsafeFixes,
    counted,
    fixable,
    must_go_together,
    note_fixes,
    show_fixes,
    write_fixes,
)
from kehoach.cli.given import StdinFilename, read_input, stands_for
from kehoach.cli.options import AsOf, Format, FormatOption, Paths
from kehoach.cli.outputs import Output, OutputOption, put, settled, sheets_of
from kehoach.cli.parameter import Parameter, Reading
from kehoach.cli.plans import relative
from kehoach.errors import NoSuchPathError, NothingToDoError
from kehoach.finding.severity import Severity
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.check.choice import Choice
    from kehoach.check.run import Outcome
    from kehoach.output.forms.sheet import Asked
    from kehoach.output.tally import Tally
    from kehoach.record.fix import Fixing

ABOUT = Words(
    vi=(
        "Đọc kế hoạch, báo cáo tiến độ, danh mục đơn vị và cài đặt; báo mọi lỗi của mọi tệp kèm chỗ sai. "
        "Nêu một tệp thì kiểm tra riêng tệp ấy; báo cáo của kế hoạch nằm cạnh đó được kiểm tra cùng khi nêu thư mục. "
        "Mã thoát 1 khi có lỗi. `kehoach rule TÊN` giải thích một quy tắc."
    ),
    en=(
        "Reads plans, progress, rosters and settings, and reports everything wrong in them with its place. "
        "A file is checked alone; name the folder to check the reports beside a plan with it. "
        "The exit code is 1 when there is an error. `kehoach rule NAME` explains a rule."
    ),
)
EXAMPLES = (
    "kehoach check",
    "kehoach check plans/2024.yaml",
    "kehoach check plans --format json",
    "kehoach check --diff",
    "kehoach check --output github --output sarif=kehoach.sarif",
    "kehoach check - --stdin-filename plans/2024.yaml < draft.yaml",
)


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and 0 < int(text[:4]) <= _MOST_PROCESSES else None


_MOST_PROCESSES = 512
NoIgnore: TypeAlias = Annotated[
    bool,
    typer.Option("--no-ignore"),
    Parameter(Words(vi="báo cả những gì ghi chú bỏ qua che đi", en="report what ignore comments cover, too")),
]
ShowIgnored: TypeAlias = Annotated[
    bool,
    typer.Option("--show-ignored"),
    Parameter(Words(vi="liệt kê riêng những gì đã được bỏ qua", en="list apart what is ignored")),
]
FailOn: TypeAlias = Annotated[
    Severity | None,
    typer.Option("--fail-on"),
    Parameter(
        Words(
            vi="mức nhẹ nhất làm mã thoát là 1; không có thì theo kehoach.yaml, nếu không là error",
            en="the lightest severity that makes the exit code 1; without it what kehoach.yaml says, else error",
        )
    ),
]
Processes: TypeAlias = Annotated[
    int | None,
    typer.Option("--processes"),
    Parameter(
        Words(
            vi="số tiến trình; không có thì bằng số bộ xử lý khi có nhiều tệp",
            en="how many processes; as many as processors for many files if left out",
        ),
        reads=Reading(
            _count,
            expected=Words("một số từ 1 đến 512", "a number from 1 to 512"),
            shown=Words("SỐ", "NUMBER"),
        ),
    ),
]


def run(
    terminal: Terminal,
    paths: Paths = None,
    no_ignore: NoIgnore = False,
    show_ignored: ShowIgnored = False,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    baseline: BaselineOption = None,
    write_baseline: WriteBaseline = None,
    fix: FixOption = False,
    unsafe_fixes: UnsafeFixes = False,
    diff: Diff = False,
    as_of: AsOf = None,
    processes: Processes = None,
    form: FormatOption = Format.TEXT,
    output: OutputOption = None,
    stdin_filename: StdinFilename = None,
) -> int:
    """Check files and folders."""
    from kehoach.output.forms.sheet import Asked

    wanted = settled(output or (), form, os.environ)
    given, day = stands_for(paths, stdin_filename), as_of or clock.today()
    must_go_together(fix=fix, diff=diff, unsafe=unsafe_fixes, given=given)
    chosen = _existing(paths) if given is None else [given]
    choice = choice_of(select, ignore, chosen, use_ignores=not no_ignore)
    if fix or diff:
        mending = _mending(chosen, choice, day, unsafe=unsafe_fixes, processes=processes)
        if diff:
            return show_fixes(*mending, terminal)
        write_fixes(*mending, terminal)
    files, checked = (
        _outcomes(chosen, choice, processes, day)
        if given is None
        else _outcome_of_input(given, choice, today=day)
    )
    fixes: Counter[bool] = Counter()
    checked = counted(against(checked, terminal, baseline, write_baseline, choice), fixes)
    level = fail_on or fail_level(chosen)
    asked = Asked(terminal.language, level, Path.cwd(), show_ignored)
    tally = _write(checked, files, terminal, wanted, asked)
    note_fixes(fixes, terminal)
    return 1 if any(severity.rank <= level.rank for severity in tally.severities) else 0


def _existing(paths: list[Path] | None) -> list[Path]:
    from kehoach.repository.places import around

    chosen = list(paths or map(relative, around(Path.cwd())))
    _must_exist(chosen)
    return chosen


def _outcomes(
    chosen: list[Path], choice: "Choice", processes: int | None, today: date
) -> "tuple[int, Iterator[Outcome]]":
    from kehoach.check.many import outcomes

    files, checked = outcomes(chosen, Path.cwd(), choice=choice, processes=processes, today=today)
    if not files:
        raise NothingToDoError(path=", ".join(map(str, chosen)))
    return files, checked


def _outcome_of_input(path: Path, choice: "Choice", *, today: date) -> "tuple[int, Iterator[Outcome]]":
    from kehoach.check.given import outcome_of

    return 1, iter([outcome_of(read_input(), path, Path.cwd(), choice=choice, today=today)])


def _mending(
    chosen: list[Path], choice: "Choice", today: date, *, unsafe: bool, processes: int | None
) -> "tuple[list[Path], Fixing]":
    """Find the files in which something can be mended."""
    from kehoach.check.many import files_of
    from kehoach.record.fix import Fixing

    checked = _outcomes(chosen, choice, processes, today)[1]
    found = fixable(files_of(chosen), checked, unsafe=unsafe)
    return found, Fixing(Path.cwd(), choice, today, unsafe)


def _write(
    checked: "Iterator[Outcome]", files: int, terminal: Terminal, wanted: "Sequence[Output]", asked: "Asked"
) -> "Tally":
    from kehoach.output.checked import write

    sheets = sheets_of(wanted, terminal)
    tally = write(checked, files, terminal, sheets, asked)
    put(wanted, sheets, terminal)
    return tally


def _must_exist(paths: list[Path]) -> None:
    for path in paths:
        if not os.path.lexists(path):
            raise NoSuchPathError(path=str(path))
