"""Reads one unit of time: "Quý II/2024", "tháng 6", "ngày 15/3/2024", "6 tháng đầu năm 2024", "cuối năm"."""

from kehoach.phrase.deadline.cursor import Cursor, take, take_any, take_count, take_number
from kehoach.phrase.deadline.slot import (
    LAST,
    Grain,
    Slot,
    day_slot,
    edge_slot,
    months_slot,
    quarter_slot,
    week_slot,
    year_slot,
)
from kehoach.phrase.deadline.vocabulary import ROMANS
from kehoach.phrase.deadline.year import FIRST_YEAR, LAST_YEAR, take_beside, take_year, with_year

_DAY_WORDS = frozenset({"mùng", "mồng"})
_MONTHS = 12
_MID_YEAR = (6, 30)
_MID_MONTH = 15
_LAST_QUARTER = 4
_YEAR_DIGITS = 4


def take_unit(cursor: Cursor, like: Grain | None = None) -> Slot | None:
    """Read one unit; a number alone takes the grain that stands before it in a list ("tháng 2, 5, 8")."""
    at = cursor.at
    head = cursor.tokens[at]
    reader = _READERS.get(head)
    slot = reader(cursor) if reader else _numbered(cursor, like)
    if slot is None:
        cursor.at = at
    return slot


def _year(cursor: Cursor) -> Slot | None:
    cursor.at += 1
    if (year := take_year(cursor)) is not None:
        return _part_of(cursor, year) or year_slot(year)
    if (beside := take_beside(cursor)) is not None:
        return year_slot(None, beside)
    return year_slot(None)


def _part_of(cursor: Cursor, year: int) -> Slot | None:
    """Read the part of a year in brackets after it: "năm 2024 (quý II)"."""
    at = cursor.at
    if take(cursor, "(") and cursor.tokens[cursor.at] in _PARTS:
        slot = take_unit(cursor)
        if slot and slot.year is None and slot.beside is None and take(cursor, ")"):
            return slot._replace(year=year)
    cursor.at = at
    return None


_PARTS = frozenset({"quý", "tháng"})


def _quarter(cursor: Cursor) -> Slot | None:
    cursor.at += 1
    take(cursor, ".")
    which = _quarter_number(cursor)
    return with_year(cursor, quarter_slot(which)) if which else None


def _quarter_number(cursor: Cursor) -> int | None:
    which = ROMANS.get(cursor.tokens[cursor.at])
    if which:
        cursor.at += 1
        return which
    which = take_number(cursor)
    return which if which and which <= _LAST_QUARTER else None


def _month(cursor: Cursor) -> Slot | None:
    cursor.at += 1
    number = take_number(cursor)
    if number is not None:
        return _month_slot(cursor, number)
    if edge := take_any(cursor, _EDGES):
        return _month_at_edge(cursor, is_last=edge == "cuối")
    return None


def _month_slot(cursor: Cursor, number: int) -> Slot | None:
    return with_year(cursor, months_slot(Grain.MONTH, number, number)) if 1 <= number <= _MONTHS else None


def _month_at_edge(cursor: Cursor, *, is_last: bool) -> Slot | None:
    """Read "tháng cuối năm 2024", "tháng đầu quý II/2024"."""
    if cursor.tokens[cursor.at - 1] == "giữa":
        return None
    take(cursor, "của")
    whole = take_unit(cursor) if cursor.tokens[cursor.at] in _WIDER else None
    if whole is None:
        return None
    month = whole.last_month if is_last else whole.first_month
    return whole._replace(grain=Grain.MONTH, first_month=month, last_month=month)


_EDGES = frozenset({"đầu", "giữa", "cuối"})
_WIDER = frozenset({"năm", "quý"})
_WHOLES = frozenset({"năm", "quý", "tháng"})


def _edge(cursor: Cursor) -> Slot | None:
    """Read "đầu năm 2025", "giữa tháng 6", "cuối quý II/2024" (Bộ luật Dân sự 2015 Điều 146)."""
    edge = cursor.tokens[cursor.at]
    cursor.at += 1
    take(cursor, "của")
    whole = take_unit(cursor) if cursor.tokens[cursor.at] in _WHOLES else None
    if whole is None:
        return None
    where = _edge_of(edge, whole)
    return where and where._replace(year=whole.year, beside=whole.beside)


def _edge_of(edge: str, whole: Slot) -> Slot | None:
    if edge == "cuối" and whole.grain in {Grain.YEAR, Grain.QUARTER, Grain.MONTH}:
        return edge_slot(whole.last_month, LAST)
    if edge == "đầu" and whole.grain in {Grain.YEAR, Grain.MONTH}:
        return edge_slot(whole.first_month, 1)
    if edge == "giữa" and whole.grain is Grain.MONTH:
        return edge_slot(whole.first_month, _MID_MONTH)
    return edge_slot(*_MID_YEAR) if edge == "giữa" and whole.grain is Grain.YEAR else None


def _week(cursor: Cursor) -> Slot | None:
    """Read "tuần cuối tháng 5/2024"."""
    cursor.at += 1
    edge = take_any(cursor, _EDGES)
    take(cursor, "của")
    if not edge or edge == "giữa" or cursor.tokens[cursor.at] != "tháng":
        return None
    month = _month(cursor)
    if month is None:
        return None
    week = week_slot(month.first_month, is_last=edge == "cuối")
    return week._replace(year=month.year, beside=month.beside)


def _day(cursor: Cursor) -> Slot | None:
    """Read "ngày 15/3/2024", "ngày 15 tháng 3", "ngày 15"; "ngày cuối cùng của tháng 6"."""
    cursor.at += 1
    if take(cursor, "cuối cùng"):
        take(cursor, "của")
        whole = take_unit(cursor) if cursor.tokens[cursor.at] in _WHOLES else None
        if whole is None or whole.is_point or not _is_named(whole):
            return None
        return edge_slot(whole.last_month, LAST)._replace(year=whole.year, beside=whole.beside)
    take_any(cursor, _DAY_WORDS)
    return _dated(cursor, Grain.DAY)


def _is_named(whole: Slot) -> bool:
    """Tell whether a whole is more than the bare word "năm"."""
    return whole.grain is not Grain.YEAR or whole.year is not None or whole.beside is not None


def _moment(cursor: Cursor) -> Slot | None:
    """Read what follows "thời điểm"."""
    cursor.at += 1
    return _day(cursor) if cursor.tokens[cursor.at] == "ngày" else _numbered(cursor, None)


def _numbered(cursor: Cursor, like: Grain | None) -> Slot | None:
    """Read a unit that starts with a number, or a quarter in Roman numbers after another one."""
    if like is Grain.QUARTER and cursor.tokens[cursor.at] in ROMANS:
        cursor.at -= 1
        return _quarter(cursor)
    if cursor.tokens[cursor.at + 1] == "tháng" and cursor.tokens[cursor.at + 2] in _EDGES:
        return _months_of_year(cursor)
    if (year := take_year(cursor)) is not None:
        return _year_first(cursor, year) or year_slot(year)
    return _dated(cursor, like)


def _year_first(cursor: Cursor, year: int) -> Slot | None:
    """Read the month and day after the year of an ISO date, 2024-06-15."""
    at = cursor.at
    month = take_number(cursor) if take(cursor, "-") else None
    day = take_number(cursor) if month and take(cursor, "-") else None
    slot = day_slot(day, month) if day and month else None
    mark, after = cursor.tokens[cursor.at : cursor.at + 2]
    if slot is None or mark == "/" or (mark in _MARKS and after.isdecimal() and len(after) < _YEAR_DIGITS):
        cursor.at = at
        return None
    return slot._replace(year=year)


def _months_of_year(cursor: Cursor) -> Slot | None:
    """Read "6 tháng đầu năm 2024", "hai tháng cuối năm"."""
    count = take_count(cursor)
    if count is None or not 1 <= count < _MONTHS:
        return None
    cursor.at += 1
    edge = take_any(cursor, _EDGES)
    if edge == "giữa":
        return None
    take(cursor, "của")
    if cursor.tokens[cursor.at] != "năm":
        return None
    slot = months_slot(Grain.MONTHS, *((1, count) if edge == "đầu" else (_MONTHS + 1 - count, _MONTHS)))
    whole = _year(cursor)
    return whole and slot._replace(year=whole.year, beside=whole.beside)


def _dated(cursor: Cursor, like: Grain | None) -> Slot | None:  # noqa: PLR0911 - one return a form
    """Read D/M/Y, D.M.Y, D-M-Y, Y-M-D, D/M, M/Y, "D tháng M", or a number alone of the grain before it."""
    first = take_number(cursor)
    if first is None or first >= FIRST_YEAR:
        return None if first is None else _year_first(cursor, first)
    tokens, at = cursor.tokens, cursor.at
    mark = tokens[at]
    if (
        mark in _MARKS
        and tokens[at + 2] == mark
        and tokens[at + 1].isdecimal()
        and tokens[at + 3].isdecimal()
    ):
        return _whole_date(cursor, first)
    if mark == "/" and take(cursor, "/"):
        second = take_number(cursor)
        if second is None:
            return None
        if FIRST_YEAR <= second <= LAST_YEAR:
            if like is Grain.QUARTER:
                return quarter_slot(first)._replace(year=second) if 1 <= first <= _LAST_QUARTER else None
            return (
                months_slot(Grain.MONTH, first, first)._replace(year=second)
                if 1 <= first <= _MONTHS
                else None
            )
        return with_year(cursor, day_slot(first, second)) if second else None
    if mark == "tháng" and tokens[at + 1].isdecimal():
        cursor.at += 1
        month = take_number(cursor)
        return with_year(cursor, day_slot(first, month)) if month else None
    return _alone(cursor, first, like)


_MARKS = frozenset({"/", ".", "-"})


def _whole_date(cursor: Cursor, day: int) -> Slot | None:
    cursor.at += 1
    month = take_number(cursor)
    cursor.at += 1
    year = take_year(cursor)
    if not month or year is None:
        return None
    slot = day_slot(day, month)
    return slot and slot._replace(year=year)


def _alone(cursor: Cursor, number: int, like: Grain | None) -> Slot | None:
    if like is Grain.QUARTER:
        return with_year(cursor, quarter_slot(number)) if 1 <= number <= _LAST_QUARTER else None
    if like is Grain.MONTH:
        return _month_slot(cursor, number)
    if like is Grain.DAY:
        return day_slot(number, 0)
    if like is Grain.NUMBER or like is None:
        if cursor.tokens[cursor.at] == "-" and like is None:
            slot = (
                with_year(cursor, months_slot(Grain.MONTH, number, number))
                if 1 <= number <= _MONTHS
                else None
            )
            if slot and slot.year is not None:
                return slot
        return Slot(Grain.NUMBER, None, 0, number, 0, number) if 1 <= number <= LAST else None
    return None


_READERS = {
    "năm": _year,
    "quý": _quarter,
    "tháng": _month,
    "tuần": _week,
    "ngày": _day,
    "thời điểm": _moment,
    "đầu": _edge,
    "giữa": _edge,
    "cuối": _edge,
}
