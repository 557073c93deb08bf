"""Reads the words before a unit of time that make a limit of it: "trước", "chậm nhất là", "đến hết", "trong"."""

from enum import Enum, auto
from typing import Final

from kehoach.phrase.deadline.cursor import Cursor, take, take_any, take_number

LATEST: Final = frozenset(
    {
        "chậm nhất", "muộn nhất", "trễ nhất", "không muộn hơn", "không chậm hơn", "không trễ hơn", "không quá", "tối đa",
        "hạn cuối", "hạn chót", "hạn cuối cùng",
    }
)  # fmt: skip
_TO: Final = frozenset({"đến", "tới", "cho đến", "cho tới", "tính đến", "tính tới"})
_BY: Final = frozenset({"hết", "vào"})
_IN: Final = frozenset({"trong", "suốt", "cả", "trong khoảng", "trong khoảng thời gian", "trong thời gian"})
_AFTER_LATEST: Final = frozenset({":", "là", "vào", "trong", "hết", "đến", "tới", "cho đến", "ngay"})
_HOURS: Final = frozenset({"giờ", "h", "g"})
_DAY_HOURS: Final = 24


class Sense(Enum):
    """What the words before a unit make of it: a window, a limit at its end, a limit before its start."""

    BARE = auto()
    IN = auto()
    BY = auto()
    BEFORE = auto()

    @property
    def is_limit(self) -> bool:
        """Tell whether only a last day is meant, without a start."""
        return self is Sense.BY or self is Sense.BEFORE


def take_sense(cursor: Cursor) -> Sense:
    """Read "trước", "chậm nhất [là, vào, trước]", "đến hết", "hết", "vào", "trong [cả]"."""
    is_latest = bool(take_any(cursor, LATEST))
    while is_latest and take_any(cursor, _AFTER_LATEST):
        pass
    is_to = not is_latest and bool(take_any(cursor, _TO))
    if take(cursor, "trước"):
        return Sense.BEFORE
    if take_any(cursor, _BY) or is_latest or is_to:
        return Sense.BY
    is_in = bool(take_any(cursor, _IN))
    while is_in and take_any(cursor, _IN):
        pass
    return Sense.IN if is_in else Sense.BARE


def take_hour(cursor: Cursor) -> int | None:
    """Read a time of the day: "17 giờ", "17h00", "16 giờ 30 phút", "17:00"."""
    at = cursor.at
    hour = take_number(cursor)
    if hour is not None and hour <= _DAY_HOURS:
        if take_any(cursor, _HOURS):
            if take_number(cursor) is not None:
                take(cursor, "phút")
            take(cursor, ",") or take(cursor, "của")
            return hour
        if take(cursor, ":") and take_number(cursor) is not None:
            take_any(cursor, _HOURS)
            take(cursor, ",")
            return hour
    cursor.at = at
    return None
