"""Dates and periods written in a form that files do not take: the same day or period in theirs.

Only where nothing else can be meant: no century, no order of day and month is guessed.
"""

import re
from typing import Final

from kehoach.calendar.period import read_date, read_years
from kehoach.calendar.reporting import read_reporting_period

_DAY = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<month>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>\d{4})\.?",
    re.IGNORECASE,
)
_DAY_LAST = re.compile(r"(?P<year>\d{4})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<day>\d{1,2})\.?")
_MONTH = re.compile(
    r"(?:tháng\s+)?(?P<month>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>\d{4})\.?", re.IGNORECASE
)
_YEARS = re.compile(
    r"(?:(?:từ|trong|các)\s+)?(?:(?:năm|giai đoạn|thời kỳ|nhiệm kỳ)\s+)?(?P<first>\d{4})"
    r"(?:(?:\s*[-–—−]\s*|\s+(?:đến|tới)\s+(?:năm\s+)?)(?P<last>\d{4}))?",
    re.IGNORECASE,
)
_OF_YEAR = r"(?:\s*[/.-]\s*|\s+(?:của\s+)?năm\s+|\s+)(?P<year>\d{4})"
_QUARTER = re.compile(rf"(?:quý\s*|q)(?P<part>iv|i{{1,3}}|[1-4]){_OF_YEAR}", re.IGNORECASE)
_QUARTER_LAST = re.compile(r"(?P<year>\d{4})[/. -]*(?:quý\s*|q)(?P<part>iv|i{1,3}|[1-4])", re.IGNORECASE)
_MONTHS = re.compile(r"0?(?P<part>[69]) tháng(?P<half> đầu| cuối)? năm (?P<year>\d{4})", re.IGNORECASE)
_ROMAN: Final = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_OF_MONTHS: Final = {"6 đầu": "H1", "6 cuối": "H2", "9 đầu": "9M", "9": "9M"}


def date_in_form(text: str) -> str | None:
    """Write a day or a month as 28/12/2023 or 12/2023; None where it can't be one, or could be another."""
    for form in (_DAY, _DAY_LAST, _MONTH):
        if match := form.fullmatch(text):
            parts = (match.groupdict().get(one) for one in ("day", "month", "year"))
            written = "/".join(part for part in parts if part)
            return written if read_date(written) else None
    return None


def years_in_form(text: str) -> str | None:
    """Write the period of a plan as 2024 or 2016-2020."""
    match = _YEARS.fullmatch(text)
    if match is None:
        return None
    written = "-".join(year for year in match.groups() if year)
    return written if read_years(written) else None


def reporting_in_form(text: str) -> str | None:
    """Write a period of reporting as 2024-Q1, 2024-03, 2024-H1, 2024-9M or 2024."""
    part = _quarter(text) or _months(text) or _month(text)
    written = part or years_in_form(text) or ""
    return written if read_reporting_period(written) else None


def _quarter(text: str) -> str | None:
    match = _QUARTER.fullmatch(text) or _QUARTER_LAST.fullmatch(text)
    which = match["part"].lower() if match else ""
    return f"{match['year']}-Q{_ROMAN.get(which, which)}" if match else None


def _months(text: str) -> str | None:
    match = _MONTHS.fullmatch(text)
    part = _OF_MONTHS.get(f"{match['part']}{(match['half'] or '').lower()}") if match else None
    return f"{match['year']}-{part}" if match and part else None


def _month(text: str) -> str | None:
    match = _MONTH.fullmatch(text)
    return f"{match['year']}-{int(match['month']):02}" if match else None
