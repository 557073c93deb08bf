"""Days as documents write them in full: day below 10 and months 1 and 2 with a zero, months 3 to 9 without.

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b.
"""

from datetime import date

from kehoach.calendar.period import Period
from kehoach.calendar.written import month

BLANK = "……"
"""Stands where something is missing, in every document."""


def long(day: date) -> str:
    """Write a day in full: ngày 05 tháng 02 năm 2024."""
    return f"ngày {day.day:02} tháng {month(day.month)} năm {day.year}"


def head(issued: Period | None) -> str:
    """Write the day of a document at its head; blanks for what is not known of it."""
    if issued is None:
        return blank(None)
    if issued.is_day:
        return long(issued.start)
    return f"ngày {BLANK} tháng {month(issued.start.month)} năm {issued.start.year}"


def blank(year: int | None) -> str:
    """Write a day that is not known yet, of a year."""
    return f"ngày {BLANK} tháng {BLANK} năm {year or BLANK}"
