"""`check -`: the text to check comes in on standard input."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from kehoach.cli.parameter import Parameter
from kehoach.errors import KehoachError
from kehoach.words import Words

STANDARD_INPUT = Path("-")

StdinFilename: TypeAlias = Annotated[
    Path | None,
    typer.Option("--stdin-filename"),
    Parameter(
        Words(
            vi="với `-`: kiểm tra chữ từ đầu vào chuẩn như thể nằm ở tệp này",
            en="with `-`: check the text on standard input as if it stood in this file",
        ),
    ),
]


class NotAloneError(KehoachError):
    """Files are named beside standard input."""

    words = Words(vi="`-` (đầu vào chuẩn) phải đứng một mình", en="`-` (standard input) has to stand alone")
    help = Words(
        vi="kiểm tra các tệp khác bằng một lệnh `kehoach check` riêng",
        en="check other files by a `kehoach check` of their own",
    )


class NoStandardInputError(KehoachError):
    """A name for standard input is given, and standard input is not asked for."""

    words = Words(
        vi="`--stdin-filename` chỉ dùng khi đọc từ đầu vào chuẩn",
        en="`--stdin-filename` is only for text on standard input",
    )
    help = Words(
        vi="viết `kehoach check - --stdin-filename {path}`",
        en="write `kehoach check - --stdin-filename {path}`",
    )


class NameIsFolderError(KehoachError):
    """Standard input can't stand for a folder."""

    words = Words(vi="`{path}` là thư mục, không phải tệp", en="`{path}` is a folder, not a file")
    help = Words(
        vi="nêu tên tệp, như `--stdin-filename plans/2024.yaml`",
        en="name a file, as in `--stdin-filename plans/2024.yaml`",
    )


def stands_for(paths: Sequence[Path] | None, name: Path | None) -> Path | None:
    """Give the path at which the text on standard input is checked; None where files are meant."""
    chosen = list(paths or ())
    if STANDARD_INPUT not in chosen:
        if name is not None:
            raise NoStandardInputError(path=str(name))
        return None
    if len(chosen) > 1:
        raise NotAloneError
    if name is not None and name.is_dir():
        raise NameIsFolderError(path=str(name))
    return name or STANDARD_INPUT


def read_input() -> bytes:
    """Read standard input up to just over what a file may have."""
    from kehoach.files.bounds import MAX_BYTES

    return sys.stdin.buffer.read(MAX_BYTES + 1)
