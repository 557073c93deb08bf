"""Reads what starts with "từ": open to the plan's end, from now on, or a range."""

from kehoach.phrase.deadline.cursor import Cursor, first_of, take, take_all, take_any
from kehoach.phrase.deadline.draft import Draft, by_date, note, spanned, to_plan_end
from kehoach.phrase.deadline.event import take_event
from kehoach.phrase.deadline.model import Direction, Frame, Kind, Offset, OffsetUnit
from kehoach.phrase.deadline.point import ONWARD, drafted, note_day_off
from kehoach.phrase.deadline.sense import Sense
from kehoach.phrase.deadline.settle import settle
from kehoach.phrase.deadline.stretch import take_items

FROM = frozenset({"từ", "kể từ", "bắt đầu từ", "tính từ", "ngay từ"})
_TO = frozenset({"-", "đến", "tới", "cho đến", "cho tới"})
_SIGNING = frozenset({"ký", "ban hành"})


def read_opened(cursor: Cursor, frame: Frame) -> Draft | None:
    """Read "từ X", "từ X trở đi", "từ X đến Y", "từ nay đến X", "kể từ ngày ký", "sau năm X"."""
    at = cursor.at
    if take(cursor, "sau"):
        draft = _after(cursor, frame)
    elif word := take_any(cursor, FROM):
        draft = first_of(
            cursor,
            lambda cursor: _from_now(cursor, frame),
            lambda cursor: _from_signing(cursor, frame),
            lambda cursor: _from(cursor, frame),
        )
        if draft is not None and word == "bắt đầu từ":
            draft.is_begun = draft.is_open
    else:
        draft = None
    if draft is None:
        cursor.at = at
    return draft


def _from(cursor: Cursor, frame: Frame) -> Draft | None:
    items = take_items(cursor)
    if not items:
        return None
    if any(item.is_range for item in items):
        return drafted(cursor, frame, Sense.BARE, items)
    windows = settle(items, frame) if len(items) == 1 else None
    if not windows:
        return None
    take_any(cursor, ONWARD)
    if take_all(cursor, "và", "các", "năm") or take_all(cursor, "và", "những", "năm"):
        take(cursor, "tiếp theo")
    return to_plan_end(windows[0].period.start, frame)


def _after(cursor: Cursor, frame: Frame) -> Draft | None:
    """Read "sau năm 2025", "sau ngày 15/6/2024": it starts the day after."""
    items = take_items(cursor)
    windows = settle(items, frame) if len(items) == 1 and not items[0].is_range else None
    if not windows:
        return None
    from datetime import timedelta  # noqa: PLC0415

    return to_plan_end(windows[0].period.end + timedelta(days=1), frame)


def _from_now(cursor: Cursor, frame: Frame) -> Draft | None:
    """Read "từ nay đến hết năm 2024": now is the day of issue."""
    at = cursor.at
    if (take(cursor, "nay") or take(cursor, "hiện nay")) and take_any(cursor, _TO):
        return _until(cursor, frame)
    cursor.at = at
    return None


def _until(cursor: Cursor, frame: Frame) -> Draft | None:
    """Read the end of a stretch that starts with the day of issue."""
    take(cursor, "hết")
    items = take_items(cursor)
    windows = settle(items, frame) if len(items) == 1 and not items[0].is_range else None
    if not windows and take(cursor, "năm"):
        due = frame.period.end
    elif windows:
        due = windows[0].period.end
    else:
        return None
    if frame.issued is None:
        draft = by_date(due)
        note(draft, "issue-day-unknown")
    else:
        draft = spanned(frame.issued.start, due)
        note(draft, "now-is-issue-day", {"day": frame.issued.start})
    if windows and windows[0].names_day:
        note_day_off(draft, due)
    return draft


def _from_signing(cursor: Cursor, frame: Frame) -> Draft | None:
    """Read "kể từ ngày ký [ban hành]": the day of the document itself."""
    at = cursor.at
    if not (take(cursor, "ngày") or take(cursor, "khi")) or cursor.tokens[cursor.at] not in _SIGNING:
        cursor.at = at
        return None
    start = cursor.at
    while take_any(cursor, _SIGNING):
        pass
    event = (start, cursor.at)
    take(cursor, "kế hoạch") and take(cursor, "này")
    if take_any(cursor, _TO):
        return _until(cursor, frame)
    if cursor.tokens[cursor.at] not in {"", ".", ";", ","}:
        cursor.at = start
        event = take_event(cursor) or event
        if not _TO.isdisjoint(cursor.tokens[slice(*event)]):  # an end that would be lost in the event
            return None
        return Draft(Kind.EVENT_OFFSET, event=event, offset=Offset(0, OffsetUnit.DAYS, Direction.AFTER))
    day = frame.issued.start if frame.issued and frame.issued.is_day else None
    return Draft(
        Kind.EVENT_OFFSET, start=day, event=event, offset=Offset(0, OffsetUnit.DAYS, Direction.AFTER)
    )
