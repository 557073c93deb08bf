"""`kehoach check`: all findings of all files."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli import clock
from kehoach.cli.baseline import BaselineOption, WriteBaseline, against
from kehoach.cli.chosen import Ignore, Select, choice_of, fail_level
from kehoach.cli.fix import (
    Diff,
    FixOption,
    NothingToFixWithError,
    UnsafeFixes,
    counted,
    fixable,
    note_fixes,
    show_fixes,
    write_fixes,
)
from kehoach.cli.options import AsOf, Format, FormatOption, Paths
from kehoach.cli.parameter import Parameter, Reading
from kehoach.cli.plans import relative
from kehoach.errors import NoSuchPathError, NothingToDoError
from kehoach.finding.severity import Severity
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.check.run import Outcome
    from kehoach.output.checked import Tally

ABOUT = Words(
    vi=(
        "Đọc kế hoạch, báo cáo tiến độ, danh mục đơn vị và cài đặt; báo mọi lỗi của mọi tệp kèm chỗ sai. "
        "Mã thoát 1 khi có lỗi. `kehoach rule TÊN` giải thích một quy tắc."
    ),
    en=(
        "Reads plans, progress, rosters and settings, and reports everything wrong in them with its place. "
        "The exit code is 1 when there is an error. `kehoach rule NAME` explains a rule."
    ),
)
EXAMPLES = ("kehoach check", "kehoach check plans/2024.yaml", "kehoach check plans --format json")


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and 0 < int(text[:4]) <= _MOST_PROCESSES else None


_MOST_PROCESSES = 512
NoIgnore: TypeAlias = Annotated[
    bool,
    typer.Option("--no-ignore"),
    Parameter(
        Words(vi="báo cả những gì chú thích ignore bỏ qua", en="report what ignore comments cover, too")
    ),
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
) -> int:
    """Check files and folders."""
    from kehoach.check.many import outcomes
    from kehoach.files.read import find_files
    from kehoach.record.fix import Fixing
    from kehoach.repository.places import around

    chosen = list(paths or map(relative, around(Path.cwd())))
    _must_exist(chosen)
    day = as_of or clock.today()
    choice = choice_of(select, ignore, use_ignores=not no_ignore)
    if unsafe_fixes and not (fix or diff):
        raise NothingToFixWithError
    files, checked = outcomes(chosen, Path.cwd(), choice=choice, processes=processes, today=day)
    if not files:
        raise NothingToDoError(path=", ".join(map(str, chosen)))
    if fix or diff:
        found = fixable(find_files(chosen), checked, unsafe=unsafe_fixes)
        fixing = Fixing(Path.cwd(), choice, day, unsafe_fixes)
        if diff:
            return show_fixes(found, fixing, terminal)
        write_fixes(found, fixing, terminal)
        files, checked = outcomes(chosen, Path.cwd(), choice=choice, processes=processes, today=day)
    fixes: Counter[bool] = Counter()
    checked = counted(against(checked, terminal, baseline, write_baseline, choice), fixes)
    tally = _write(checked, files, terminal, form, show_ignored=show_ignored)
    note_fixes(fixes, terminal)
    level = fail_on or fail_level(chosen)
    return 1 if any(severity.rank <= level.rank for severity in tally.severities) else 0


def _write(
    checked: "Iterator[Outcome]", files: int, terminal: Terminal, form: Format, *, show_ignored: bool
) -> "Tally":
    from kehoach.output import checked as output

    if form is Format.JSON:
        return output.write_as_json(checked, files, terminal)
    if form is Format.CSV:
        return output.write_as_csv(checked, files, terminal)
    return output.write_as_text(checked, files, terminal, show_ignored=show_ignored)


def _must_exist(paths: list[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise NoSuchPathError(path=str(path))
