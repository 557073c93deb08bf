"""Days and periods as people say them."""

from datetime import date

from kehoach.calendar.period import Period, months
from kehoach.calendar.written import padded
from kehoach.words import Language, Words

_WEEKDAYS = (
    Words(vi="thứ Hai", en="Monday"),
    Words(vi="thứ Ba", en="Tuesday"),
    Words(vi="thứ Tư", en="Wednesday"),
    Words(vi="thứ Năm", en="Thursday"),
    Words(vi="thứ Sáu", en="Friday"),
    Words(vi="thứ Bảy", en="Saturday"),
    Words(vi="Chủ nhật", en="Sunday"),
)


def day(one: date) -> str:
    """Give a day as dd/mm/yyyy."""
    return padded(one)


def weekday(one: date, language: Language) -> str:
    """Name the day of the week."""
    return _WEEKDAYS[one.weekday()].say(language)


def day_with_weekday(one: date, language: Language) -> str:
    """Give a day with its day of the week."""
    return f"{day(one)}, {weekday(one, language)}"


def period(days: Period) -> str:
    """Give a period as short as it can be said: 2024, 2016-2020, 8/2021, a day, or two days."""
    first, last = days
    if days.is_day:
        return day(first)
    if days == months(first.year, first.month, first.month):
        return f"{first.month}/{first.year}"
    if days == Period(date(first.year, 1, 1), date(last.year, 12, 31)):
        return f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"
    return f"{day(first)} – {day(last)}"
