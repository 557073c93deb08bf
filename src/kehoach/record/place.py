"""Into which file a report goes: the one that is there for the plan, unit and period, else a new one."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.errors import KehoachError
from kehoach.files.read import find_files
from kehoach.plan.model import Plan
from kehoach.plan.progress_file import Progress
from kehoach.record.who import Report
from kehoach.repository.file import File
from kehoach.repository.places import shown, upwards
from kehoach.repository.shelf import Shelf, take
from kehoach.roster.model import Roster
from kehoach.roster.resolve import unit_named
from kehoach.roster.wording import toneless
from kehoach.text.letters import match_key
from kehoach.words import Words


class OutsideError(KehoachError):
    """A link leads out of the repository."""

    words = Words(
        vi="`{path}` là liên kết dẫn ra ngoài kho kế hoạch, không ghi",
        en="`{path}` leads out of the repository",
    )
    help = Words(
        vi="thay liên kết ấy bằng thư mục hoặc tệp thật",
        en="put a real folder or file in the place of the link",
    )


class NotWholeError(KehoachError):
    """The file into which something shall go can't be read whole."""

    words = Words(vi="`{path}` không đọc được trọn vẹn, chưa ghi thêm", en="`{path}` can't be read whole")
    help = Words(vi="xem `kehoach check {path}`", en="see `kehoach check {path}`")


def reports(shelf: Shelf, plan: File) -> tuple[File, ...]:
    """Give the progress files in the folder of a plan that name it."""
    return tuple(file for file in _files(shelf, plan) if file.progress and _names(file.progress, plan.plan))


def _files(shelf: Shelf, plan: File) -> Iterator[File]:
    folder = plan.path.with_suffix("")
    if folder.is_dir():
        yield from (take(shelf, path) for path in find_files([folder]))


def _names(progress: Progress, plan: Plan | None) -> bool:
    return bool(plan and progress.plan and progress.plan.text == plan.id)


def is_by(file: File, roster: Roster, unit: str) -> bool:
    """Tell whether a unit, by its name in the roster, reports in a file."""
    written = file.progress.unit if file.progress else None
    return written is not None and unit_named(roster, written.text) == unit


def place_of(plan: File, report: Report, there: tuple[File, ...], until: date | None) -> Path:
    """Choose the file for a period among those of the unit: the one that holds where several do; else a new name.

    A report can't tell of what happened after it: `until` is the last day that is told of. A later one is a report
    of its own, in a file of its own.
    """
    fitting = [file for file in there if _is_for(file, report.period)]
    last = max(fitting, key=lambda file: (_reported(file), file.path), default=None)
    if last and (until is None or until <= _reported(last) or not _is_dated(last)):
        return last.path
    folder = plan.path.with_suffix("") / _folder(plan, report.period)
    names = (f"{slug(report.unit)}{f'-{number}' if number > 1 else ''}.yaml" for number in count(1))
    return next(folder / name for name in names if not _is_taken(folder / name))


def _is_for(file: File, period: ReportingPeriod) -> bool:
    reporting = file.progress.reporting if file.progress else None
    return reporting is not None and reporting.name == period.name


def _is_dated(file: File) -> bool:
    return file.progress is not None and file.progress.reported_on is not None


def _reported(file: File) -> date:
    day = file.progress.reported_on if file.progress else None
    return day.end if day else date.min


def _is_taken(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _folder(plan: File, period: ReportingPeriod) -> str:
    """Name the folder of a period: Q1 in a plan of that year, 2017-Q1 in one of several; nothing for the whole year."""
    of_plan = plan.plan.period if plan.plan else None
    years = {of_plan.start.year, of_plan.end.year} if of_plan else set()
    if years == {period.period.start.year}:
        return period.name[len("2024-") :]
    return period.name


def slug(unit: str) -> str:
    """Write the name of a unit as that of a file: so-tu-phap."""
    letters = (char if char.isascii() and char.isalnum() else " " for char in toneless(match_key(unit)))
    return "-".join("".join(letters).split()) or "don-vi"


def inside(folder: Path, plan: Path, path: Path) -> Path:
    """Follow links to where a file really lies, which is in the repository of the plan; `folder` is the user's own."""
    home = plan.resolve().parent
    root = next((above for above in upwards(home) if (above / ".git").exists()), home)
    real = path.resolve()
    if not real.is_relative_to(root):
        raise OutsideError(path=shown(path, folder))
    return real
