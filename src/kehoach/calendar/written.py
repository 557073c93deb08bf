"""Days and numbers of months as offices write them."""

from datetime import date

_PADDED_MONTHS = (1, 2)


def written(day: date) -> str:
    """Write a day as 08/3/2024: days below 10 and the months 1 and 2 with a zero.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, Mục I, 4.b.
    """
    return f"{day.day:02}/{month(day.month)}/{day.year:04}"


def month(number: int) -> str:
    """Write the number of a month: 02, 3, 12."""
    return f"{number:02}" if number in _PADDED_MONTHS else str(number)
