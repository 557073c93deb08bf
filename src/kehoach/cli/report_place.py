"""Where documents go: the output, a file, or files in a folder named by template, period and unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach.cli.report_options import (
    EndingOfOthersError,
    FormOfOthersError,
    NoFolderError,
    OtherEndingError,
)

if TYPE_CHECKING:
    from kehoach.report.writers import Form

_OF_OTHERS: Final = frozenset({"doc", "xls", "pdf", "odt", "ods", "rtf"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where documents of a format go; None for the output. `stem` begins the names of files in a folder."""

    form: "Form"
    file: Path | None
    folder: Path | None
    stem: str

    def files(self, units: Sequence[str | None]) -> tuple[Path, ...]:
        """Give the file for each unit; no two have the same name."""
        if self.file:
            return (self.file,)
        if self.folder is None:
            return ()
        names: list[str] = []
        for unit in units:
            names.append(_free(self._name(unit), names))
        return tuple(self.folder / f"{name}.{self.form}" for name in names)

    def _name(self, unit: str | None) -> str:
        from kehoach.report.save import slug

        return f"{self.stem}-{slug(unit)}" if unit else self.stem


def form_of(form: "Form | None", out: Path | None, *, each: bool) -> "Form":
    """Give the format: the one asked for, else that of the file's name, else Markdown.

    An error where another program, or kehoach, would take the file for another format.
    """
    from kehoach.report.writers import Form

    suffix = out.suffix.lower().removeprefix(".") if out else ""
    if form is None:
        if suffix in _OF_OTHERS:
            raise FormOfOthersError(suffix=suffix, known=tuple(Form))
        return Form(suffix) if suffix in list(Form) else Form.MARKDOWN
    is_file = out is not None and not each and not out.is_dir()
    if is_file and suffix in _OF_OTHERS:
        raise EndingOfOthersError(form=form, suffix=suffix)
    if is_file and suffix in list(Form) and suffix != form:
        raise OtherEndingError(form=form, suffix=suffix)
    return form


def place_of(out: Path | None, form: "Form", template: str, period: str, *, each: bool) -> Place:
    """Tell where documents go; a format that no terminal shows goes into the working folder."""
    from kehoach.report.writers import WRITERS

    stem = f"{template}-{period}"
    if each and (out is None or out.is_file()):
        raise NoFolderError
    if out is None:
        return Place(form, None, None if WRITERS[form].is_text else Path(), stem)
    if each or out.is_dir():
        return Place(form, None, out, stem)
    return Place(form, out, None, stem)


def _free(name: str, taken: Sequence[str]) -> str:
    """Add a number to a name that is taken."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
