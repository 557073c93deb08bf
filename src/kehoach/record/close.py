"""Closing a period: what its numbers rest on is checked, taken down, and written beside the reports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.check.run import check_file
from kehoach.errors import AlreadyThereError, KehoachError
from kehoach.files.bounds import bounded
from kehoach.files.read import find_files
from kehoach.finding.finding import Finding
from kehoach.finding.severity import Severity
from kehoach.record.closed import text_of
from kehoach.record.place import inside
from kehoach.record.replace import Replacement, replace_all
from kehoach.record.snapshot import Snapshot, snapshot
from kehoach.repository.closings import folder_of, place_of
from kehoach.repository.file import File, Sort
from kehoach.repository.follow import Followed
from kehoach.repository.places import ROSTER, above, shown
from kehoach.repository.shelf import Shelf, full, holding, take
from kehoach.repository.unread import unread_report
from kehoach.status.closed.items import items
from kehoach.words import Words

_OF_CLOSING = frozenset({"closed-period-changed", "closed-file-misfit"})


class AlreadyClosedError(KehoachError):
    """A snapshot of the period is there already."""

    words = Words(vi="kỳ {period} đã chốt ở `{path}`", en="{period} is closed already, in `{path}`")
    help = Words(
        vi="số liệu sai thì ghi số liệu mới có `corrects: {period}` và `reason`; khi đã thống nhất chốt lại thì thêm --again",
        en="write a wrong figure anew with `corrects: {period}` and `reason`; when all have agreed to close again, add --again",
    )


class PeriodNotOverError(KehoachError):
    """The numbers of the period are not complete yet."""

    words = Words(
        vi="kỳ {period} chưa hết: số liệu tính đến ngày {as_of}",
        en="{period} is not over: its data runs to {as_of}",
    )
    help = Words(
        vi="chốt sau ngày ấy; cơ quan lấy số liệu đến một ngày sớm hơn thì ghi ngày đó bằng --as-of",
        en="close it after that day; where the office takes data up to an earlier day, name that with --as-of",
    )


class DayBeforePeriodError(KehoachError):
    """The day for which obligations are to be counted lies before the period."""

    words = Words(
        vi="ngày {as_of} ở trước kỳ {period}, là kỳ lấy số liệu từ ngày {start}",
        en="{as_of} is before {period}, whose data starts on {start}",
    )
    help = Words(vi="chọn một ngày trong kỳ", en="choose a day in the period")


class NothingToCloseError(KehoachError):
    """No plan has anything on record of the period."""

    words = Words(vi="không có báo cáo nào của kỳ {period}", en="nothing is on record of {period}")
    help = Words(
        vi="kiểm tra `period` ở phần đầu các tệp tiến độ, hoặc chỉ ra tệp kế hoạch",
        en="check `period` at the head of progress files, or name the plan file",
    )


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: a period, the day for which obligations are counted, today; `again` writes over a snapshot."""

    period: ReportingPeriod
    as_of: date
    today: date
    again: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A snapshot that is to be written at a path, which the user knows as `shown`; `before` is what stands there."""

    followed: Followed
    plan: Path
    path: Path
    shown: str
    snapshot: Snapshot
    before: bytes | None


def drafts(shelf: Shelf, plans: Sequence[Followed], order: Order) -> tuple[Draft, ...]:
    """Take down the period of each plan that has anything of it on record; an error where that can't be closed."""
    if order.as_of > order.today:
        raise PeriodNotOverError(period=order.period.name, as_of=order.as_of)
    if order.as_of < order.period.window.start:
        raise DayBeforePeriodError(
            period=order.period.name, as_of=order.as_of, start=order.period.window.start
        )
    found = tuple(draft for one in plans if (draft := _draft(shelf, one, order)))
    if not found:
        raise NothingToCloseError(period=order.period.name)
    for one in found:
        _may_write(shelf, one, order)
    return found


def errors_in(shelf: Shelf, one: Draft, today: date) -> tuple[Finding, ...]:
    """Give the errors in the files on which a snapshot would rest.

    That they differ from the last snapshot of the same period is none: that is why it is closed again.
    """
    period = one.snapshot.period.name
    return tuple(
        finding
        for path in _files(shelf, one)
        for finding in check_file(shelf, path, is_named=True, today=today).findings
        if finding.severity is Severity.ERROR and not _is_of_closing(finding, period)
    )


def write(those: Sequence[Draft]) -> None:
    """Write snapshots, all or none."""
    replace_all(
        [Replacement(one.path, one.shown, one.before, text_of(one.snapshot).encode()) for one in those]
    )


def _draft(shelf: Shelf, followed: Followed, order: Order) -> Draft | None:
    plan = shelf.folder / followed.plan.source.path
    taken = snapshot(followed, shelf.folder, order.period, order.as_of, order.today)
    if taken is None:
        return None
    place = place_of(plan, followed.plan, order.period)
    path = inside(shelf.folder, plan, place)
    before = bounded(path) if path.is_file() else None
    return Draft(followed, plan, path, shown(place, shelf.folder), taken, before)


def _may_write(shelf: Shelf, one: Draft, order: Order) -> None:
    """Refuse what is there already: a snapshot unless it is asked for again, any other file always."""
    if not one.path.exists():
        return
    if not order.again:
        raise AlreadyClosedError(period=order.period.name, path=one.shown)
    if not one.path.is_file() or take(shelf, one.path).sort is not Sort.CLOSED:
        raise AlreadyThereError(path=one.shown)


def _files(shelf: Shelf, one: Draft) -> Iterator[Path]:
    """Give the plan, its roster, and the progress that speaks of the period or may do so."""
    roster, beside = above(one.plan, ROSTER), folder_of(one.plan)
    yield from (path for path in (one.plan, roster) if path)
    on_record = (shelf.folder / progress.source.path for progress in one.followed.progress)
    for path in find_files((*([beside] if beside.is_dir() else ()), *on_record)):
        if _concerns(shelf, take(shelf, path), one):
            yield path


def _concerns(shelf: Shelf, file: File, one: Draft) -> bool:
    """Tell whether a file has something of the period, or can't be read whole and may have."""
    period, progress = one.snapshot.period, file.progress
    if progress and (items(progress, period) or progress.reporting):
        return bool(items(progress, period))
    lost = unread_report(shelf, file)
    roster = holding(shelf, one.plan, ROSTER)
    return lost is not None and lost.concerns(full(shelf, one.plan), one.snapshot.plan, roster)


def _is_of_closing(finding: Finding, period: str) -> bool:
    named = finding.problem.facts.get("periods") or finding.problem.facts.get("period")
    return finding.rule.name in _OF_CLOSING and period in str(named).split(", ")
