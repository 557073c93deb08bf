"""Reads units, ranges and lists of them: "Quý I, II/2024", "từ 01/3 đến 30/6/2024", "tháng 2, 5, 8"."""

from typing import NamedTuple

from kehoach.phrase.deadline.cursor import Cursor, take, take_all, take_any, take_number
from kehoach.phrase.deadline.slot import Grain, Slot, day_slot, year_slot
from kehoach.phrase.deadline.unit import take_unit
from kehoach.phrase.deadline.vocabulary import ROMANS
from kehoach.phrase.deadline.year import take_year, with_year

_DASHES = frozenset({"-", "đến", "tới", "cho đến", "cho tới"})
_SOME = frozenset({"các", "những"})
_UNITS = frozenset({"năm", "quý", "tháng", "ngày"})
_COMMAS = frozenset({",", "và", "&", "+", ";", "hoặc"})
# What may follow a number that takes its grain from the unit before it.
_AFTER_NUMBER = frozenset(
    {
        "",
        ",",
        ";",
        ".",
        ")",
        "(",
        "và",
        "&",
        "+",
        "-",
        "đến",
        "tới",
        "hằng",
        "mỗi",
        "năm",
        "của",
        "trong",
        ":",
    }
)


class Item(NamedTuple):
    """One unit, or the range between two.

    `apart`: a semicolon stands before it. `either`: "hoặc" does.
    """

    first: Slot
    last: Slot
    apart: bool = False
    either: bool = False

    @property
    def is_range(self) -> bool:
        """Tell whether it has two ends."""
        return self.first is not self.last


def take_item(cursor: Cursor, like: Grain | None = None) -> Item | None:
    """Read a unit or a range."""
    if cursor.tokens[cursor.at] in _SOME and _names_units(cursor):
        cursor.at += 1
    at = cursor.at
    if take(cursor, "giai đoạn"):
        stage = _stage(cursor)
        cursor.at = cursor.at if stage else at
        return stage
    first = take_unit(cursor, like)
    if first is None:
        return None
    at = cursor.at
    if take_any(cursor, _DASHES):
        take(cursor, "hết")
        last = take_unit(cursor, first.grain)
        if last is not None and _may_end(cursor, last):
            return Item(first, last)
        cursor.at = at
    return Item(first, first)


def _names_units(cursor: Cursor) -> bool:
    """Tell whether "các" stands before units with numbers: "các quý I, III"."""
    unit, number = cursor.tokens[cursor.at + 1 : cursor.at + 3]
    return unit in _UNITS and (number.isdecimal() or number in ROMANS)


def _stage(cursor: Cursor) -> Item | None:
    """Read the years of "giai đoạn 2021-2025", "giai đoạn 2 (2016-2020)"."""
    at = cursor.at
    if cursor.tokens[at + 1] == "(":
        cursor.at += 2
    take(cursor, "từ")
    take(cursor, "năm")
    first = take_year(cursor)
    if first is not None and take_any(cursor, _DASHES):
        take(cursor, "năm")
        last = take_year(cursor)
        if last is not None and (cursor.tokens[at + 1] != "(" or take(cursor, ")")):
            return Item(year_slot(first), year_slot(last))
    return None


def take_items(cursor: Cursor, again: list[str] | None = None) -> list[Item]:
    """Read a list of units and ranges; empty where none stands here.

    `again` are words that may be repeated before each: "trước ngày 10/6 và trước ngày 10/12".
    """
    if items := _days_of_months(cursor):
        return items
    first = take_item(cursor)
    if first is None:
        return []
    items = [first]
    while (mark := cursor.tokens[cursor.at]) in _COMMAS:
        at = cursor.at
        cursor.at += 1
        if mark in {",", ";"}:
            take(cursor, "và")
        if again:
            take_all(cursor, *again)
        item = take_item(cursor, items[-1].last.grain)
        if item is None or not _may_end(cursor, item.last):
            cursor.at = at
            break
        items.append(item._replace(apart=mark == ";", either=mark == "hoặc"))
    return items


def _days_of_months(cursor: Cursor) -> list[Item]:
    """Read one day of several months: "ngày 20 các tháng 3, 6, 9, 12"; empty where none stands here."""
    at = cursor.at
    day = take_number(cursor) if take(cursor, "ngày") or cursor.tokens[at].isdecimal() else None
    if day is None:
        cursor.at = at
        return []
    take(cursor, "của")
    take_any(cursor, _SOME)
    if not take(cursor, "tháng"):
        cursor.at = at
        return []
    months: list[int] = []
    while (month := take_number(cursor)) is not None:
        months.append(month)
        here = cursor.at
        if cursor.tokens[here] not in {",", "và"}:
            break
        cursor.at += 1
        take(cursor, "tháng")
    slots = [day_slot(day, month) for month in months if month]
    days = [slot for slot in slots if slot is not None]
    if len(days) < 2 or len(days) != len(months) or cursor.tokens[cursor.at - 1] in {",", "và", "tháng"}:  # noqa: PLR2004
        cursor.at = at
        return []
    days[-1] = with_year(cursor, days[-1]) or days[-1]
    return [Item(day, day) for day in days]


def _may_end(cursor: Cursor, slot: Slot) -> bool:
    """Tell whether a further unit may end here: a number without a word of its own not anywhere, a bare "năm" never."""
    if slot.grain is Grain.YEAR and slot.year is None and slot.beside is None:
        return False
    return slot.year is not None or cursor.tokens[cursor.at] in _AFTER_NUMBER
