"""Reads what names days of the calendar: "trước ngày 15/3/2024", "đến hết quý II", "trong tháng 6 và tháng 12"."""

from datetime import date, timedelta
from itertools import pairwise

from kehoach.phrase.deadline.cursor import Cursor, take, take_all, take_any, take_number
from kehoach.phrase.deadline.draft import Draft, by_date, note, spanned, to_plan_end
from kehoach.phrase.deadline.model import Frame
from kehoach.phrase.deadline.recurring import read_recurring_items
from kehoach.phrase.deadline.sense import Sense, take_hour, take_sense
from kehoach.phrase.deadline.settle import Window, settle
from kehoach.phrase.deadline.slot import LAST, Grain
from kehoach.phrase.deadline.stretch import Item, take_items

ONWARD = frozenset({"trở đi", "về sau", "trở về sau"})
_ROUND_THE_CLOCK = ["24", "/", "7"]  # no day in July
_MARKS = frozenset({",", ".", ";", "và", "hoặc"})


def read_point(cursor: Cursor, frame: Frame, *, inherits: Sense = Sense.BARE) -> Draft | None:
    """Read a point or window of time; a limb without a word before it inherits the one of the limb before."""
    at = cursor.at
    sense = take_sense(cursor)
    hour = take_hour(cursor)
    items = take_items(cursor, cursor.tokens[at : cursor.at])
    if not items:
        draft = _of_plan(cursor, frame, sense) if hour is None else None
        cursor.at = cursor.at if draft else at
        return draft
    if (
        at > 0
        and cursor.tokens[at].isdecimal()
        and cursor.tokens[at - 1] in _MARKS
        and items[0].first.grain is Grain.YEAR
    ):
        return None
    if cursor.tokens[at : cursor.at] == _ROUND_THE_CLOCK:
        return None
    is_inherited = False
    if sense is Sense.BARE and items[0].first.grain is Grain.DAY:
        sense, is_inherited = inherits, inherits is Sense.BEFORE
    if hour is not None:
        if hour == 0 or items[-1].last.grain is not Grain.DAY:
            return None
        sense = Sense.BY
    draft = drafted(cursor, frame, sense, items)
    if draft is not None:
        draft.is_before, draft.is_inherited = sense is Sense.BEFORE, is_inherited
    return draft


def _of_plan(cursor: Cursor, frame: Frame, sense: Sense) -> Draft | None:
    """Read the plan's own period: "cuối kỳ", "cả giai đoạn", "hết kỳ kế hoạch", "5 năm tới"."""
    start, end = frame.period
    if take(cursor, "cuối"):
        sense = Sense.BY
    elif take(cursor, "đầu"):
        end, sense = start, Sense.BY
    is_named = take(cursor, "kỳ") or take(cursor, "giai đoạn")
    take(cursor, "kế hoạch")
    if (years := take_number(cursor)) is not None:
        is_named = take_all(cursor, "năm", "tới") and end.year - start.year + 1 == years
    if not is_named or sense in {Sense.BARE, Sense.BEFORE} or cursor.tokens[cursor.at].isdecimal():
        return None
    return by_date(end) if sense is Sense.BY else spanned(start, end)


def drafted(cursor: Cursor, frame: Frame, sense: Sense, items: list[Item]) -> Draft | None:
    """Make a draft of units that were read, with what follows them."""
    is_single = len(items) == 1 and not items[0].is_range
    if _is_year_beside(items) if is_single else _mixes_days_and_months(items) or _is_vague(items):
        return None
    recurring = read_recurring_items(cursor, frame, items, sense)
    if recurring is not None:
        if sense is Sense.BEFORE and not (frame.before_inclusive and items[0].first.is_point):
            note(recurring, "before-each")
        return recurring
    if _is_bare_year(items):
        return _in_the_year(frame, sense)
    windows = settle(items, frame, joins=not sense.is_limit)
    if not windows or (not is_single and sense is Sense.BEFORE and any(item.is_range for item in items)):
        return None
    if not sense.is_limit and len(windows) == 1 and take_any(cursor, ONWARD):
        return to_plan_end(windows[0].period.start, frame)
    drafts = [_limb(window, frame, sense) for window in windows]
    _year_notes(drafts[0], items)
    first, *more = drafts
    first.more += more
    return first


def _mixes_days_and_months(items: list[Item]) -> bool:
    """Tell whether a month follows a day in a list: "ngày 15/6 và tháng 12" may mean 15/12 or December."""
    grains = [item.last.grain for item in items if not item.apart]
    return any(
        grain is Grain.DAY and after in {Grain.MONTH, Grain.NUMBER} for grain, after in pairwise(grains)
    )


def _is_vague(items: list[Item]) -> bool:
    """Tell whether a range runs from one edge to another: "cuối năm 2024 - đầu năm 2025" has no days."""
    return any(
        item.is_range and item.first.grain is item.last.grain is Grain.EDGE and not _is_whole(item)
        for item in items
    )


def _is_year_beside(items: list[Item]) -> bool:
    """Tell whether the words are just "năm sau": which year that is depends on when they were said."""
    slot = items[0].first
    return slot.grain is Grain.YEAR and bool(slot.beside)


def _is_whole(item: Item) -> bool:
    """Tell whether a range of edges runs from a beginning to an end."""
    return item.first.first_day == 1 and item.last.last_day == LAST


def _is_bare_year(items: list[Item]) -> bool:
    """Tell whether the words are just "năm"."""
    slot = items[0].first
    return len(items) == 1 and slot.grain is Grain.YEAR and slot.year is None and slot.beside is None


def _in_the_year(frame: Frame, sense: Sense) -> Draft | None:
    """Draft "trong năm", "hết năm" of a plan of one year."""
    start, end = frame.period
    if sense in {Sense.BARE, Sense.BEFORE} or start.year != end.year:
        return None
    draft = by_date(end) if sense is Sense.BY else spanned(start, end)
    note(draft, "year-from-plan", {"year": end.year})
    return draft


def _limb(window: Window, frame: Frame, sense: Sense) -> Draft:
    start, end = window.period
    if sense is Sense.BEFORE:
        draft = by_date(_before(start, window, frame))
        if draft.due != start:
            note(draft, "before", {"day": start, "due": draft.due})
    elif sense is Sense.BY or window.is_point:
        draft = by_date(end)
    else:
        draft = spanned(start, end)
    if window.is_week:
        note(draft, "seven-days")
    if window.names_day and draft.due:
        note_day_off(draft, draft.due)
    return draft


def _before(start: date, window: Window, frame: Frame) -> date:
    """Give the last day in time of "trước": the policy moves days only, not months and years."""
    return start if window.is_point and frame.before_inclusive else start - timedelta(days=1)


def note_day_off(draft: Draft, day: date) -> None:
    """Note that a day named by its number is a day off; it does not move."""
    from kehoach.calendar.workdays import is_working_day  # noqa: PLC0415 - most phrases name no day

    if not is_working_day(day):
        note(draft, "day-off", {"day": day})


def _year_notes(draft: Draft, items: list[Item]) -> None:
    slots = [slot for item in items for slot in item[:2]]
    if all(slot.year is None for slot in slots) and draft.due:
        note(draft, "year-from-plan", {"year": draft.due.year})
    first, last = items[0].first, items[0].last
    if first.year is None and last.year is not None and draft.start and draft.start.year < last.year:
        note(draft, "crosses-year", {"start": draft.start})
