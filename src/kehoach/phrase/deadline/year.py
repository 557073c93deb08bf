"""Reads years: "2024", "/2024", "năm 2024", "của năm trước liền kề năm kế hoạch"."""

from kehoach.phrase.deadline.cursor import Cursor, take, take_all, take_any, take_number
from kehoach.phrase.deadline.slot import Slot

FIRST_YEAR, LAST_YEAR = 1945, 2199
_OF = frozenset({"của", "trong"})
_NEXT = frozenset({"sau", "tiếp theo", "kế tiếp"})
_PREVIOUS = frozenset({"trước", "liền trước"})


def take_year(cursor: Cursor) -> int | None:
    """Move past a year in four digits."""
    at = cursor.at
    year = take_number(cursor)
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        cursor.at = at
        return None
    return year


def with_year(cursor: Cursor, slot: Slot | None) -> Slot | None:
    """Add the year that follows: "/2024", "-2024", "năm 2024", "của năm kế hoạch"; as it is where none does."""
    if slot is None or slot.year is not None or slot.beside is not None:
        return slot
    if (year := _marked(cursor)) is not None:
        return slot._replace(year=year)
    at = cursor.at
    take(cursor, ",")
    take_any(cursor, _OF)
    if take(cursor, "năm"):
        if (year := take_year(cursor)) is not None:
            return slot._replace(year=year)
        if (beside := take_beside(cursor)) is not None:
            return slot._replace(beside=beside)
    elif cursor.at == at and (year := take_year(cursor)) is not None:
        return slot._replace(year=year)
    cursor.at = at
    return slot


def _marked(cursor: Cursor) -> int | None:
    """Read "/2024", "-2024", "(năm 2024)"."""
    at = cursor.at
    mark = cursor.tokens[at]
    if mark == "(":
        year = take_year(cursor) if take_all(cursor, "(", "năm") else None
        if year is not None and take(cursor, ")"):
            return year
    elif take_any(cursor, _SEPARATORS):
        year = take_year(cursor)
        if year is not None and not (mark == "-" and cursor.tokens[cursor.at] in _DATE_MARKS):
            return year
    cursor.at = at
    return None


_SEPARATORS = frozenset({"/", "-", ".", ","})
_DATE_MARKS = frozenset({"/", "-"})


def take_beside(cursor: Cursor) -> int | None:
    """Read which year beside the plan's is meant, after "năm"."""
    if take(cursor, "kế hoạch"):
        return 0
    if _starts_limit(cursor):
        return None
    if take_any(cursor, _PREVIOUS):
        take(cursor, "liền kề")
        take(cursor, "của")
        take_all(cursor, "năm", "kế hoạch")
        return -1
    if take_all(cursor, "liền kề", "trước"):
        take_all(cursor, "năm", "kế hoạch")
        return -1
    if take_any(cursor, _NEXT):
        take(cursor, "liền kề")
        return 1
    return 0 if take(cursor, "báo cáo") else None


def _starts_limit(cursor: Cursor) -> bool:
    """Tell whether "trước" or "sau" starts a limit of its own: "báo cáo năm trước ngày 15/12"."""
    word, after, then = cursor.tokens[cursor.at : cursor.at + 3]
    if word not in {"trước", "sau"}:
        return False
    return after in _LIMITED or after.isdecimal() or (after == "năm" and then != "kế hoạch")


_LIMITED = frozenset({"ngày", "tháng", "quý", "khi", "tuần", "kỳ họp", "thời điểm", "đầu", "giữa", "cuối"})
