"""Reads what names no day of its own: all the time, by another schedule, out of turn."""

from kehoach.phrase.deadline.cursor import Cursor, take, take_any
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.event import read_event, take_event
from kehoach.phrase.deadline.model import Frame, Kind
from kehoach.phrase.deadline.opened import read_opened
from kehoach.phrase.deadline.point import read_point

_CONTINUOUS = frozenset({"thường xuyên", "liên tục", "thường kỳ", "xuyên suốt"})
_SCHEDULES = frozenset(
    {
        "lộ trình",
        "tiến độ",
        "kế hoạch",
        "thời hạn",
        "thời gian",
        "quy định",
        "chương trình",
        "lịch",
        "luật",
        "thời điểm",
        "đúng",
    }
)
_DOCUMENTS = frozenset(
    {("quyết", "định"), ("nghị", "quyết"), ("nghị", "định"), ("thông", "tư"), ("chỉ", "thị"), ("công", "văn"), ("văn", "bản"),
     ("đề", "án"), ("dự", "án"), ("quy", "chế"), ("hợp", "đồng"), ("kết", "luận"), ("thông", "báo")}
)  # fmt: skip


def read_continuous(cursor: Cursor, frame: Frame) -> Draft | None:
    """Read "thường xuyên, liên tục [trong năm 2024]"."""
    at = cursor.at
    while take_any(cursor, _CONTINUOUS):
        here = cursor.at
        take(cursor, ",") or take(cursor, "và")
        if cursor.tokens[cursor.at] not in _CONTINUOUS:
            cursor.at = here
            break
    if cursor.at == at:
        return None
    draft = Draft(Kind.CONTINUOUS, *frame.period)
    _take_window(cursor, frame, draft)
    return draft


def _take_window(cursor: Cursor, frame: Frame, draft: Draft) -> None:
    """Read the part of the plan during which it goes on."""
    at = cursor.at
    is_bracketed = take(cursor, "(")
    take(cursor, ",")
    window = read_opened(cursor, frame) or read_point(cursor, frame)
    is_whole = (
        window and window.kind in {Kind.SPAN, Kind.BY_DATE} and not window.more and not window.is_before
    )
    if window and is_whole and (not is_bracketed or take(cursor, ")")):
        draft.start, draft.due = window.start or draft.start, window.due
    else:
        cursor.at = at


def read_roadmap(cursor: Cursor) -> Draft | None:
    """Read "theo lộ trình tại Quyết định …": the dates of the documents it names are no deadlines."""
    at = cursor.at
    is_according = take(cursor, "theo") or bool(take_any(cursor, _IN_TIME))
    take_any(cursor, _PLURALS)
    pair = (cursor.tokens[cursor.at], cursor.tokens[cursor.at + 1])
    if not is_according or (pair[0] not in _SCHEDULES and pair not in _DOCUMENTS):
        cursor.at = at
        return None
    is_bare = pair[0] == "quy định" and not pair[1]
    take_event(cursor)
    draft = Draft(Kind.ROADMAP)
    note(draft, "no-cadence" if is_bare else "elsewhere")
    return draft


_IN_TIME = frozenset({"đúng", "đảm bảo", "bảo đảm"})
_PLURALS = frozenset({"đúng", "các", "những", "từng"})


def read_adhoc(cursor: Cursor) -> Draft | None:
    """Read "đột xuất [khi có, theo yêu cầu]"."""
    if not take(cursor, "đột xuất"):
        return None
    take(cursor, "(")
    draft = read_event(cursor)
    if draft is None:
        draft = Draft(Kind.RECURRING, every="unspecified")
    take(cursor, ")") if cursor.tokens[cursor.at - 1] != ")" else None
    note(draft, "ad-hoc")
    return draft
