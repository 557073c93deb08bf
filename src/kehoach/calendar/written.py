"""Days, months and periods of reporting as offices write them."""

from datetime import date

from kehoach.calendar.reporting import ReportingKind, ReportingPeriod

_PADDED_MONTHS = (1, 2)
_ROMAN = ("I", "II", "III", "IV")


def written(day: date) -> str:
    """Write a day as 08/3/2024: days below 10 and the months 1 and 2 with a zero.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b.
    """
    return f"{day.day:02}/{month(day.month)}/{day.year:04}"


def month(number: int) -> str:
    """Write the number of a month: 02, 3, 12."""
    return f"{number:02}" if number in _PADDED_MONTHS else str(number)


def padded(day: date) -> str:
    """Write a day as 08/03/2024: in tables, and where days are names, as of cases, that must be told apart."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def period_named(period: ReportingPeriod) -> str:
    """Name a period of reporting: tháng 02 năm 2024, quý I năm 2024, 6 tháng đầu năm 2024, năm 2024."""
    first = period.period.start
    match period.kind:
        case ReportingKind.MONTH:
            return f"tháng {month(first.month)} năm {first.year}"
        case ReportingKind.QUARTER:
            return f"quý {_ROMAN[first.month // 3]} năm {first.year}"
        case ReportingKind.HALF:
            return f"6 tháng {'đầu' if first.month == 1 else 'cuối'} năm {first.year}"
        case ReportingKind.NINE_MONTHS:
            return f"9 tháng đầu năm {first.year}"
        case ReportingKind.YEAR:
            return f"năm {first.year}"
