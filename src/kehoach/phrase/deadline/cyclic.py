"""Reads points within cycles: "tháng cuối quý", "cuối mỗi tháng", "thứ Sáu hằng tuần"; and narrows cadences by them."""

from kehoach.phrase.deadline.cursor import Cursor, first_of, take, take_all, take_any, take_number
from kehoach.phrase.deadline.cycle import (
    FIRST_HALF,
    HALF_YEARLY,
    MONTHLY,
    UNSPECIFIED,
    WEEKLY,
    YEARLY,
    Cycle,
    Turn,
)
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.model import Frame, Kind
from kehoach.phrase.deadline.recurring import (
    CYCLE_WORDS,
    EVERY,
    anchor_of_day,
    recurring,
    take_every,
    take_month_of_cycle,
    turns_of,
    unspecified,
)
from kehoach.phrase.deadline.sense import Sense, take_hour, take_sense
from kehoach.phrase.deadline.slot import LAST, Grain
from kehoach.phrase.deadline.stretch import take_items

_WEEKDAYS = {"hai": 1, "ba": 2, "tư": 3, "năm": 4, "sáu": 5, "bảy": 6, "bẩy": 6}
_SUNDAY = 7
_JULY = 7


def read_cyclic(cursor: Cursor) -> Draft | None:
    """Read a point of a cycle."""
    at = cursor.at
    sense = take_sense(cursor)
    turn = first_of(
        cursor,
        lambda cursor: _month_turn(cursor, sense),
        lambda cursor: _weekday(cursor, sense),
        lambda cursor: _week_of_month(cursor, sense),
        lambda cursor: _edge(cursor, sense),
    )
    if turn is None:
        cursor.at = at
        return None
    draft = unspecified() if turn.cycle is UNSPECIFIED else recurring((turn,))
    if turn.shift:
        note(draft, "before-each")
    return draft


def _month_turn(cursor: Cursor, sense: Sense) -> Turn | None:
    """Read "tháng cuối quý", "trong tháng cuối của mỗi quý"."""
    anchor = take_month_of_cycle(cursor)
    if anchor is None:
        return None
    cycle, month = anchor
    if month > cycle.months:  # "tháng sau" alone: after which one?
        return None
    if sense is Sense.BEFORE:
        return Turn(cycle, None, 1, month, 1, -1)
    return Turn(cycle, None if sense is Sense.BY else month, 1, month, LAST)


def _edge(cursor: Cursor, sense: Sense) -> Turn | None:
    """Read "cuối quý", "cuối mỗi tháng", "đầu tháng", "hết quý", "ngày cuối cùng của quý"."""
    at = cursor.at
    edge = take_any(cursor, {"cuối", "đầu"})
    if not edge and (take_all(cursor, "ngày", "cuối cùng") or take_all(cursor, "ngày", "cuối")):
        edge = "cuối"
    take(cursor, "của")
    is_every = bool(take_any(cursor, EVERY))
    cycle = CYCLE_WORDS.get(cursor.tokens[cursor.at])
    if cycle is None or not (edge or sense is Sense.BY) or (cycle is YEARLY and not is_every):
        cursor.at = at
        return None
    cursor.at += 1
    if cycle is WEEKLY or (edge == "đầu" and cycle not in {MONTHLY, YEARLY}):
        return None
    shift = -1 if sense is Sense.BEFORE else 0
    return (
        Turn(cycle, None, 1, 1, 1, shift)
        if edge == "đầu"
        else Turn(cycle, None, 1, cycle.months, LAST, shift)
    )


def _week_of_month(cursor: Cursor, sense: Sense) -> Turn | None:
    """Read "tuần cuối của tháng", "tuần đầu hằng tháng"."""
    at = cursor.at
    if take(cursor, "tuần") and (edge := take_any(cursor, {"cuối", "đầu"})):
        take(cursor, "của")
        take_any(cursor, EVERY)
        if (
            take(cursor, "tháng")
            and not cursor.tokens[cursor.at].isdecimal()
            and sense in {Sense.BARE, Sense.IN}
        ):
            return Turn(MONTHLY, 1, -6, 1, 0) if edge == "cuối" else Turn(MONTHLY, 1, 1, 1, 7)
    cursor.at = at
    return None


def _weekday(cursor: Cursor, sense: Sense, *, is_said: bool = False) -> Turn | None:
    """Read "thứ Sáu hằng tuần", or "thứ Sáu" where the week is said already."""
    hour = take_hour(cursor)
    if take(cursor, "chủ nhật"):
        day: int | None = _SUNDAY
    elif take(cursor, "thứ") or take_all(cursor, "ngày", "thứ"):
        number = take_number(cursor)
        day = number - 1 if number is not None else _WEEKDAYS.get(take_any(cursor, _WEEKDAYS.keys()))
    else:
        return None
    is_weekly = take_every(cursor) is WEEKLY or is_said
    if day is None or not 1 <= day <= _SUNDAY or not is_weekly:
        return None
    return Turn(WEEKLY, None, 1, 1, day, -1 if sense is Sense.BEFORE and hour is None else 0)


_WORK = frozenset({"hoàn thành", "xong", "gửi", "báo cáo", "thực hiện", "tổ chức", "trình", "nộp"})
_FROM = frozenset({"từ", "bắt đầu từ"})


def narrow(cursor: Cursor, frame: Frame, draft: Draft) -> bool:
    """Read the point that falls due in each cycle: "hằng quý, trước ngày 20 của tháng cuối quý"."""
    if draft.kind is not Kind.RECURRING or len(draft.turns) != 1 or draft.turns[0].first_month is None:
        return False
    cycle = draft.turns[0].cycle
    at = cursor.at
    is_bracketed = take(cursor, "(")
    if not is_bracketed:
        take(cursor, ",") or take(cursor, ":")
    while take_any(cursor, _WORK):
        pass
    turns = _narrowed(cursor, frame, cycle)
    if cycle is HALF_YEARLY and len(turns) == 1 and turns[0].cycle is YEARLY and turns[0].last_month <= _JULY:
        cycle = FIRST_HALF
        turns = (turns[0]._replace(cycle=cycle),)
    if turns and _fits(cycle, turns) and (not is_bracketed or take(cursor, ")")):
        draft.turns = turns
        draft.every = turns[0].cycle.every
        if any(turn.shift for turn in turns):
            note(draft, "before-each")
        return True
    cursor.at = at
    return False


def _fits(cycle: Cycle, turns: tuple[Turn, ...]) -> bool:
    """Tell whether turns lie in cycles of that length; named months of the year may lie evenly in it."""
    return cycle is YEARLY or {turn.cycle.months for turn in turns} == {cycle.months}


def _narrowed(cursor: Cursor, frame: Frame, cycle: Cycle) -> tuple[Turn, ...]:
    at = cursor.at
    sense = take_sense(cursor)
    if turn := _month_turn(cursor, sense):
        is_same = turn.cycle.months == cycle.months and turn.cycle is not UNSPECIFIED
        return (turn,) if is_same else ()
    if cycle is WEEKLY:
        turn = _weekday(cursor, sense, is_said=True)
        return (turn,) if turn else ()
    return _named_days(cursor, frame, cycle, sense, cursor.tokens[at : cursor.at])


def _named_days(
    cursor: Cursor, frame: Frame, cycle: Cycle, sense: Sense, again: list[str]
) -> tuple[Turn, ...]:
    hour = take_hour(cursor)
    is_range = bool(take_any(cursor, _FROM))
    items = take_items(cursor, again)
    if not items or (is_range and not all(item.is_range for item in items)):
        return ()
    if any(slot.grain is Grain.YEAR for item in items for slot in item[:2]):
        return ()
    if hour is not None:
        sense = Sense.BY
    if items[-1].last.first_month == 0:
        anchor = anchor_of_day(cursor) or ((MONTHLY, 1) if cycle is MONTHLY else None)
        if anchor and anchor[0] is UNSPECIFIED:
            anchor = (cycle, anchor[1] or cycle.months)
        if anchor and anchor[0].months != cycle.months:
            return ()
    elif any(slot.year is not None for item in items for slot in item[:2]):
        anchor = None
    else:
        anchor = (YEARLY, 0)
    return turns_of(frame, items, *anchor, sense) if anchor else ()
