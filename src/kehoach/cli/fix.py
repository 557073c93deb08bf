"""`--fix`, `--unsafe-fixes`, `--diff`: mending what can be mended."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli.parameter import Parameter
from kehoach.errors import KehoachError
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.check.run import Outcome
    from kehoach.record.fix import Fixing, MendedFile

FixOption: TypeAlias = Annotated[
    bool,
    typer.Option("--fix"),
    Parameter(
        Words(
            vi="sửa ngay trong tệp những lỗi chính tả, trình bày sửa được chắc chắn; mọi chỗ khác giữ nguyên",
            en="mend slips of spelling and form that can be mended with certainty; all else stays as it is",
        )
    ),
]
UnsafeFixes: TypeAlias = Annotated[
    bool,
    typer.Option("--unsafe-fixes"),
    Parameter(
        Words(
            vi="cùng với --fix hoặc --diff: cả những chỗ sửa cần người xem lại",
            en="with --fix or --diff: also mend what somebody should look over afterwards",
        )
    ),
]
Diff: TypeAlias = Annotated[
    bool,
    typer.Option("--diff"),
    Parameter(
        Words(
            vi="chỉ hiện --fix sẽ đổi gì, không ghi; mã thoát 1 khi có thay đổi",
            en="show what --fix would change, write nothing; the exit code is 1 when something would",
        )
    ),
]
_FIXED = Words(vi="đã sửa {count} chỗ trong {path}: {rules}", en="{count} mended in {path}: {rules}")


_FIXABLE = Words(vi="{count} chỗ sửa được bằng --fix", en="{count} can be mended with --fix")
_UNSAFELY = Words(
    vi="{count} chỗ sửa được bằng --fix --unsafe-fixes", en="{count} can be mended with --fix --unsafe-fixes"
)


class NothingToFixWithError(KehoachError):
    """`--unsafe-fixes` alone changes nothing."""

    words = Words(
        vi="--unsafe-fixes chỉ có tác dụng cùng với --fix hoặc --diff",
        en="--unsafe-fixes works with --fix or --diff only",
    )
    help = Words(
        vi="xem trước bằng `--diff --unsafe-fixes`, rồi sửa bằng `--fix --unsafe-fixes`",
        en="look first with `--diff --unsafe-fixes`, then mend with `--fix --unsafe-fixes`",
    )


class InputIsNoFileError(KehoachError):
    """What comes in on standard input lies in no file that could be mended."""

    words = Words(
        vi="không sửa được chữ từ đầu vào chuẩn: không có tệp để ghi",
        en="text on standard input can't be mended: there is no file to write",
    )
    help = Words(vi="nêu tên tệp thay cho `-`", en="name the file instead of `-`")


def must_go_together(*, fix: bool, diff: bool, unsafe: bool, given: Path | None) -> None:
    """Refuse options that can't do anything."""
    if unsafe and not (fix or diff):
        raise NothingToFixWithError
    if given is not None and (fix or diff):
        raise InputIsNoFileError


def counted(checked: "Iterable[Outcome]", fixes: Counter[bool]) -> "Iterator[Outcome]":
    """Count the places that can be mended as they come in, by whether that is safe."""
    for outcome in checked:
        for one in outcome.findings:
            if one.fix:
                fixes[one.fix.safe] += one.mended_places
        yield outcome


def note_fixes(fixes: Counter[bool], terminal: Terminal) -> None:
    """Say beside the output how much can be mended."""
    for safe, said in ((True, _FIXABLE), (False, _UNSAFELY)):
        if fixes[safe]:
            terminal.err.write(f"{said.say(terminal.language, count=fixes[safe])}\n")


def fixable(files: Iterable[Path], checked: "Iterable[Outcome]", *, unsafe: bool) -> list[Path]:
    """Give the files in which something can be mended; a link of no repository is left alone: it may lead anywhere."""
    from kehoach.check.fix import is_fixable

    pairs = zip(files, checked, strict=True)
    return [
        path for path, outcome in pairs if is_fixable(outcome.findings, unsafe=unsafe) and _may_write(path)
    ]


def _may_write(path: Path) -> bool:
    from kehoach.files.links import leads_out, root_of

    return not path.is_symlink() or (root_of(path.parent) is not None and not leads_out(path))


def write_fixes(files: Sequence[Path], fixing: "Fixing", terminal: Terminal) -> None:
    """Mend files, and say what was mended."""
    from kehoach.output.visible import visible
    from kehoach.record.fix import mend_and_write

    for one in mend_and_write(files, fixing):
        said = _FIXED.say(
            terminal.language,
            count=one.fixed.total(),
            path=visible(one.replacement.shown),
            rules=", ".join(sorted(one.fixed)),
        )
        terminal.err.write(f"{said}\n")


def show_fixes(files: Sequence[Path], fixing: "Fixing", terminal: Terminal) -> int:
    """Show how files would be after their fixes."""
    from kehoach.record.fix import mend

    mended = mend(files, fixing)
    for one in mended:
        _show(one, terminal)
    return 1 if mended else 0


def _show(one: "MendedFile", terminal: Terminal) -> None:
    from kehoach.output.diff import write_diff

    change = one.replacement
    write_diff(
        change.shown,
        None if change.before is None else change.before.decode(),
        change.after.decode(),
        terminal.out,
    )
