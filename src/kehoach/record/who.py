"""Which unit and which period an entry is for."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from kehoach.calendar.period import read_date
from kehoach.calendar.reporting import ReportingPeriod, read_reporting_period
from kehoach.record.entry import Entry, Slip
from kehoach.roster.find import meant, nearest_names
from kehoach.roster.model import Roster, Unit
from kehoach.words import Words

_UNKNOWN_UNIT = Words(
    vi="không có đơn vị `{unit}` trong danh mục; `kehoach units` liệt kê các đơn vị",
    en="no unit `{unit}` in the roster; `kehoach units` lists them",
)
_MISTYPED = Words(
    vi="không có đơn vị `{unit}` trong danh mục; gần nhất là {units}",
    en="no unit `{unit}` in the roster; nearest: {units}",
)
_A_GROUP = Words(
    vi="`{unit}` là một nhóm; báo cáo là của từng đơn vị",
    en="`{unit}` is a group; each unit reports for itself",
)
_SEVERAL_UNITS = Words(vi="`{unit}` có thể là: {units}", en="`{unit}` may be: {units}")
_NO_PERIOD = Words(
    vi="không hiểu kỳ `{period}`; viết như 2024-03, 2024-Q1, 2024-H1, 2024-9M hoặc 2024",
    en="can't read the period `{period}`; write one like 2024-03, 2024-Q1, 2024-H1, 2024-9M or 2024",
)
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Report:
    """Who reports for which period, and what."""

    unit: str
    period: ReportingPeriod
    entries: tuple[Entry, ...]


def by_report(entries: tuple[Entry, ...], roster: Roster) -> tuple[tuple[Report, ...], tuple[Slip, ...]]:
    """Sort entries by their unit, under its name in the roster, and period; both in the order in which they come."""
    named = cache(lambda unit: _named(roster, unit))
    sorted_: dict[tuple[str, ReportingPeriod], list[Entry]] = {}
    slips: list[Slip] = []
    for entry in entries:
        unit, period = named(entry.unit), read_reporting_period(entry.period)
        if isinstance(unit, str) and period:
            sorted_.setdefault((unit, period), []).append(entry)
        else:
            slips += _slips(entry, unit, period)
    return tuple(Report(*key, tuple(those)) for key, those in sorted_.items()), tuple(slips)


def last_day(report: Report, today: date) -> date | None:
    """Give the last day, up to today, on which something happened that a report tells of."""
    days = (read_date(entry.values.get("date", "")) for entry in report.entries)
    return max((day.start for day in days if day and day.start <= today), default=None)


def unit_meant(roster: Roster, query: str) -> str | None:
    """Give the roster's name of the one unit that somebody means; None where that is not sure."""
    unit = _named(roster, query)
    return unit if isinstance(unit, str) else None


_Refusal = tuple[Words, tuple[str, ...]]


def _named(roster: Roster, query: str) -> str | _Refusal:
    found = meant(roster, query)
    units = [entry.name for entry in found if isinstance(entry, Unit)]
    if len(units) == 1:
        return units[0]
    if len(units) > 1:
        return _SEVERAL_UNITS, tuple(units[:_MOST_SHOWN])
    if found:
        return _A_GROUP, ()
    near = nearest_names(roster, query)[1]
    return (_MISTYPED if near else _UNKNOWN_UNIT), near


def _slips(entry: Entry, unit: str | _Refusal, period: ReportingPeriod | None) -> list[Slip]:
    slips = []
    if not isinstance(unit, str):
        slips.append(Slip(entry.where("unit"), unit[0], {"unit": entry.unit, "units": unit[1]}))
    if period is None:
        slips.append(Slip(entry.where("period"), _NO_PERIOD, {"period": entry.period}))
    return slips
