"""`--output FORM[=FILE]`: in which forms a check is written, and where."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli.parameter import Parameter, Reading
from kehoach.errors import KehoachError
from kehoach.output.terminal import Screen, Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.output.forms.sheet import Sheet

_YAML = (".yaml", ".yml")
_RUNNERS = ("GITHUB_ACTIONS", "GITEA_ACTIONS", "FORGEJO_ACTIONS")


class CheckForm(StrEnum):
    """A form of what a check found."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    CSV = "csv"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"


@dataclass(frozen=True, slots=True)
class Output:
    """One form, and the file it goes to; None is standard output, or what stands behind it on standard error."""

    form: CheckForm
    file: Path | None = None
    is_behind: bool = False


class TwoOnStandardOutputError(KehoachError):
    """Two forms would be mixed."""

    words = Words(
        vi="chỉ một dạng kết quả được ra đầu ra chuẩn, ở đây có {forms}",
        en="only one form may go to standard output, here are {forms}",
    )
    help = Words(
        vi="ghi dạng kia vào tệp: `--output {last}=TỆP`",
        en="write the other to a file: `--output {last}=FILE`",
    )


class TwiceTheSameFileError(KehoachError):
    """One file would be written twice."""

    words = Words(vi="hai dạng kết quả cùng ghi vào `{path}`", en="two outputs would be written to `{path}`")
    help = Words(vi="mỗi dạng một tệp", en="give each a file of its own")


class OutputOverPlanError(KehoachError):
    """A YAML file is likely one of the files that are checked."""

    words = Words(
        vi="không ghi kết quả đè lên tệp YAML `{path}`",
        en="the output is not written over the YAML file `{path}`",
    )
    help = Words(vi="chọn tên tệp khác", en="choose another file name")


class OutputIsFolderError(KehoachError):
    """A folder can't be written."""

    words = Words(vi="`{path}` là thư mục, không phải tệp", en="`{path}` is a folder, not a file")
    help = Words(vi="thêm tên tệp sau thư mục", en="add the name of a file")


def _read(text: str) -> Output | None:
    form, sign, file = text.partition("=")
    if form.lower() not in list(CheckForm) or (sign and not file):
        return None
    return Output(CheckForm(form.lower()), None if file in ("", "-") else Path(file))


_FORMS = ", ".join(CheckForm)
OutputOption: TypeAlias = Annotated[
    list[Output] | None,
    typer.Option("--output"),
    Parameter(
        Words(
            vi="thêm một dạng kết quả, ghi vào tệp hoặc ra đầu ra chuẩn; dùng được nhiều lần; "
            f"có các dạng {_FORMS}. Trên GitHub, không có tùy chọn này thì có thêm chú thích ở đầu ra lỗi",
            en="one more form of the output, to a file or to standard output; may be given several times; "
            f"forms are {_FORMS}. On GitHub, where it is left out, annotations go to standard error besides",
        ),
        reads=Reading(
            _read,
            expected=Words(
                f"DẠNG hoặc DẠNG=TỆP, trong đó DẠNG là một trong: {_FORMS}",
                f"FORM or FORM=FILE, where FORM is one of {_FORMS}",
            ),
            shown=Words("DẠNG[=TỆP]", "FORM[=FILE]"),
        ),
    ),
]


def settled(outputs: Sequence[Output], form: str, environment: Mapping[str, str]) -> tuple[Output, ...]:
    """Add the form that `--format` asks for, where standard output is not taken; refuse what can't be written.

    Who asks for nothing gets annotations, too, where the log is read by a service that shows them.
    """
    if not outputs and form == CheckForm.TEXT and _shows_annotations(environment):
        return Output(CheckForm.TEXT), Output(CheckForm.GITHUB, is_behind=True)
    on_screen = [one.form for one in outputs if one.file is None]
    if form != CheckForm.TEXT or not on_screen:
        on_screen.append(CheckForm(form))
    if len(set(on_screen)) > 1:
        raise TwoOnStandardOutputError(forms=tuple(on_screen), last=on_screen[-1])
    files = [one for one in outputs if one.file]
    _must_be_apart([one.file for one in files if one.file])
    return (*files, Output(on_screen[0]))


def _shows_annotations(environment: Mapping[str, str]) -> bool:
    """Tell whether GitHub runs this: Forgejo and Gitea say so too, but show workflow commands as they stand."""
    named = {name for name in _RUNNERS if environment.get(name) == "true"}
    return named == {"GITHUB_ACTIONS"}


def _must_be_apart(files: Sequence[Path]) -> None:
    seen = set()
    for file in files:
        if file.is_dir():
            raise OutputIsFolderError(path=str(file))
        if file.suffix.lower() in _YAML:
            raise OutputOverPlanError(path=str(file))
        place = os.path.abspath(file)  # noqa: PTH100 (a link is replaced, not followed)
        if place in seen:
            raise TwiceTheSameFileError(path=str(file))
        seen.add(place)


def sheets_of(outputs: Sequence[Output], terminal: Terminal) -> "list[Sheet]":
    """Give each output something to write on: the terminal, or a text that becomes a file at the end."""
    from kehoach.output.forms.sheet import Sheet
    from kehoach.output.forms.table import FORMS

    return [Sheet(FORMS[one.form], _screen(one, terminal)) for one in outputs]


def _screen(output: Output, terminal: Terminal) -> Screen:
    return Screen(StringIO()) if output.file or output.is_behind else terminal.out


def put(outputs: Sequence[Output], sheets: "Sequence[Sheet]", terminal: Terminal) -> None:
    """Write the files, each whole, in the place of those of an earlier run; then what stands behind standard output."""
    terminal.out.stream.flush()
    for output, sheet in zip(outputs, sheets, strict=True):
        if not isinstance(sheet.screen.stream, StringIO):
            continue
        text = sheet.screen.stream.getvalue()
        if output.file:
            _put_file(output.file, text)
        else:
            terminal.err.write_raw(text)


def _put_file(file: Path, text: str) -> None:
    from kehoach.errors import UnwritablePathError
    from kehoach.record.output import put as put_file

    try:
        put_file(file, text)
    except OSError as error:
        raise UnwritablePathError(path=file.as_posix(), reason=error.strerror) from error
