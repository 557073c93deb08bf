"""`kehoach check`: all findings of all files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.options import Format, FormatOption, Paths
from kehoach.cli.parameter import Parameter
from kehoach.cli.plans import relative
from kehoach.errors import NoSuchPathError, NothingToDoError
from kehoach.finding.severity import Severity
from kehoach.output.terminal import Terminal
from kehoach.output.visible import visible
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.check.run import Checked

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
_IGNORED = Words(
    vi="{count} điều được chú thích ignore bỏ qua; --show-ignored liệt kê",
    en="{count} ignored by comments; --show-ignored lists them",
)
_PASSED_OVER = Words(
    vi="{count} tệp YAML khác không thuộc kehoach: {names}",
    en="{count} other YAML files are not kehoach's: {names}",
)
EXAMPLES = ("kehoach check", "kehoach check plans/2024.yaml", "kehoach check plans --format json")


def run(
    terminal: Terminal,
    paths: Paths = None,
    no_ignore: Annotated[
        bool,
        typer.Option("--no-ignore"),
        Parameter(
            Words(vi="báo cả những gì chú thích ignore bỏ qua", en="report what ignore comments cover, too")
        ),
    ] = False,
    show_ignored: Annotated[
        bool,
        typer.Option("--show-ignored"),
        Parameter(Words(vi="liệt kê riêng những gì đã được bỏ qua", en="list apart what is ignored")),
    ] = False,
    fail_on: Annotated[
        Severity,
        typer.Option("--fail-on"),
        Parameter(
            Words(vi="mức nhẹ nhất làm mã thoát là 1", en="the lightest severity that makes the exit code 1")
        ),
    ] = Severity.ERROR,
    form: FormatOption = Format.TEXT,
) -> int:
    """Check files and folders."""
    from kehoach.check.run import check_paths, heaviest
    from kehoach.repository.places import around
    from kehoach.repository.shelf import Shelf

    chosen = list(paths or map(relative, around(Path.cwd())))
    _must_exist(chosen)
    checked = check_paths(chosen, Shelf(Path.cwd()), use_ignores=not no_ignore)
    if not checked.files and not checked.passed_over:
        raise NothingToDoError(path=", ".join(map(str, chosen)))
    _write(checked, terminal, form, show_ignored=show_ignored)
    worst = heaviest(checked.findings)
    return 1 if worst is not None and worst.rank <= fail_on.rank else 0


def _write(checked: "Checked", terminal: Terminal, form: Format, *, show_ignored: bool) -> None:
    from kehoach.output import findings as output

    screen, language = terminal.out, terminal.language
    if form is Format.JSON:
        skipped = list(checked.passed_over)
        output.write_json(checked.findings, screen, language, files=checked.files, skipped=skipped)
    elif form is Format.CSV:
        output.write_table(checked.findings, screen, language)
    else:
        output.write_text(checked.findings, checked.files, screen, language)
        _write_ignored(checked, terminal, show_ignored=show_ignored)


def _write_ignored(checked: "Checked", terminal: Terminal, *, show_ignored: bool) -> None:
    """Say what was ignored or passed over, so that silence is no surprise."""
    from kehoach.output.findings import write_lines

    if show_ignored:
        write_lines(checked.ignored, terminal.out, terminal.language)
    if checked.ignored:
        terminal.out.write(f"{_IGNORED.say(terminal.language, count=len(checked.ignored))}\n")
    if checked.passed_over:
        names = visible(", ".join(checked.passed_over))
        terminal.out.write(
            f"{_PASSED_OVER.say(terminal.language, names=names, count=len(checked.passed_over))}\n"
        )


def _must_exist(paths: list[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise NoSuchPathError(path=str(path))
