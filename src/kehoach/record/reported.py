"""On which day something is reported: the day of its file, or for a figure one of its own."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from kehoach.calendar.period import read_date
from kehoach.calendar.written import written
from kehoach.plan.progress_file import Progress
from kehoach.record.entry import Entry, Part, Slip
from kehoach.record.who import Report
from kehoach.words import Words

_OTHER_DAY = Words(
    vi="`{path}` không ghi ngày báo cáo {given}; nhiệm vụ, sự kiện và gia hạn trong tệp ấy theo ngày của tệp",
    en="`{path}` is not of {given}; tasks, events and extensions in it are of the day of their file",
)


def dated(report: Report, given: str | None, there: Progress | None, today: date) -> Report:
    """Give corrections the day on which they are reported, and other figures one that their file does not have.

    `given` is the day as somebody wrote it, `there` the file into which the report goes; None where it is new.
    """
    own = given if _is_other(given, there) else None
    entries = (_dated(entry, own, given or written(today)) for entry in report.entries)
    return replace(report, entries=tuple(entries))


def undated(report: Report, given: str | None, there: Progress | None) -> tuple[Slip, ...]:
    """Find that a day is given that has no place: only figures have one of their own."""
    is_lost = _is_other(given, there) and any(one.part is not Part.FIGURES for one in report.entries)
    if not is_lost or there is None:
        return ()
    return (Slip("--reported", _OTHER_DAY, {"path": there.source.path, "given": given}),)


def _is_other(given: str | None, there: Progress | None) -> bool:
    return given is not None and there is not None and there.reported_on != read_date(given)


def _dated(entry: Entry, own: str | None, now: str) -> Entry:
    """Put the day into a figure that has none, before what it corrects and why."""
    day = now if "corrects" in entry.values else own
    if entry.part is not Part.FIGURES or day is None or "reported" in entry.values:
        return entry
    last = ("corrects", "reason")
    first = {key: text for key, text in entry.values.items() if key not in last}
    rest: Mapping[str, str] = {key: text for key, text in entry.values.items() if key in last}
    return replace(entry, values={**first, "reported": day, **rest})
