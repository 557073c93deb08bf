"""`--baseline`, `--write-baseline`: reporting what is new, and writing down what is there."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli.parameter import Parameter
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.check.choice import Choice
    from kehoach.check.run import Outcome

_FILE = Words("TỆP", "FILE")
BaselineOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--baseline"),
    Parameter(
        Words(
            vi="không báo những gì đã ghi nhận trong tệp này", en="don't report what is recorded in this file"
        ),
        shown=_FILE,
    ),
]
WriteBaseline: TypeAlias = Annotated[
    Path | None,
    typer.Option("--write-baseline"),
    Parameter(
        Words(
            vi="ghi nhận những gì đang có vào tệp này, như kehoach-baseline.json, để các lần sau chỉ báo điều mới",
            en="record what is there in this file, like kehoach-baseline.json, so that later runs report what is new",
        ),
        shown=_FILE,
    ),
]
_KNOWN = Words(
    vi="không hiện {count} điều đã ghi nhận trong {path}", en="{count} not shown that are recorded in {path}"
)
_WRITTEN = Words(vi="đã ghi nhận {count} điều vào {path}", en="{count} recorded in {path}")


def against(
    checked: "Iterable[Outcome]",
    terminal: Terminal,
    baseline: Path | None,
    writes: Path | None,
    choice: "Choice",
) -> "Iterator[Outcome]":
    """Write a baseline if one is to be written; set apart what is known, and say at the end how much that was."""
    from kehoach.check.baseline import read_baseline, without_known
    from kehoach.output.visible import visible
    from kehoach.record.baseline import write_baseline
    from kehoach.repository.shelf import Shelf

    path = writes or baseline
    if path is None:
        yield from checked
        return
    if writes:
        checked = list(checked)
        count = write_baseline(path, checked, Path.cwd())
        said = _WRITTEN.say(terminal.language, count=count, path=visible(path.as_posix()))
        terminal.err.write(f"{said}\n")
    count = 0
    for outcome in without_known(checked, read_baseline(path), Shelf(Path.cwd()), choice):
        count += len(outcome.known)
        yield outcome
    if count and not writes:
        said = _KNOWN.say(terminal.language, count=count, path=visible(path.as_posix()))
        terminal.err.write(f"{said}\n")
