"""`kehoach check`: all findings of all files."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli import clock
from kehoach.cli.given import StdinFilename, read_input, stands_for
from kehoach.cli.options import AsOf, Format, FormatOption, Paths
from kehoach.cli.outputs import Output, OutputOption, put_files, settled, sheets_of
from kehoach.cli.parameter import Parameter, Reading
from kehoach.cli.plans import relative
from kehoach.errors import NoSuchPathError, NothingToDoError
from kehoach.finding.severity import Severity
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.check.run import Outcome
    from kehoach.output.forms.sheet import Asked
    from kehoach.output.tally import Tally

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
EXAMPLES = (
    "kehoach check",
    "kehoach check plans/2024.yaml",
    "kehoach check plans --format json",
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
    Severity,
    typer.Option("--fail-on"),
    Parameter(
        Words(vi="mức nhẹ nhất làm mã thoát là 1", en="the lightest severity that makes the exit code 1")
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
    fail_on: FailOn = Severity.ERROR,
    as_of: AsOf = None,
    processes: Processes = None,
    form: FormatOption = Format.TEXT,
    output: OutputOption = None,
    stdin_filename: StdinFilename = None,
) -> int:
    """Check files and folders."""
    from kehoach.output.forms.sheet import Asked

    wanted = settled(output or (), form)
    given, day = stands_for(paths, stdin_filename), as_of or clock.today()
    files, checked = (
        _outcomes(paths, use_ignores=not no_ignore, processes=processes, today=day)
        if given is None
        else _outcome_of_input(given, use_ignores=not no_ignore, today=day)
    )
    asked = Asked(terminal.language, fail_on, Path.cwd(), show_ignored)
    tally = _write(checked, files, terminal, wanted, asked)
    return 1 if any(severity.rank <= fail_on.rank for severity in tally.severities) else 0


def _outcomes(
    paths: list[Path] | None, *, use_ignores: bool, processes: int | None, today: date
) -> "tuple[int, Iterator[Outcome]]":
    from kehoach.check.many import outcomes
    from kehoach.repository.places import around

    chosen = list(paths or map(relative, around(Path.cwd())))
    _must_exist(chosen)
    folder = Path.cwd()
    files, checked = outcomes(chosen, folder, use_ignores=use_ignores, processes=processes, today=today)
    if not files:
        raise NothingToDoError(path=", ".join(map(str, chosen)))
    return files, checked


def _outcome_of_input(path: Path, *, use_ignores: bool, today: date) -> "tuple[int, Iterator[Outcome]]":
    from kehoach.check.given import outcome_of

    return 1, iter([outcome_of(read_input(), path, Path.cwd(), use_ignores=use_ignores, today=today)])


def _write(
    checked: "Iterator[Outcome]", files: int, terminal: Terminal, wanted: "Sequence[Output]", asked: "Asked"
) -> "Tally":
    from kehoach.output.checked import write

    sheets = sheets_of(wanted, terminal)
    tally = write(checked, files, terminal, sheets, asked)
    put_files(wanted, sheets)
    return tally


def _must_exist(paths: list[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise NoSuchPathError(path=str(path))
