"""Reads time counted from an event: "không quá 05 ngày làm việc kể từ ngày nhận hồ sơ"."""

from datetime import date
from typing import NamedTuple

from kehoach.phrase.deadline.cursor import Cursor, take, take_all, take_any, take_count
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.event import take_event
from kehoach.phrase.deadline.model import Direction, Kind, Offset, OffsetUnit
from kehoach.phrase.deadline.sense import LATEST
from kehoach.phrase.deadline.slot import Grain, period_of
from kehoach.phrase.deadline.unit import take_unit

_WITHIN = frozenset(
    {"trong vòng", "trong thời hạn", "trong hạn", "thời hạn", "trong thời gian", "thời gian", "trong", "là"}
)
_AT_LEAST = frozenset({"ít nhất", "tối thiểu"})
_AFTER = frozenset({"kể từ", "tính từ", "tính kể từ", "từ", "sau"})
_UNTIL = frozenset({"tính đến", "tính tới"})
_AFTER_COMMA = frozenset({"kể từ", "tính từ", "tính kể từ"})
_ANCHORS = frozenset({"ngày", "thời điểm", "khi", "lúc"})
_UNITS = {
    "ngày": (OffsetUnit.DAYS, 1),
    "tuần": (OffsetUnit.DAYS, 7),
    "tháng": (OffsetUnit.MONTHS, 1),
    "quý": (OffsetUnit.MONTHS, 3),
    "năm": (OffsetUnit.MONTHS, 12),
    "giờ": (OffsetUnit.HOURS, 1),
    "h": (OffsetUnit.HOURS, 1),
    "tiếng": (OffsetUnit.HOURS, 1),
}
_OFFICE_TIME = frozenset({"làm việc", "hành chính"})


def read_offset(cursor: Cursor) -> Draft | None:
    """Read a limit counted in days, months or hours."""
    at = cursor.at
    is_marked, is_before = _take_limit(cursor)
    counted = take_length(cursor)
    draft = counted and _anchored(cursor, counted, is_marked=is_marked, is_before=is_before)
    if not draft:
        cursor.at = at
        return None
    return draft


def _take_limit(cursor: Cursor) -> tuple[bool, bool]:
    """Read "không quá", "chậm nhất [sau, trước]", "trong vòng"; whether any stands here, whether it ends in "trước"."""
    at = cursor.at
    take(cursor, "ngay")
    take_any(cursor, _AT_LEAST)
    take_any(cursor, LATEST)
    take_any(cursor, _WITHIN)
    take_any(cursor, LATEST)
    take_any(cursor, _WITHIN)
    is_before = take(cursor, "trước")
    if not is_before:
        take(cursor, "sau")
    take_any(cursor, _AT_LEAST)
    take_any(cursor, LATEST)
    return cursor.at > at, is_before


class Length(NamedTuple):
    """A stretch of time; `is_office_time` where its hours are those of the office."""

    number: int
    unit: OffsetUnit
    is_office_time: bool


def take_length(cursor: Cursor) -> Length | None:
    """Read "05 (năm) ngày làm việc", "03 tháng", "24 giờ"."""
    at = cursor.at
    count = take_count(cursor)
    found = _UNITS.get(cursor.tokens[cursor.at]) if count is not None else None
    if count is None or found is None:
        cursor.at = at
        return None
    word = cursor.tokens[cursor.at]
    cursor.at += 1
    unit, factor = found
    is_office_time = bool(take_any(cursor, _OFFICE_TIME))
    if is_office_time and word == "ngày":
        return Length(count, OffsetUnit.WORKING_DAYS, is_office_time=False)
    if is_office_time and unit is not OffsetUnit.HOURS:
        cursor.at = at
        return None
    return Length(count * factor, unit, is_office_time)


class Anchor(NamedTuple):
    """On which side of its event time is counted; `is_until` for the two-faced "tính đến"."""

    direction: Direction
    is_until: bool = False


def _take_anchor(cursor: Cursor, *, is_before: bool) -> Anchor | None:
    """Read the words between the time and its event; None where none stand here."""
    if cursor.tokens[cursor.at] == "," and cursor.tokens[cursor.at + 1] in _AFTER_COMMA:
        cursor.at += 1
    if take_all(cursor, "so", "với"):
        return Anchor(Direction.BEFORE if is_before else Direction.AFTER)
    if take(cursor, "trước"):
        return Anchor(Direction.BEFORE)
    if not is_before and take_any(cursor, _AFTER):
        return Anchor(Direction.AFTER)
    return Anchor(Direction.BEFORE, is_until=True) if take_any(cursor, _UNTIL) else None


def _anchored(cursor: Cursor, length: Length, *, is_marked: bool, is_before: bool) -> Draft | None:
    """Read what the time is counted from; "trước 05 ngày" and a bare "6 tháng" need it."""
    anchor = _take_anchor(cursor, is_before=is_before)
    if anchor is None and (is_before or (not is_marked and length.unit is OffsetUnit.MONTHS)):
        return None
    direction = anchor.direction if anchor else Direction.AFTER
    draft = Draft(Kind.EVENT_OFFSET, offset=Offset(length.number, length.unit, direction))
    if length.is_office_time:
        note(draft, "office-hours")
    if anchor is None:
        note(draft, "event-not-said")
        return draft
    if anchor.is_until:
        note(draft, "counted-until", {"count": length.number})
    return _of_event(cursor, draft)


def _of_event(cursor: Cursor, draft: Draft) -> Draft | None:
    at = cursor.at
    take_any(cursor, _ANCHORS)
    if not take_dated_event(cursor, draft, at):
        cursor.at = at
        take_any(cursor, _ANCHORS)
        if cursor.tokens[cursor.at].isdecimal():  # a day without its year, or a number that names no event
            return None
        draft.event = take_event(cursor)
        if draft.event is None:
            return None
    return draft


def read_offset_after_event(cursor: Cursor) -> Draft | None:
    """Read "trước ngày họp ít nhất 05 ngày", "sau khi nhận đủ hồ sơ, chậm nhất 05 ngày làm việc"."""
    at = cursor.at
    take(cursor, "ngay")
    direction = Direction.BEFORE if take(cursor, "trước") else Direction.AFTER
    if direction is Direction.BEFORE or take(cursor, "sau"):
        take_any(cursor, _ANCHORS)
        start = cursor.at
        end = _length_at(cursor, start)
        cursor.at = end
        take(cursor, ",")
        _, is_before = _take_limit(cursor)
        counted = take_length(cursor) if end > start else None
        if counted and not is_before and _stops(cursor):
            draft = Draft(
                Kind.EVENT_OFFSET, offset=Offset(counted.number, counted.unit, direction), event=(start, end)
            )
            if counted.is_office_time:
                note(draft, "office-hours")
            return draft
    cursor.at = at
    return None


def _stops(cursor: Cursor) -> bool:
    return cursor.tokens[cursor.at] in {"", ";", ".", ",", ")", "("}


def _length_at(cursor: Cursor, start: int) -> int:
    """Find where the event ends that starts here: before a comma or a limit with its number of days."""
    tokens = cursor.tokens
    at = start
    while (token := tokens[at]) and token not in _BREAKS:
        if at > start and token.isdecimal() and tokens[at + 1] in _UNITS and tokens[at + 2] != "/":
            break
        at += 1
    return at


_BREAKS = (
    LATEST
    | _AT_LEAST
    | {",", ";", ".", "(", ")", "trong vòng", "trong thời hạn", "trong thời gian", "trong hạn"}
)


def take_dated_event(cursor: Cursor, draft: Draft, at: int) -> bool:
    """Read an event that is a day with its year, and count the due day from it."""
    cursor.at = at
    slot = take_unit(cursor)
    if slot is None or slot.grain is not Grain.DAY or slot.year is None or draft.offset is None:
        return False
    period = period_of(slot, slot.year)
    if period is None:
        return False
    draft.event = (at, cursor.at)
    draft.due = due_after(period.start, draft.offset)
    if draft.due:
        note_standing(draft, draft.due)
    return True


def due_after(event: date, offset: Offset) -> date | None:
    """Count the last day in time (Bộ luật Dân sự 2015 Điều 147-148); None for hours, whose hour nobody says."""
    from kehoach.calendar.ends import days_before, end_of_days, end_of_months, months_before  # noqa: PLC0415
    from kehoach.calendar.workdays import add_working_days  # noqa: PLC0415

    is_after = offset.direction is Direction.AFTER
    count = offset.count
    if offset.unit is OffsetUnit.DAYS:
        return end_of_days(event, count) if is_after else days_before(event, count)
    if offset.unit is OffsetUnit.MONTHS:
        return end_of_months(event, count) if is_after else months_before(event, count)
    if offset.unit is OffsetUnit.WORKING_DAYS:
        return add_working_days(event, count if is_after else -count)
    return None


def note_standing(draft: Draft, day: date) -> None:
    """Note that the day rests on a calendar year that no decision has set yet."""
    from kehoach.calendar.workdays import standing  # noqa: PLC0415

    known = standing(day.year)
    if known is None or known.value == "computed":
        note(draft, "computed-year", {"year": day.year})
