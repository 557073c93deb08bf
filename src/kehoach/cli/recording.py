"""The steps of `kehoach record`: read what is given, find the plan, write, and say what came of it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.calendar.written import written
from kehoach.cli import clock
from kehoach.cli.ask import can_ask
from kehoach.cli.line import Line, given
from kehoach.errors import COULD_NOT_RUN, KehoachError, NoRosterError, NoSuchPathError
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import visible
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.record.entry import Entry, Slip
    from kehoach.repository.file import File
    from kehoach.repository.shelf import Shelf

EXCEL = (".xlsx", ".xlsm", ".xls")
_WROTE = Words(vi="đã tạo {path}", en="wrote {path}")


class NothingGivenError(KehoachError):
    """The file has no entry."""

    words = Words(vi="`{path}` không có mục nào để ghi", en="`{path}` has nothing to record")


class MissingOptionError(KehoachError):
    """An option must be there that is not."""

    words = Words(vi="thiếu `{option}`", en="`{option}` is missing")
    help = Words(vi="xem `kehoach record --help`", en="see `kehoach record --help`")


class Target(NamedTuple):
    """Into which plan to record, as the user named it, the day of the report if it is not today, and whether only to try."""

    plan: str | None
    reported: date | None
    dry_run: bool


def record_line(terminal: Terminal, target: Target, line: Line) -> int:
    """Record what the command line gives; at a terminal ask for what it lacks."""
    from kehoach.record.given import entry_of
    from kehoach.repository.shelf import Shelf

    shelf, file = Shelf(Path.cwd()), None
    if can_ask(terminal):
        from kehoach.cli.asked import complete

        line, file = complete(line, target.plan, shelf, terminal, clock.today())
    entry, slips = entry_of(given(line))
    if entry is None:
        return _refuse(slips, None, terminal)
    return _record(terminal, target, shelf, file or _plan(target, shelf, [entry]), [entry])


def record_file(terminal: Terminal, target: Target, path: Path, unit: str | None, period: str | None) -> int:
    """Record what a CSV file or an Excel form gives: all or nothing."""
    from kehoach.repository.shelf import Shelf

    if not path.is_file():
        raise NoSuchPathError(path=str(path))
    shelf = Shelf(Path.cwd())
    if path.suffix.lower() in EXCEL:
        return _record_form(terminal, target, shelf, path)
    from kehoach.record.read_csv import read_csv

    entries, slips = read_csv(path, unit, period)
    if slips:
        return _refuse(slips, path, terminal)
    _must_hold(entries, path)
    return _record(terminal, target, shelf, _plan(target, shelf, entries), entries, path)


def _record_form(terminal: Terminal, target: Target, shelf: "Shelf", path: Path) -> int:
    """Record an Excel form into the plan for which it was issued."""
    from kehoach.record.form_read import read_form, read_head

    plan = _plan(target._replace(plan=target.plan or read_head(path).plan), shelf, ())
    entries, slips = read_form(path, plan.plan.id if plan.plan else None)
    if slips:
        return _refuse(slips, path, terminal)
    _must_hold(entries, path)
    return _record(terminal, target, shelf, plan, entries, path)


def _must_hold(entries: "Sequence[Entry]", path: Path) -> None:
    if not entries:
        raise NothingGivenError(path=path.as_posix())


def write_form(
    terminal: Terminal, target: Target, unit: str | None, period: str | None, out: Path | None
) -> int:
    """Write an Excel form with what a unit still has to report."""
    from kehoach.record.entry import Entry, Part
    from kehoach.record.form_write import write_form as write
    from kehoach.record.now import follow
    from kehoach.record.who import by_report
    from kehoach.repository.shelf import Shelf

    if unit is None or period is None or out is None:
        raise MissingOptionError(
            option="--unit" if unit is None else "--period" if period is None else "--out"
        )
    shelf, asked = Shelf(Path.cwd()), Entry(Part.TASKS, unit, period, {})
    file = _plan(target, shelf, [asked])
    followed = follow(file.path, shelf.folder)
    if followed is None:
        raise NoRosterError(path=file.path.as_posix())
    reports, slips = by_report((asked,), followed.assigned.roster)
    if slips:
        return _refuse(slips, None, terminal)
    write(followed, reports[0].unit, reports[0].period, clock.today(), out)
    terminal.out.write(Piece(f"{visible(_WROTE.say(terminal.language, path=out.as_posix()))}\n", Style.GOOD))
    return 0


def _plan(target: Target, shelf: "Shelf", entries: "Sequence[Entry]") -> "File":
    from kehoach.record.which import plan_meant, plan_named
    from kehoach.repository.places import plans_around

    if target.plan:
        return plan_named(shelf, target.plan, lambda: plans_around(shelf.folder))
    return plan_meant(shelf, plans_around(shelf.folder), entries)


def _record(
    terminal: Terminal,
    target: Target,
    shelf: "Shelf",
    plan: "File",
    entries: "Sequence[Entry]",
    path: Path | None = None,
) -> int:
    from kehoach.output import recorded as output
    from kehoach.record.now import states_now
    from kehoach.record.progress import Order, record

    head = {"reported": written(target.reported)} if target.reported else {}
    done = record(shelf, Order(plan, tuple(entries), clock.today(), head, target.dry_run))
    if done.slips:
        return _refuse(done.slips, path, terminal)
    shown = path.as_posix() if path else None
    if done.errors:
        output.write_refused(done, shown, terminal)
        return 1
    if target.dry_run:
        output.write_dry(done, shown, terminal)
    else:
        output.write_recorded(done, states_now(done, plan.path, shelf.folder, clock.today()), terminal)
    return 0


def _refuse(slips: "Sequence[Slip]", path: Path | None, terminal: Terminal) -> int:
    """Say what is wrong; an option that can't be read keeps the command from running, a line of a file does not."""
    from kehoach.output.recorded import write_slips

    write_slips(slips, path.as_posix() if path else None, terminal)
    return COULD_NOT_RUN if any(slip.where.startswith("--") for slip in slips) else 1
