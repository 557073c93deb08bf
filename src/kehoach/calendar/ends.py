"""Ends of time limits, by Bộ luật Dân sự 2015 (91/2015/QH13) Điều 147-148.

The day of the event is not counted (Điều 147 khoản 2, 3). Ends are the last day still in time, which runs to
24:00 (Điều 148 khoản 6). All raise OverflowError outside the years 1 to 9999.
"""

from datetime import date, timedelta

from kehoach.calendar.official import Calendar, shipped
from kehoach.calendar.workdays import next_working_day


def end_of_days(event: date, count: int, calendar: Calendar = shipped) -> date:
    """Give the last day of `count` days after an event (Điều 148 khoản 2), moved off a day off (khoản 5)."""
    return next_working_day(event + timedelta(days=count), calendar)


def end_of_months(event: date, count: int, calendar: Calendar = shipped) -> date:
    """Give the corresponding day `count` months after an event, else the month's last day (Điều 148 khoản 3).

    Moved off a day off (khoản 5). A year is 12 months (khoản 4).
    """
    return next_working_day(_months_from(event, count), calendar)


def days_before(event: date, count: int) -> date:
    """Give the last day in time of a limit of `count` days before an event; it does not move."""
    return event - timedelta(days=count)


def months_before(event: date, count: int) -> date:
    """Give the last day in time of a limit of `count` months before an event; it does not move."""
    return _months_from(event, -count)


def _months_from(day: date, count: int) -> date:
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - few commands count months

    try:
        return day + relativedelta(months=count)
    except ValueError as error:
        raise OverflowError("date value out of range") from error
