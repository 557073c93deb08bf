"""Stretches of days. Both ends are inclusive, here and everywhere in kehoach."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_DAY = re.compile(
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})|(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
)
_MONTH = re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})|(?P<y>\d{4})-(?P<m>\d\d)")
_YEARS = re.compile(r"(?P<first>\d{4})(?:\s*[-–]\s*(?P<last>\d{4}))?")


YEARS = range(1900, 2200)
"""The years that a plan can speak of; any other is a slip of the pen."""


class Period(NamedTuple):
    """The days from `start` to `end`, both included.

    A date that is only partly known ("8/2021") is the period in which it lies.
    """

    start: date
    end: date

    @property
    def is_day(self) -> bool:
        """Tell whether it is a single day."""
        return self.start == self.end

    def holds(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        return self.start <= day <= self.end


def year(number: int) -> Period:
    """Give a calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def months(number: int, first: int, last: int) -> Period:
    """Give the months `first` to `last` of a year, both from 1 to 12."""
    return Period(date(number, first, 1), end_of_month(number, last))


def quarter(number: int, which: int) -> Period:
    """Give a quarter, 1 to 4, of a year."""
    return months(number, 3 * which - 2, 3 * which)


def end_of_month(number: int, month: int) -> date:
    """Give the last day of a month."""
    return date(number, month, monthrange(number, month)[1])


def read_date(text: str) -> Period | None:
    """Read 28/12/2023, 2023-12-28 or the partial 8/2021, 2021-08; None where it is no date."""
    try:
        if match := _DAY.fullmatch(text):
            day = date(*_numbers(match, ("year", "month", "day"), ("y", "m", "d")))
            return Period(day, day) if day.year in YEARS else None
        if match := _MONTH.fullmatch(text):
            number, month = _numbers(match, ("year", "month"), ("y", "m"))
            return months(number, month, month) if number in YEARS else None
    except ValueError:
        return None
    return None


def read_years(text: str) -> Period | None:
    """Read the period of a plan, 2024 or 2016-2020; None where it is none or runs backwards."""
    match = _YEARS.fullmatch(text.strip())
    if not match:
        return None
    first, last = int(match["first"]), int(match["last"] or match["first"])
    return (
        Period(date(first, 1, 1), date(last, 12, 31))
        if first in YEARS and last in YEARS and first <= last
        else None
    )


def _numbers(match: re.Match[str], *namings: tuple[str, ...]) -> list[int]:
    """Take the groups of the first naming that matched."""
    naming = next(names for names in namings if match[names[0]])
    return [int(match[name]) for name in naming]
