"""The command line: language first, then the command, then every error in one place."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, cast

import typer

from kehoach.cli import language as languages
from kehoach.cli.parameter import Parameter
from kehoach.cli.tree import Entry, Trunk, show, trunk
from kehoach.cli.usage import ClickException, in_our_words
from kehoach.errors import COULD_NOT_RUN, KehoachError, UnreadablePathError
from kehoach.output.encoding import open_for_text
from kehoach.output.terminal import Piece, Style, Terminal, screen_on
from kehoach.output.visible import visible
from kehoach.words import Language, Words

INTERRUPTED, PIPE_CLOSED = 130, 141  # as shells count a program that a signal ended

ABOUT = Words(
    vi="Kế hoạch của cơ quan nhà nước viết thành tệp: kiểm tra như mã nguồn, theo dõi theo ngày và đơn vị.",
    en="Plans of Vietnamese public offices as text: checked like code, followed by date and unit.",
)
COMMANDS = (
    Entry(
        "init",
        "kehoach.cli.init",
        Words(
            vi="tạo kho kế hoạch mới: cài đặt, danh mục đơn vị, một kế hoạch",
            en="a new plan repository: settings, roster, a plan",
        ),
    ),
    Entry(
        "check",
        "kehoach.cli.check",
        Words(vi="mọi lỗi của mọi tệp, kèm chỗ sai", en="everything wrong in all files, with its place"),
    ),
    Entry(
        "rule",
        "kehoach.cli.rule",
        Words(
            vi="các quy tắc kiểm tra; trang giải thích một quy tắc",
            en="the rules that plans are checked by; one rule's page",
        ),
    ),
    Entry(
        "when",
        "kehoach.cli.when",
        Words(
            vi="một cụm từ thời hạn được hiểu thế nào, và vì sao",
            en="how the words of a deadline are read, and why",
        ),
    ),
    Entry(
        "goal",
        "kehoach.cli.goal",
        Words(
            vi="một cụm từ ghi mức phải đạt được hiểu thế nào, và vì sao",
            en="how the words of a goal are read, and why",
        ),
    ),
    Entry(
        "units",
        "kehoach.cli.units",
        Words(
            vi="danh mục đơn vị; một tên chỉ đơn vị nào",
            en="the roster of units; what a name resolves to",
        ),
    ),
    Entry(
        "tasks",
        "kehoach.cli.tasks",
        Words(
            vi="liệt kê nhiệm vụ; một nhiệm vụ trọn vẹn với nghĩa vụ của từng đơn vị",
            en="tasks as a list; one task whole, with the obligations of each unit",
        ),
    ),
    Entry(
        "targets",
        "kehoach.cli.targets",
        Words(vi="các chỉ tiêu và mức phải đạt", en="targets and the levels they must reach"),
    ),
    Entry(
        "overdue",
        "kehoach.cli.overdue",
        Words(vi="việc quá hạn theo đơn vị, kèm lý do", en="what is late, by unit, with the reason"),
    ),
    Entry(
        "status",
        "kehoach.cli.status",
        Words(
            vi="một màn hình: bao nhiêu việc ở mỗi tình trạng, chỉ tiêu, báo cáo, việc sắp đến hạn",
            en="one screen: counts by state, targets, reports owed, what falls due next",
        ),
    ),
    Entry(
        "record",
        "kehoach.cli.record",
        Words(
            vi="ghi tiến độ, số liệu, sự kiện, gia hạn vào tệp của đơn vị",
            en="write progress, figures, events and extensions into the file of a unit",
        ),
    ),
    Entry(
        "close",
        "kehoach.cli.close",
        Words(
            vi="chốt số liệu một kỳ: ghi lại căn cứ của các con số",
            en="close a period: write down what its numbers rest on",
        ),
    ),
    Entry(
        "report",
        "kehoach.cli.report",
        Words(
            vi="báo cáo, công văn đôn đốc, phụ lục, biểu chỉ tiêu: Markdown, Word, Excel, CSV",
            en="reports, reminder letters, tables of tasks and targets: Markdown, Word, Excel, CSV",
        ),
    ),
    Entry(
        "schema",
        "kehoach.cli.schema",
        Words(
            vi="JSON Schema của các tệp, cho trình soạn thảo",
            en="JSON Schema of the files, for editors",
        ),
    ),
)

_ERROR = Words(vi="lỗi", en="error")
_HELP = Words(vi="giúp", en="help")


class OutputFailedError(KehoachError):
    """The operating system refuses what is written."""

    words = Words(vi="không ghi được kết quả ({reason})", en="the output can't be written ({reason})")


def root(
    ctx: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version"),
        Parameter(Words(vi="hiện phiên bản rồi thoát", en="show the version and exit")),
    ] = False,
) -> None:
    """Answer where no command is asked for."""
    if version:
        from importlib.metadata import version as installed

        ctx.obj.out.write(f"kehoach {installed('kehoach')}\n")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        show(cast("Trunk", ctx.command).page(ctx), ctx.obj, on=ctx.obj.err)
        raise typer.Exit(COULD_NOT_RUN)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run kehoach and give its exit code."""
    open_for_text(sys.stdout)
    open_for_text(sys.stderr)
    out, err = screen_on(sys.stdout), screen_on(sys.stderr)
    words = sys.argv[1:] if arguments is None else list(arguments)
    try:
        language, rest = languages.pick(words, os.environ, Path(os.curdir))
    except languages.UnknownLanguageError as error:
        for each in Language:
            _say(error, Terminal(each, out, err))
        return COULD_NOT_RUN
    except OSError as error:
        return _failed(_from_system(error), Terminal(Language.VI, out, err))
    return _guarded(rest, Terminal(language, out, err))


def _guarded(arguments: list[str], terminal: Terminal) -> int:
    try:
        code = _called(arguments, terminal)
        terminal.out.stream.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _after_closed_pipe()
    except OSError as error:
        return _failed(_from_system(error), terminal)
    except ClickException as error:
        return _failed(in_our_words(error), terminal)
    except KehoachError as error:
        return _failed(error, terminal)
    return code


def _called(arguments: list[str], terminal: Terminal) -> int:
    tree = trunk(COMMANDS, ABOUT, root)
    try:
        with tree.make_context("kehoach", arguments, obj=terminal) as ctx:
            return int(tree.invoke(ctx) or 0)
    except typer.Exit as leave:
        return leave.exit_code


def _failed(error: KehoachError, terminal: Terminal) -> int:
    terminal.out.stream.flush()
    _say(error, terminal)
    return COULD_NOT_RUN


def _say(error: KehoachError, terminal: Terminal) -> None:
    language = terminal.language
    terminal.err.write(
        Piece(_ERROR.say(language), Style.ERROR),
        Piece(f": {visible(error.say(language))}\n", Style.STRONG),
    )
    if more := error.say_help(language):
        terminal.err.write(
            Piece("  = ", Style.EDGE), Piece(_HELP.say(language), Style.STRONG), f": {visible(more)}\n"
        )


def _from_system(error: OSError) -> KehoachError:
    reason = error.strerror or str(error)
    if error.filename is None:
        return OutputFailedError(reason=reason)
    return UnreadablePathError(path=os.fsdecode(error.filename), reason=reason)


def _after_closed_pipe() -> int:
    """Keep Python from complaining at its end that the reader has gone, as in `kehoach tasks | head`."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED
