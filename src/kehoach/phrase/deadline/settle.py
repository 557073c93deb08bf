"""Settles the years and months that words leave out.

A missing year is that of the next unit to the right that has one, else of the one to the left, else the plan's.
"""

from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from kehoach.calendar.period import Period
from kehoach.phrase.deadline.model import Frame
from kehoach.phrase.deadline.slot import Grain, Slot, period_of
from kehoach.phrase.deadline.stretch import Item

_ONE_DAY = timedelta(days=1)
_MONTHS = 12


class Window(NamedTuple):
    """The settled days of an item.

    `is_point`: the words name a single day. `names_day`: they name the last day by its number.
    """

    period: Period
    is_point: bool
    names_day: bool
    is_week: bool = False


def plan_year(frame: Frame) -> int | None:
    """Give the year of the plan; None where it has several."""
    start, end = frame.period
    return end.year if start.year == end.year else None


def settle(items: list[Item], frame: Frame, *, joins: bool = True) -> list[Window] | None:
    """Give each item its days; None where a year or month stays open or the calendar has no such day.

    Neighbours that touch become one where `joins`.
    """
    if len(items) == 1 and not items[0].is_range:
        return _single(items[0].first, frame)
    items = with_months(items)
    if any(item.first.first_month == 0 or item.last.first_month == 0 for item in items):
        return None
    if _is_year_beside_less(items):
        return None
    windows = _only_one([_windows(items, year) for year in _rightmost_years(items, plan_year(frame))])
    return _merged(items, windows, joins=joins) if windows else None


def _single(slot: Slot, frame: Frame) -> list[Window] | None:
    """Settle one unit that stands alone, the most frequent form."""
    year = slot.year if slot.year is not None else plan_year(frame)
    if year is None or not slot.first_month:
        return None
    period = period_of(slot, year)
    return [_window(slot, period, slot.is_point)] if period else None


def _window(last: Slot, period: Period, is_point: bool) -> Window:  # noqa: FBT001 - both callers name it
    return Window(period, is_point, last.grain is Grain.DAY, last.grain is Grain.WEEK)


def _is_year_beside_less(items: list[Item]) -> bool:
    """Tell whether a unit without its year stands before a whole year: "quý IV và năm 2025" leaves it open."""
    slots = [slot for item in items for slot in item[:2]]
    return any(
        right.grain is Grain.YEAR and left.grain is not Grain.YEAR and left.year is None
        for left, right in pairwise(slots)
    )


def _only_one(readings: list[list[Window] | None]) -> list[Window] | None:
    """Give the reading that runs forward; None where two years would do ("từ tháng 10/2023 đến tháng 12")."""
    if len(readings) == 1:
        return readings[0]
    forward = [windows for windows in readings if windows and all(map(_is_forward, windows))]
    return forward[0] if len(forward) == 1 else None


def _is_forward(window: Window) -> bool:
    return window.period.start <= window.period.end


def _windows(items: list[Item], year: int) -> list[Window] | None:
    """Give the days of each item when the last unit lies in the year."""
    years = _years(items, year)
    if years is None:
        return None
    windows: list[Window] = []
    for item, (first_year, last_year) in zip(items, years, strict=True):
        first = period_of(item.first, first_year)
        last = period_of(item.last, last_year) if item.is_range else first
        if first is None or last is None:
            return None
        if windows and item.first.year is None and first.start < windows[-1].period.start:
            return None
        is_point = item.first.is_point and not item.is_range
        windows.append(_window(item.last, Period(first.start, last.end), is_point))
    return windows


def _merged(items: list[Item], windows: list[Window], *, joins: bool) -> list[Window] | None:
    """Join neighbours that touch ("Quý III, IV"); days and what a semicolon parts stay single.

    None for a choice between two that do not touch: nobody knows which one is meant.
    """
    joined = windows[:1]
    for item, window in zip(items[1:], windows[1:], strict=True):
        before = joined[-1]
        touches = before.period.end + _ONE_DAY == window.period.start
        if touches and joins and not (window.is_point or before.is_point or item.apart):
            joined[-1] = window._replace(period=Period(before.period.start, window.period.end))
        elif item.either:
            return None
        else:
            joined.append(window)
    return joined


def with_months(items: list[Item]) -> list[Item]:
    """Give days without a month ("ngày 10, 20/6") the month of the next one to the right."""
    if all(item.first.first_month and item.last.first_month for item in items):
        return items
    given: list[Item] = []
    right: Slot | None = None
    for item in reversed(items):
        last = _beside(item.last, right)
        first = _beside(item.first, last) if item.is_range else last
        given.append(Item(first, last, item.apart, item.either))
        right = first
    return given[::-1]


def _beside(slot: Slot, right: Slot | None) -> Slot:
    if slot.first_month or right is None:
        return slot
    number = slot.first_day
    if right.grain is Grain.DAY and right.first_month:
        return right._replace(first_day=number, last_day=number)
    if right.grain is Grain.MONTH and slot.grain is Grain.NUMBER and number <= _MONTHS:
        return right._replace(first_month=number, last_month=number, year=None)
    return slot


def _years(items: list[Item], year: int) -> list[tuple[int, int]] | None:
    """Settle both years of each item from the right, starting with the year of the last unit."""
    found: list[tuple[int, int]] = []
    right: Slot | None = None
    for item in reversed(items):
        last_year = _year_of(item.last, right, year, in_list=True)
        if last_year is None:
            return None
        first_year = last_year
        if item.is_range:
            if item.last.beside and item.first.year is not None:
                last_year = item.first.year + item.last.beside
            left = _year_of(item.first, item.last, last_year, in_list=False)
            first_year = last_year if left is None else left
        found.append((first_year, last_year))
        right, year = item.first, first_year
    return found[::-1]


def _rightmost_years(items: list[Item], plan: int | None) -> list[int]:
    """Give the years in which the last unit may lie: its own, else the plan's and the one stated to its left."""
    slots = [slot for item in items for slot in item[:2]]
    stated = next((slot.year for slot in reversed(slots) if slot.year is not None), None)
    if slots[-1].year is not None or plan is None or plan == stated:
        return [] if stated is None and plan is None else [stated or plan or 0]
    return [plan] if stated is None else [plan, stated]


def _year_of(slot: Slot, right: Slot | None, year: int, *, in_list: bool) -> int | None:
    """Give a unit's year from that of the unit right of it.

    A range whose right end has the year may run over the turn of the year ("tháng 11 - 02/2025"); in a list only
    neighbours may ("tháng 12, 01/2025"): anything else that runs backwards is left open.
    """
    if slot.year is not None:
        return slot.year
    if right is None or slot.first_month <= right.first_month:
        return year
    if in_list:
        return year - 1 if slot.last_month == _MONTHS and right.first_month == 1 else None
    return year - 1 if right.year is not None else None
