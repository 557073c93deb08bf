"""Reads one limb of a cell: what stands before it, the deadline itself, what may follow."""

from collections.abc import Callable
from typing import Final, TypeAlias

from kehoach.phrase.deadline.cadence import read_cadence
from kehoach.phrase.deadline.cursor import Cursor, take
from kehoach.phrase.deadline.cyclic import read_cyclic
from kehoach.phrase.deadline.draft import Draft
from kehoach.phrase.deadline.event import read_event
from kehoach.phrase.deadline.lead import LEADS, apply_lead, take_lead
from kehoach.phrase.deadline.loose import read_adhoc, read_continuous, read_roadmap
from kehoach.phrase.deadline.model import Frame, Kind
from kehoach.phrase.deadline.offset import read_offset, read_offset_after_event
from kehoach.phrase.deadline.opened import read_opened
from kehoach.phrase.deadline.point import read_point
from kehoach.phrase.deadline.sense import Sense
from kehoach.phrase.deadline.tail import take_tails

Reader: TypeAlias = Callable[[Cursor, Frame, Sense], Draft | None]


def read_clause(cursor: Cursor, frame: Frame, inherits: Sense) -> Draft | None:
    """Read one limb, up to a mark or a joining word."""
    at = cursor.at
    cursor.label = None
    draft = (
        None
        if cursor.tokens[at] in LEADS and cursor.tokens[at] != "báo cáo"
        else _read_from(cursor, frame, inherits, at)
    )
    if draft is not None:
        return draft
    lead = take_lead(cursor)
    start = cursor.at
    is_name = lead.takes_object and not lead.skipped and _is_bare_unit(cursor)
    draft = _read_from(cursor, frame, inherits, start) if start > at and not is_name else None
    if draft is None:
        cursor.at = at
        return None
    apply_lead(lead, draft, cursor.tokens[start], frame)
    return draft


def _is_bare_unit(cursor: Cursor) -> bool:
    """Tell whether a unit stands here without a word before it."""
    token = cursor.tokens[cursor.at]
    return token in _UNITS or token.isdecimal()


_UNITS: Final = frozenset(
    {"năm", "quý", "tháng", "tuần", "ngày", "đầu", "giữa", "cuối", "giai đoạn", "thời điểm"}
)


def _read_from(cursor: Cursor, frame: Frame, inherits: Sense, start: int) -> Draft | None:
    """Take the first way of reading that runs to the end of the limb."""
    for reader in _READERS.get(cursor.tokens[start], _ANY):
        draft = reader(cursor, frame, inherits)
        if draft is not None:
            if cursor.tokens[cursor.at]:
                take_tails(cursor, frame, draft)
            if _ends(cursor, draft):
                draft.tokens = (start, cursor.at)
                return draft
            cursor.stuck = max(cursor.stuck, cursor.at)
        cursor.at = start
    return None


def _ends(cursor: Cursor, draft: Draft) -> bool:
    """Tell whether a limb may end here; some need no mark before the next: "hằng năm khi có hướng dẫn"."""
    token = cursor.tokens[cursor.at]
    if token in _ENDS:
        return True
    if token == "khi":
        return draft.kind in {Kind.CONTINUOUS, Kind.RECURRING, Kind.SPAN}
    return token in _OFTEN_STARTS and (draft.kind is Kind.CONTINUOUS or draft.is_open)


_OFTEN_STARTS: Final = frozenset({"hằng", "mỗi", "định kỳ"})


_ENDS: Final = frozenset({"", ";", ".", ",", "và", "hoặc", "nhưng", "(", ")", "đột xuất"})


def _continuous(cursor: Cursor, frame: Frame, _inherits: Sense) -> Draft | None:
    return read_continuous(cursor, frame)


def _adhoc(cursor: Cursor, _frame: Frame, _inherits: Sense) -> Draft | None:
    return read_adhoc(cursor)


def _opened(cursor: Cursor, frame: Frame, _inherits: Sense) -> Draft | None:
    return read_opened(cursor, frame)


def _point(cursor: Cursor, frame: Frame, inherits: Sense) -> Draft | None:
    return read_point(cursor, frame, inherits=inherits)


def _cyclic(cursor: Cursor, _frame: Frame, _inherits: Sense) -> Draft | None:
    return read_cyclic(cursor)


def _cadence(cursor: Cursor, frame: Frame, _inherits: Sense) -> Draft | None:
    return read_cadence(cursor, frame)


def _offset(cursor: Cursor, _frame: Frame, _inherits: Sense) -> Draft | None:
    return read_offset(cursor)


def _offset_after(cursor: Cursor, _frame: Frame, _inherits: Sense) -> Draft | None:
    return read_offset_after_event(cursor)


def _event(cursor: Cursor, _frame: Frame, _inherits: Sense) -> Draft | None:
    return read_event(cursor)


def _roadmap(cursor: Cursor, _frame: Frame, _inherits: Sense) -> Draft | None:
    return read_roadmap(cursor)


def _periodic_point(cursor: Cursor, frame: Frame, inherits: Sense) -> Draft | None:
    """Read "định kỳ vào ngày 25 hằng tháng"."""
    take(cursor, "định kỳ")
    take(cursor, ",") or take(cursor, ":")
    return read_point(cursor, frame, inherits=inherits) or read_cyclic(cursor)


def _at_once(cursor: Cursor, frame: Frame, inherits: Sense) -> Draft | None:
    """Read "ngay trong quý I/2024"."""
    return read_point(cursor, frame, inherits=inherits) if take(cursor, "ngay") else None


_ANY: Final[tuple[Reader, ...]] = (_point, _cyclic, _cadence, _offset, _event)
_OPEN: Final[tuple[Reader, ...]] = (_opened,)
_OFTEN: Final[tuple[Reader, ...]] = (_cadence, _periodic_point)
_GOES_ON: Final[tuple[Reader, ...]] = (_continuous,)
_READERS: Final[dict[str, tuple[Reader, ...]]] = {
    "": (),
    **dict.fromkeys(("thường xuyên", "liên tục", "thường kỳ", "xuyên suốt"), _GOES_ON),
    **dict.fromkeys(("từ", "kể từ", "bắt đầu từ", "tính từ", "ngay từ"), _OPEN),
    **dict.fromkeys(("hằng", "mỗi", "từng", "định kỳ", "cứ", "thường niên"), _OFTEN),
    "đột xuất": (_adhoc,),
    "theo": (_cadence, _event, _roadmap),
    "sau": (_opened, _offset, _offset_after, _event),
    "trước": (_point, _cyclic, _offset, _offset_after, _event),
    **dict.fromkeys(("khi", "nếu", "trong trường hợp"), (_event,)),
    **dict.fromkeys(("đúng", "đảm bảo", "bảo đảm"), (_roadmap,)),
    "ngay": (_offset_after, _event, _opened, _offset, _at_once),
}
