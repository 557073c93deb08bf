"""A stretch of the calendar as words name it, before its year is settled."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from enum import Enum, auto
from typing import NamedTuple

from kehoach.calendar.period import Period

LAST = 31
"""As a day: the last of its month."""
_LAST_WEEK = -6
_MONTHS = 12


class Grain(Enum):
    """How wide a slot is; an edge is the beginning, middle or end of something wider."""

    YEAR = auto()
    MONTHS = auto()
    QUARTER = auto()
    MONTH = auto()
    WEEK = auto()
    DAY = auto()
    EDGE = auto()
    NUMBER = auto()


class Slot(NamedTuple):
    """Days of a year; months count from 1, days from 1 or, from 0 downward, back from the month's last.

    `year` is None where the words do not say it; `beside` is the distance from the plan's year where
    they say "năm kế hoạch" (0), "năm trước" (-1), "năm sau" (1). `first_month` is 0 where only the day is named.
    """

    grain: Grain
    year: int | None
    first_month: int
    first_day: int
    last_month: int
    last_day: int
    beside: int | None = None

    @property
    def is_point(self) -> bool:
        """Tell whether it is a single day."""
        return self.grain is Grain.DAY or self.grain is Grain.EDGE


def year_slot(year: int | None, beside: int | None = None) -> Slot:
    """Give a whole year."""
    return Slot(Grain.YEAR, year, 1, 1, _MONTHS, LAST, beside)


def months_slot(grain: Grain, first: int, last: int) -> Slot:
    """Give the months from `first` to `last`."""
    return Slot(grain, None, first, 1, last, LAST)


def quarter_slot(which: int) -> Slot:
    """Give a quarter, 1 to 4."""
    return Slot(Grain.QUARTER, None, 3 * which - 2, 1, 3 * which, LAST)


def day_slot(day: int, month: int) -> Slot | None:
    """Give a day; None where no year has it. Month 0 is not known yet."""
    if not 1 <= day <= LAST or not 0 <= month <= _MONTHS:
        return None
    if month and day > monthrange(2000, month)[1]:  # a leap year
        return None
    return Slot(Grain.DAY, None, month, day, month, day)


def edge_slot(month: int, day: int) -> Slot:
    """Give the day that a beginning, middle or end stands for."""
    return Slot(Grain.EDGE, None, month, day, month, day)


def week_slot(month: int, *, is_last: bool) -> Slot:
    """Give the first or last seven days of a month: a week is seven days (Bộ luật Dân sự 2015 Điều 146)."""
    return Slot(Grain.WEEK, None, month, _LAST_WEEK if is_last else 1, month, 0 if is_last else 7)


def day_at(year: int, month: int, day: int) -> date:
    """Give a day of a month counted from January of the year, also beyond it; the last where it has none.

    Raises OverflowError outside the years that dates have.
    """
    if not 1 <= month <= _MONTHS:
        year, month = year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1
    if not MINYEAR < year < MAXYEAR:
        raise OverflowError("date value out of range")
    if day >= 29 or day < 1:  # noqa: PLR2004 - every month has 28 days
        longest = monthrange(year, month)[1]
        day = longest + day if day < 1 else min(day, longest)
    return date(year, month, day)


def period_of(slot: Slot, year: int) -> Period | None:
    """Give the days of a slot in a year; None where the year has no such day."""
    start = day_at(year, slot.first_month, slot.first_day)
    if slot.grain is Grain.DAY:
        return Period(start, start) if start.day == slot.first_day else None
    return Period(start, day_at(year, slot.last_month, slot.last_day))
