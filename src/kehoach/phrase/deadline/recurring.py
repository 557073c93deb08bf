"""Reads units that come again: "Quý IV hằng năm", "ngày 20 của tháng cuối quý", "trước ngày 05 tháng sau"."""

from datetime import date, timedelta

from kehoach.phrase.deadline.cursor import Cursor, take, take_any
from kehoach.phrase.deadline.cycle import (
    FIRST_HALF,
    HALF_YEARLY,
    MONTHLY,
    NINE_MONTHS,
    QUARTERLY,
    UNSPECIFIED,
    WEEKLY,
    YEARLY,
    Cycle,
    Turn,
    occurrences,
    whole,
)
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.model import Frame, Kind, Occurrence
from kehoach.phrase.deadline.sense import Sense
from kehoach.phrase.deadline.settle import settle, with_months
from kehoach.phrase.deadline.slot import LAST, Grain, Slot
from kehoach.phrase.deadline.stretch import Item
from kehoach.phrase.deadline.vocabulary import ROMANS

EVERY = frozenset({"hằng", "mỗi", "từng"})
CYCLE_WORDS = {"năm": YEARLY, "quý": QUARTERLY, "tháng": MONTHLY, "tuần": WEEKLY}
_OF = frozenset({"của", "trong", "vào"})
_FOLLOWING = frozenset({"tiếp theo", "kế tiếp", "sau", "sau đó"})
_EDGES = frozenset({"đầu", "cuối", "đầu tiên", "cuối cùng"})
_MONTHS = 12


def recurring(turns: tuple[Turn, ...]) -> Draft:
    """Draft what falls due in cycles."""
    names = dict.fromkeys(turn.cycle.every for turn in turns)
    return Draft(Kind.RECURRING, every=";".join(names), turns=turns)


def take_every(cursor: Cursor) -> Cycle | None:
    """Read "hằng năm", "mỗi quý", "của từng tháng", "(hằng năm)"."""
    at = cursor.at
    is_bracketed = take(cursor, "(")
    take(cursor, ",")
    take_any(cursor, _OF)
    take(cursor, "định kỳ")
    if take_any(cursor, EVERY):
        cycle = CYCLE_WORDS.get(cursor.tokens[cursor.at])
        if cycle is not None:
            cursor.at += 1
            if not is_bracketed or take(cursor, ")"):
                return cycle
    cursor.at = at
    return None


def read_recurring_items(cursor: Cursor, frame: Frame, items: list[Item], sense: Sense) -> Draft | None:
    """Read what makes units come again, after them; None where nothing does."""
    at = cursor.at
    if _take_following(cursor):
        draft = _following(frame, items, sense)
        cursor.at = cursor.at if draft else at
        return draft
    anchor = _take_anchor(cursor, items) or _anchor_of_label(cursor, frame, items)
    if anchor is None:
        return None
    if anchor[0] is UNSPECIFIED:
        return unspecified()
    turns = turns_of(frame, items, *anchor, sense)
    return recurring(turns) if turns else None


def unspecified() -> Draft:
    """Draft what recurs without a stated cadence."""
    draft = Draft(Kind.RECURRING, every=UNSPECIFIED.every)
    note(draft, "no-cadence")
    return draft


def turns_of(frame: Frame, items: list[Item], cycle: Cycle, month: int, sense: Sense) -> tuple[Turn, ...]:
    """Give what falls due in each cycle; none where a unit does not fit. `month` is that of days without one."""
    turns = [_turn(item, cycle, month, _strict(frame, item, sense)) for item in with_months(items)]
    found = [turn for turn in turns if turn is not None]
    if len(found) < len(turns):
        return ()
    return _evened(found, joins=not any(item.apart for item in items))


def _strict(frame: Frame, item: Item, sense: Sense) -> Sense:
    """Let "trước" include the day itself where the office says so."""
    is_inclusive = frame.before_inclusive and item.first.is_point and sense is Sense.BEFORE
    return Sense.BY if is_inclusive else sense


def _take_following(cursor: Cursor) -> bool:
    """Read "và các năm tiếp theo", "và những năm sau"."""
    at = cursor.at
    is_joined = take(cursor, "và") or take(cursor, ",")
    if is_joined and take_any(cursor, _SOME) and take(cursor, "năm") and take_any(cursor, _FOLLOWING):
        return True
    cursor.at = at
    return False


_SOME = frozenset({"các", "những", "hằng"})


def _following(frame: Frame, items: list[Item], sense: Sense) -> Draft | None:
    """Draft "X và các năm tiếp theo": the first window is X, then each year to the plan's end."""
    windows = settle(items, frame)
    if not windows or len(windows) != 1:
        return None
    window = windows[0].period
    year = window.start.year
    if year != window.end.year:
        return None
    sense = _strict(frame, items[0], sense)
    start = None if sense.is_limit or windows[0].is_point else window.start
    due = window.start - timedelta(days=1) if sense is Sense.BEFORE else window.end
    draft = Draft(Kind.RECURRING, every=YEARLY.every)
    draft.times = (Occurrence(f"{year}", start, due),)
    if year < frame.period.end.year:
        later = frame.period._replace(start=date(year + 1, 1, 1))
        draft.times += occurrences((whole(YEARLY),), later, None)
    note(draft, "following-years", {"start": window.start})
    return draft


def _take_anchor(cursor: Cursor, items: list[Item]) -> tuple[Cycle, int] | None:
    """Read which cycle the units lie in, and how many months after its first month January or the day counts."""
    slot = items[-1].last
    if slot.first_month == 0:
        return anchor_of_day(cursor)
    if any(item.first.year is not None or item.last.year is not None for item in items):
        return None
    beside = [one.beside for item in items for one in item[:2] if one.beside is not None]
    if beside:
        take_every(cursor)
        return YEARLY, 0
    cycle = take_every(cursor)
    return (YEARLY, 0) if cycle is YEARLY and slot.grain is not Grain.YEAR else None


def _anchor_of_label(cursor: Cursor, frame: Frame, items: list[Item]) -> tuple[Cycle, int] | None:
    """Take the cycle of the report that the limb is about: "báo cáo năm: trước ngày 15/12".

    In a plan of one year such a day is a date, except where its month stays open ("báo cáo tháng: ngày 25").
    """
    label = cursor.label or label_after(cursor)
    if label is None or any(slot.year is not None for item in items for slot in item[:2]):
        return None
    if items[-1].last.first_month == 0:
        return (MONTHLY, 1) if label is MONTHLY else None
    is_long = frame.period.start.year != frame.period.end.year
    return (label, 0) if is_long and label.months == _MONTHS else None


def label_after(cursor: Cursor) -> Cycle | None:
    """Look ahead for "đối với báo cáo quý", in brackets or not, without moving."""
    at = cursor.at + (cursor.tokens[cursor.at] == "(")
    tokens = cursor.tokens
    if tokens[at] != "đối với" or tokens[at + 1] != "báo cáo":
        return None
    return label_at(tokens, at + 2)


def label_at(tokens: list[str], at: int) -> Cycle | None:
    """Give the cycle of a report by the words after "báo cáo"."""
    while tokens[at] in _LABEL_FILLS:
        at += 1
    if tokens[at + 1] == "tháng" and tokens[at] in _HALF_NAMES:
        return _HALF_NAMES[tokens[at]]
    cycle = CYCLE_WORDS.get(tokens[at])
    return cycle if cycle and not (tokens[at + 1].isdecimal() or tokens[at + 1] in ROMANS) else None


_LABEL_FILLS = EVERY | {"định kỳ", "sơ kết", "tổng kết", "kết", "quả"}
_HALF_NAMES = {"6": FIRST_HALF, "sáu": FIRST_HALF, "9": NINE_MONTHS, "chín": NINE_MONTHS}


def anchor_of_day(cursor: Cursor) -> tuple[Cycle, int] | None:
    """Read the month of a day: "hằng tháng", "của tháng cuối quý", "tháng sau", "tháng đầu quý sau"."""
    at = cursor.at
    if take_every(cursor) is MONTHLY:
        return MONTHLY, 1
    cursor.at = at
    take_any(cursor, _OF)
    if anchor := take_month_of_cycle(cursor, is_of_day=True):
        return anchor
    cursor.at = at
    return None


def take_month_of_cycle(cursor: Cursor, *, is_of_day: bool = False) -> tuple[Cycle, int] | None:
    """Read "tháng cuối quý", "tháng đầu của quý sau", "tháng sau", "tháng cuối năm"; give cycle and month in it.

    Of "kỳ báo cáo" nobody knows the cycle; its month 0 is the last.
    """
    at = cursor.at
    if take(cursor, "tháng"):
        if take_any(cursor, _FOLLOWING) or take(cursor, "liền kề"):
            take_every(cursor)
            return MONTHLY, 2
        if edge := take_any(cursor, _EDGES):
            take_any(cursor, _OF)
            is_every = take_any(cursor, EVERY)
            if take(cursor, "kỳ"):
                take(cursor, "báo cáo")
                return UNSPECIFIED, int(edge.startswith("đầu"))
            cycle = CYCLE_WORDS.get(cursor.tokens[cursor.at])
            if cycle is QUARTERLY or (cycle is YEARLY and (is_every or is_of_day)):
                cursor.at += 1
                month = 1 if edge.startswith("đầu") else cycle.months
                return cycle, month + (cycle.months if take_any(cursor, _FOLLOWING) else 0)
    cursor.at = at
    return None


def _turn(item: Item, cycle: Cycle, month: int, sense: Sense) -> Turn | None:
    """Give what falls due in each cycle; `month` is where a day without a month lies."""
    first, last = item.first, item.last
    if first.beside == -1 and last.beside == 1:
        return None
    is_before = sense is Sense.BEFORE
    shift = -1 if is_before else 0
    end = first if is_before else last
    due_month, due_day = (end.first_month, end.first_day) if is_before else (end.last_month, end.last_day)
    due_month = _month_in(end, due_month, month)
    if is_before and item.is_range:
        return None
    first_month = _month_in(first, first.first_month, month)
    if item.is_range and first_month > due_month and cycle is YEARLY:
        if last.beside is not None:
            return None
        due_month += _MONTHS
    if item.is_range and first_month == due_month and first.first_day > due_day > 0:
        return None
    is_point = first.is_point and not item.is_range
    if sense.is_limit or is_point:
        return Turn(cycle, None, 1, due_month, due_day, shift)
    return Turn(cycle, first_month, first.first_day, due_month, due_day, shift)


def _month_in(slot: Slot, named: int, month: int) -> int:
    return month if not named else named + _MONTHS * (slot.beside or 0)


def _evened(turns: list[Turn], *, joins: bool) -> tuple[Turn, ...]:
    """Give turns of a year that lie evenly their own cycle: June and December are half-yearly.

    Others that touch become one where `joins`, as outside of cycles: "quý III, IV".
    """
    if len(turns) == 1 or turns[0].cycle is not YEARLY:
        return tuple(turns)
    turns = sorted(map(_to_month_end, turns), key=lambda turn: turn.last_month)
    gap = _MONTHS // len(turns)
    cycle = {2: HALF_YEARLY, 4: QUARTERLY, 12: MONTHLY}.get(len(turns))
    first = turns[0]
    if (
        cycle
        and 1 <= first.last_month <= gap
        and turns == [_later(first, gap * at) for at in range(len(turns))]
    ):
        return (first._replace(cycle=cycle),)
    turns = _joined(turns) if joins else turns
    return (turns[0],) if len(turns) == 1 else tuple(turn._replace(by_month=True) for turn in turns)


def _to_month_end(turn: Turn) -> Turn:
    """Let the day 30 of a month that has no other after it be its last: "30/6, 31/12"."""
    is_last = turn.last_day == 30 and turn.last_month % _MONTHS in _SHORT_MONTHS  # noqa: PLR2004
    return turn._replace(last_day=LAST) if is_last else turn


_SHORT_MONTHS = frozenset({4, 6, 9, 11})


def _joined(turns: list[Turn]) -> list[Turn]:
    """Make one of whole months that follow each other."""
    found = turns[:1]
    for turn in turns[1:]:
        before = found[-1]
        touches = before.last_month + 1 == turn.first_month and before.last_day == LAST
        if touches and turn.first_day == 1 and before.first_month is not None:
            found[-1] = before._replace(last_month=turn.last_month, last_day=turn.last_day)
        else:
            found.append(turn)
    return found


def _later(turn: Turn, months: int) -> Turn:
    first = turn.first_month
    return turn._replace(first_month=first and first + months, last_month=turn.last_month + months)
