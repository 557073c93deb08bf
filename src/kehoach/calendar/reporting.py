"""Periods of regular reports: 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024, each with the window of its data.

The window is not the calendar period: data of the first quarter runs from 15/12 of the year before to 14/3.
"""

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from kehoach.calendar.period import Period, months
from kehoach.calendar.shipped import Tables, shipped_tables
from kehoach.text.letters import match_key


class ReportingKind(StrEnum):
    """How long a period of reporting is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine-months"
    YEAR = "year"


class ReportingPeriod(NamedTuple):
    """A period of reporting: the calendar period, the window of its data, and what sets the window.

    `province` is the one whose own document that is; None for a national one. It is `in_force` from that day on.
    """

    name: str
    kind: ReportingKind
    period: Period
    window: Period
    citation: str
    in_force: date
    province: str | None

    def cited_by(self, office: str) -> str | None:
        """Give what sets the window for an office; None where only another province's or a later document is known."""
        is_its_own = self.province is None or match_key(office).endswith(match_key(self.province))
        return self.citation if is_its_own and self.in_force <= self.window.end else None


_NAME = re.compile(r"([12][0-9]{3})(?:-([0-9A-Z]{2}))?")

# By the part of the name after the year: the kind, the first and the last month.
_PARTS: dict[str, tuple[ReportingKind, int, int]] = {
    **{f"{month:02}": (ReportingKind.MONTH, month, month) for month in range(1, 13)},
    **{f"Q{which}": (ReportingKind.QUARTER, 3 * which - 2, 3 * which) for which in range(1, 5)},
    **{f"H{which}": (ReportingKind.HALF, 6 * which - 5, 6 * which) for which in (1, 2)},
    "9M": (ReportingKind.NINE_MONTHS, 1, 9),
    "": (ReportingKind.YEAR, 1, 12),
}
_PART_OF_MONTHS = {(first, last): part for part, (_, first, last) in _PARTS.items()}


def read_reporting_period(text: str) -> ReportingPeriod | None:
    """Read the name of a period; None where it is none."""
    match = _NAME.fullmatch(text.strip().upper())
    part = (match[2] or "") if match else None
    return _reporting_period(int(match[1]), part) if match and part in _PARTS else None


def reporting_period_of(period: Period) -> ReportingPeriod | None:
    """Name a calendar period; None where no regular report covers just these days."""
    part = _PART_OF_MONTHS.get((period.start.month, period.end.month))
    if part is None:
        return None
    named = _reporting_period(period.start.year, part)
    return named if named.period == period else None


def reporting_periods(year: int, kind: ReportingKind) -> tuple[ReportingPeriod, ...]:
    """Give all periods of a kind that lie in a year, in their order."""
    return tuple(_reporting_period(year, part) for part, (of, *_) in _PARTS.items() if of is kind)


def _reporting_period(year: int, part: str) -> ReportingPeriod:
    kind, first, last = _PARTS[part]
    rule = _rules()[kind]
    period = months(year, first, last)
    return ReportingPeriod(
        name=f"{year}-{part}" if part else f"{year}",
        kind=kind,
        period=period,
        window=Period(_window_start(period.start, rule["from-day"]), period.end.replace(day=rule["to-day"])),
        citation=rule["citation"],
        in_force=rule["in-force"],
        province=rule.get("province"),
    )


def _window_start(first: date, day: int) -> date:
    return (first - timedelta(days=1)).replace(day=day)


@cache
def _rules() -> Tables:
    return shipped_tables("reporting.toml") or {}
