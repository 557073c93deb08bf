"""Reads what may follow a deadline in its limb: its part of the plan, conditions, whom it concerns."""

from datetime import date

from kehoach.calendar.period import Period
from kehoach.phrase.deadline.cursor import Cursor, take, take_all, take_any
from kehoach.phrase.deadline.cycle import occurrences
from kehoach.phrase.deadline.cyclic import narrow
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.event import take_event
from kehoach.phrase.deadline.model import Frame, Kind
from kehoach.phrase.deadline.opened import FROM, read_opened
from kehoach.phrase.deadline.point import drafted
from kehoach.phrase.deadline.sense import Sense, take_sense
from kehoach.phrase.deadline.silence import skip_words
from kehoach.phrase.deadline.stretch import take_items

_STARTS = frozenset(
    {
        "có",
        "gửi",
        "tổ chức",
        "báo cáo",
        "để",
        "tại",
        "cho",
        "về",
        "do",
        "nhằm",
        "thực hiện",
        "triển khai",
        "hoàn thành",
        "trình",
        "của",
    }
)
_WHOLE_SENTENCE_ENDS = frozenset({"", ";", ".", ",", ")"})
_SCHEDULED = frozenset({"theo", "quy định"})


def take_tails(cursor: Cursor, frame: Frame, draft: Draft) -> None:
    """Read all that may follow."""
    while (
        narrow(cursor, frame, draft)
        or _take_bounds(cursor, frame, draft)
        or _take_condition(cursor, draft)
        or _take_concern(cursor, draft)
        or _take_manner(cursor, draft)
        or _take_aside(cursor, draft)
        or _take_rest(cursor, draft)
    ):
        pass


def _take_bounds(cursor: Cursor, frame: Frame, draft: Draft) -> bool:
    """Read the part of the plan in which something recurs: "hằng năm (bắt đầu từ năm 2016)"."""
    if not draft.turns or draft.bounds:
        return False
    at = cursor.at
    is_bracketed = take(cursor, "(")
    take(cursor, ",")
    take(cursor, "thực hiện")
    window = read_opened(cursor, frame) if cursor.tokens[cursor.at] in FROM else _bounding(cursor, frame)
    if window and window.due and window.kind in {Kind.SPAN, Kind.BY_DATE} and not window.more:
        start, end = window.start or frame.period.start, window.due
        if start <= end and _has_cycle(draft, start, end) and (not is_bracketed or take(cursor, ")")):
            draft.bounds = frame.period._replace(start=start, end=end)
            return True
    cursor.at = at
    return False


def _has_cycle(draft: Draft, start: date, end: date) -> bool:
    """Tell whether at least one cycle ends within the days: "hằng năm, từ tháng 1 đến tháng 3" has none."""
    return bool(occurrences(draft.turns, Period(start, end), None))


def _bounding(cursor: Cursor, frame: Frame) -> Draft | None:
    take(cursor, "của")
    sense = take_sense(cursor)
    items = take_items(cursor)
    if not items or sense is Sense.BEFORE or items[0].first.is_point:
        return None
    if items[0].first.year is None and (sense is not Sense.IN or not _is_plan_year(frame)):
        return None
    return drafted(cursor, frame, sense, items)


def _is_plan_year(frame: Frame) -> bool:
    return frame.period.start.year == frame.period.end.year


def _take_condition(cursor: Cursor, draft: Draft) -> bool:
    """Read "(nếu được giao)", "khi có đủ điều kiện"."""
    at = cursor.at
    is_bracketed = take(cursor, "(")
    if take(cursor, "nếu") or (take(cursor, "khi") and _is_condition(cursor)):
        event = take_event(cursor)
        if event and (not is_bracketed or take(cursor, ")")):
            note(draft, "conditional")
            draft.event = draft.event or event
            return True
    cursor.at = at
    return False


def _is_condition(cursor: Cursor) -> bool:
    take(cursor, "có")
    return cursor.tokens[cursor.at] == "đủ"


def _take_concern(cursor: Cursor, draft: Draft) -> bool:
    """Read "đối với báo cáo quý": whom or what the limb concerns, in brackets or not."""
    at = cursor.at
    is_bracketed = take(cursor, "(")
    if take_all(cursor, "/", "hồ", "sơ"):
        return True
    if take(cursor, "đối với") or (is_bracketed and take(cursor, "báo cáo")):
        start = cursor.at
        while cursor.tokens[cursor.at] not in _WHOLE_SENTENCE_ENDS:
            cursor.at += 1
        is_report = is_bracketed and draft.kind is Kind.SPAN and _says_when(cursor.tokens[start : cursor.at])
        if not is_report and (not is_bracketed or take(cursor, ")")):
            return True
    cursor.at = at
    return False


def _says_when(tokens: list[str]) -> bool:
    """Tell whether the words on a report are a limb of their own: "(báo cáo hằng quý)"."""
    return not _WHEN.isdisjoint(tokens)


_WHEN = frozenset({"hằng", "định kỳ", "trước", "chậm nhất", "muộn nhất"})


def _take_manner(cursor: Cursor, draft: Draft) -> bool:
    """Read "theo quy định", "theo kế hoạch của tỉnh", "(dự kiến)"."""
    at = cursor.at
    if take_all(cursor, "(", "dự kiến", ")") or take(cursor, "dự kiến"):
        note(draft, "tentative")
        return True
    if take_any(cursor, _SCHEDULED):
        while cursor.tokens[cursor.at] not in _WHOLE_SENTENCE_ENDS and cursor.tokens[cursor.at] != "đột xuất":
            if cursor.tokens[cursor.at] in {"và", "hoặc"} and cursor.tokens[cursor.at + 1] == "đột xuất":
                break
            cursor.at += 1
        return cursor.at > at + 1 or cursor.tokens[at] == "quy định"
    cursor.at = at
    return False


def _take_aside(cursor: Cursor, draft: Draft) -> bool:
    """Read brackets without a word of time, and the course of what goes on all the time."""
    at = cursor.at
    if draft.kind is Kind.CONTINUOUS and take(cursor, "trong quá trình"):
        draft.event = take_event(cursor)
        note(draft, "event-during")
        return draft.event is not None
    if take(cursor, "(") and skip_words(cursor) and take(cursor, ")"):
        note(draft, "words-skipped")
        return True
    cursor.at = at
    return False


def _take_rest(cursor: Cursor, draft: Draft) -> bool:
    """Read what is to be done, after when: "hằng năm tổ chức rà soát"."""
    at = cursor.at
    if (cursor.tokens[at] in _STARTS or take(cursor, ":")) and skip_words(cursor):
        note(draft, "words-skipped")
        return True
    cursor.at = at
    return False
