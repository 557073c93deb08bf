"""Dates and years written in a form that files do not take: the same in theirs.

Only where nothing else can be meant: no century, no order of day and month is guessed.
"""

import re

from kehoach.calendar.period import read_date, read_years

_DAY_AND_MONTH = (
    r"(?:ngày\s+)?(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<month>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)"
)
_DAY = re.compile(rf"{_DAY_AND_MONTH}(?P<year>\d{{4}})\.?", re.IGNORECASE)
_SHORT = re.compile(rf"{_DAY_AND_MONTH}(?P<year>\d{{2}})\.?", re.IGNORECASE)
_DAY_LAST = re.compile(r"(?P<year>\d{4})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<day>\d{1,2})\.?")
_MONTH = re.compile(
    r"(?:tháng\s+)?(?P<month>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>\d{4})\.?", re.IGNORECASE
)
_YEARS = re.compile(
    r"(?:(?:từ|trong|các)\s+)?(?:(?:năm|giai đoạn|thời kỳ|nhiệm kỳ)\s+)?(?P<first>\d{4})"
    r"(?:(?:\s*[-–—−]\s*|\s+(?:đến|tới)\s+(?:năm\s+)?)(?P<last>\d{4}))?",
    re.IGNORECASE,
)


def date_in_form(text: str) -> str | None:
    """Write a day or a month as 28/12/2023 or 12/2023; None where it can't be one, or could be another."""
    for form in (_DAY, _DAY_LAST, _MONTH):
        if match := form.fullmatch(text):
            parts = (match.groupdict().get(one) for one in ("day", "month", "year"))
            written = "/".join(part for part in parts if part)
            return written if read_date(written) else None
    return None


def has_form_of_date(text: str) -> bool:
    """Tell whether words have the form of a day or month, be it one that the calendar does not have: 31/11/2023."""
    return any(form.fullmatch(text) for form in (_DAY, _DAY_LAST, _MONTH))


def with_century(text: str) -> str | None:
    """Write out the year of a day that gives two digits of it, 28/12/23; None where it is no such day."""
    match = _SHORT.fullmatch(text)
    written = f"{match['day']}/{match['month']}/20{match['year']}" if match else ""
    return written if read_date(written) else None


def years_in_form(text: str) -> str | None:
    """Write the period of a plan as 2024 or 2016-2020."""
    match = _YEARS.fullmatch(text)
    if match is None:
        return None
    written = "-".join(year for year in match.groups() if year)
    return written if read_years(written) else None
