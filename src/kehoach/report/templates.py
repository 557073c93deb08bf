"""Templates by name: those of the repository before the shipped ones; nothing outside their folders is read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Final

from kehoach.errors import LeadsOutsideError, NoSuchPathError
from kehoach.files.links import leads_out
from kehoach.report.errors import (
    MOST_BYTES,
    NoSuchTemplateError,
    NotATemplateError,
    TemplateTooBigError,
    UnknownTemplateError,
)
from kehoach.repository.places import upwards
from kehoach.words import Words

FOLDER: Final = "templates"
SUFFIXES: Final = {"md": ".md.j2", "docx": ".docx"}
"""The end of a template's name, by the format that it is for."""
REPORT: Final = "bao-cao"
REMINDER: Final = "don-doc"
OWING: Final = "chua-bao-cao"
"""The template of who has not sent a report."""
TASKS: Final = "phu-luc-nhiem-vu"
TARGETS: Final = "bieu-chi-tieu"
PLAN: Final = "ke-hoach"
"""The template of the plan itself, for which no period is asked."""
_NAME: Final = re.compile(r"\w[\w-]*")

ABOUT: Final = {
    REPORT: Words(
        vi="báo cáo quý, 6 tháng, 9 tháng, năm", en="the report for a quarter, 6 or 9 months, a year"
    ),
    REMINDER: Words(vi="công văn đôn đốc gửi một đơn vị", en="the reminder letter to a unit"),
    OWING: Words(
        vi="đơn vị chưa gửi báo cáo, tính đến ngày liền sau hạn gửi cuối cùng của kỳ",
        en="units that owe a report, as of the day after the last one of the period is due",
    ),
    TASKS: Words(vi="phụ lục tình hình thực hiện nhiệm vụ", en="the table of tasks"),
    TARGETS: Words(vi="biểu chỉ tiêu theo cấp và đơn vị", en="targets by level and unit"),
    PLAN: Words(vi="kế hoạch dưới dạng văn bản", en="the plan itself as a document"),
}
OWN: Final = frozenset({REPORT})
"""Templates that a unit issues itself, where one is asked for."""
LETTERS: Final = frozenset({REMINDER})
"""Templates that are addressed to one unit."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template for one format; `shipped` came with kehoach."""

    name: str
    form: str
    path: Path
    shipped: bool


def folders(start: Path) -> tuple[Path, ...]:
    """Give the folders of templates that hold for a plan, nearest first, the shipped ones last."""
    shipped = shipped_folder()
    own = (folder / FOLDER for folder in upwards(start))
    return (*(one for one in own if one.is_dir() and one != shipped and not leads_out(one)), shipped)


def shipped_folder() -> Path:
    """Give the folder of the shipped templates: in the installed package, or at the root of the source."""
    installed = Path(str(files("kehoach.report"))) / "shipped"
    return installed if installed.is_dir() else Path(__file__).resolve().parents[3] / FOLDER


def listed(where: Sequence[Path]) -> tuple[Template, ...]:
    """Give all templates, each name and format once, in the order of their names."""
    found: dict[tuple[str, str], Template] = {}
    for folder in where:
        for one in _in(folder):
            found.setdefault((one.name, one.form), one)
    order = list(ABOUT)
    return tuple(
        sorted(
            found.values(),
            key=lambda one: (order.index(one.name) if one.name in order else 99, one.name, one.form),
        )
    )


def chosen(name: str, form: str, where: Sequence[Path]) -> Template:
    """Find a template by its name."""
    there = {one.name: one for one in listed(where) if one.form == form}
    if name in there:
        return there[name]
    raise UnknownTemplateError(name=name, form=form, known=_nearest(name, tuple(there)))


def named(name: str, where: Sequence[Path]) -> str:
    """Take a name for a format without templates; an error where no template has it."""
    names = tuple(dict.fromkeys(one.name for one in listed(where)))
    if name in names:
        return name
    raise NoSuchTemplateError(name=name, known=_nearest(name, names))


def _nearest(name: str, names: Sequence[str]) -> tuple[str, ...]:
    """Give the name that may be meant, or else all."""
    return tuple(get_close_matches(name, names, n=1) or names)


def template_at(path: Path) -> Template:
    """Take a file for a template, by the end of its name."""
    if not path.is_file():
        raise NoSuchPathError(path=path.as_posix())
    if leads_out(path):
        raise LeadsOutsideError(path=path.as_posix())
    for form, suffix in SUFFIXES.items():
        if path.name.endswith(suffix):
            return Template(path.name.removesuffix(suffix), form, path, shipped=False)
    raise NotATemplateError(path=path.as_posix())


def source_of(template: Template) -> str:
    """Read a template of text."""
    with template.path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise TemplateTooBigError(path=template.path.as_posix())
    return content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def inside(folder: Path, name: str) -> Path | None:
    """Give a file of a folder; None where it is none, or a link that leads out."""
    path = folder / name
    if Path(name).name != name or not path.is_file():
        return None
    return path if path.resolve().is_relative_to(folder.resolve()) else None


def _in(folder: Path) -> Iterator[Template]:
    for path in sorted(folder.iterdir()):
        for form, suffix in SUFFIXES.items():
            name = path.name.removesuffix(suffix)
            if path.name.endswith(suffix) and _NAME.fullmatch(name) and inside(folder, path.name):
                yield Template(name, form, path, shipped=folder == shipped_folder())
