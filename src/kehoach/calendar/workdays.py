"""Working days: Monday to Friday without days off, and the Saturdays that are worked instead.

Every function takes the calendar to count by; the shipped one reads a year's file when it is first asked.
"""

from calendar import SATURDAY
from datetime import date, timedelta
from typing import Final

from kehoach.calendar.official import Calendar, DayKind, DayOff, Standing, shipped
from kehoach.words import Words

_DAY: Final = timedelta(days=1)
_WEEKEND: Final = (
    DayOff(DayKind.WEEKEND, Words(vi="thứ Bảy", en="Saturday")),
    DayOff(DayKind.WEEKEND, Words(vi="Chủ nhật", en="Sunday")),
)


def is_working_day(day: date, calendar: Calendar = shipped) -> bool:
    """Tell whether offices work on the day."""
    year = calendar(day.year)
    return day not in year.off if day.weekday() < SATURDAY else day in year.worked


def next_working_day(day: date, calendar: Calendar = shipped) -> date:
    """Give the day itself when offices work on it, else the next day on which they do."""
    while not is_working_day(day, calendar):
        day += _DAY
    return day


def add_working_days(day: date, count: int, calendar: Calendar = shipped) -> date:
    """Give the `count`-th working day after the day, or before it where the count is negative.

    The day itself is not counted; a count of 0 gives it back. OverflowError outside the years 1 to 9999.
    """
    _ = day + timedelta(days=count)  # what is too far in plain days is refused before it is counted
    step = _DAY if count > 0 else -_DAY
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, calendar):
            day += step
    return day


def day_off(day: date, calendar: Calendar = shipped) -> DayOff | None:
    """Say why offices do not work on the day, its holiday before the weekend; None where they work."""
    if is_working_day(day, calendar):
        return None
    return calendar(day.year).off.get(day) or _WEEKEND[day.weekday() - SATURDAY]


def standing(year: int, calendar: Calendar = shipped) -> Standing | None:
    """Say how well the days off of a year are known; None where nobody set them."""
    return calendar(year).standing
