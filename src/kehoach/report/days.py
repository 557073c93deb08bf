"""Days and periods as documents write them: day below 10 and months 1 and 2 with a zero, months 3 to 9 without.

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b.
"""

from datetime import date

from kehoach.calendar.period import Period
from kehoach.calendar.reporting import ReportingKind, ReportingPeriod

BLANK = "……"
"""Stands where something is missing, in every document."""

_LAST_MONTH_WITH_ZERO = 2
_ROMAN = ("I", "II", "III", "IV")


def short(day: date) -> str:
    """Write a day in running text: 05/02/2024, 15/7/2021."""
    return f"{day.day:02}/{_month(day.month)}/{day.year}"


def long(day: date) -> str:
    """Write a day in full: ngày 05 tháng 02 năm 2024."""
    return f"ngày {day.day:02} tháng {_month(day.month)} năm {day.year}"


def head(issued: Period | None) -> str:
    """Write the day of a document at its head; blanks for what is not known of it."""
    if issued is None:
        return blank(None)
    if issued.is_day:
        return long(issued.start)
    return f"ngày {BLANK} tháng {_month(issued.start.month)} năm {issued.start.year}"


def blank(year: int | None) -> str:
    """Write a day that is not known yet, of a year."""
    return f"ngày {BLANK} tháng {BLANK} năm {year or BLANK}"


def title(period: ReportingPeriod) -> str:
    """Name a period of reporting in a title: quý I năm 2024, 6 tháng đầu năm 2024, năm 2024."""
    first, year = period.period.start.month, period.period.start.year
    match period.kind:
        case ReportingKind.MONTH:
            return f"tháng {_month(first)} năm {year}"
        case ReportingKind.QUARTER:
            return f"quý {_ROMAN[(first - 1) // 3]} năm {year}"
        case ReportingKind.HALF:
            return f"6 tháng {'đầu' if first == 1 else 'cuối'} năm {year}"
        case ReportingKind.NINE_MONTHS:
            return f"9 tháng đầu năm {year}"
        case ReportingKind.YEAR:
            return f"năm {year}"


def _month(month: int) -> str:
    return f"{month:02}" if month <= _LAST_MONTH_WITH_ZERO else f"{month}"
