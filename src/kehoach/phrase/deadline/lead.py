"""Reads what stands before a deadline: "Hoàn thành", "Tiếp tục thực hiện", "Báo cáo quý:"."""

from typing import NamedTuple

from kehoach.phrase.deadline.cursor import Cursor, take, take_any, take_number
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.model import Frame, Kind
from kehoach.phrase.deadline.opened import FROM
from kehoach.phrase.deadline.recurring import label_at
from kehoach.phrase.deadline.silence import STOPS, TIME_WORDS
from kehoach.phrase.deadline.vocabulary import ROMANS

_GOING_ON = frozenset({"tiếp tục", "duy trì"})
_DONE = frozenset({"hoàn thành", "hoàn tất", "xong", "kết thúc", "tầm nhìn", "định hướng"})
_OTHER = frozenset(
    {"thực hiện", "triển khai", "tổ chức", "phấn đấu", "dự kiến", "ban hành", "tăng", "có hiệu lực", "trình", "gửi", "nộp",
     "báo cáo", "cập nhật", "bắt đầu", "được", "phải", "đã", "thời gian", "thời hạn", "việc", "theo dõi", "nghiêm túc",
     "là", "riêng", "hạn", "duyệt", "khoảng", "khởi công", "nghiệm thu", "bàn giao", "sơ kết", "tổng kết", "tổng hợp", "rà soát", "xây dựng", "tham mưu", "phê duyệt", "kiểm tra", "công bố", "cơ bản", "-", "+", "*"}
)  # fmt: skip
LEADS = _GOING_ON | _DONE | _OTHER
_OBJECTS = frozenset(
    {
        "báo cáo",
        "sơ kết",
        "tổng kết",
        "tổng hợp",
        "kiểm tra",
        "rà soát",
        "xây dựng",
        "công bố",
        "tham mưu",
        "cập nhật",
    }
)
_LONGEST_HEADING = 12
_TENTATIVE = frozenset({"dự kiến", "khoảng"})
# Verbs that start the name of a piece of work, which may run on before its time is said.
_VERBS = frozenset(
    {"hoàn thành", "hoàn tất", "tổ chức", "ban hành", "trình", "gửi", "nộp", "báo cáo", "xây dựng", "rà soát", "kiểm tra",
     "triển khai", "thực hiện", "tham mưu", "phê duyệt", "công bố", "cập nhật", "tổng hợp", "đánh giá", "tiếp tục", "xử lý"}
)  # fmt: skip
# Where work ends and time begins: words that can't be part of a name.
_STRONG = frozenset(
    {"trước", "chậm nhất", "muộn nhất", "trễ nhất", "không quá", "không muộn hơn", "thường xuyên", "định kỳ", "hằng", "xong",
     "trong"}
)  # fmt: skip


class Lead(NamedTuple):
    """What was read: whether work goes on or gets done, and whether words were passed over.

    `begins`: the words say when work begins. `takes_object`: a unit right after may be part of a name, as in "báo cáo quý I/2024".
    """

    goes_on: bool
    gets_done: bool
    skipped: bool
    is_tentative: bool = False
    takes_object: bool = False
    begins: bool = False


def take_lead(cursor: Cursor) -> Lead:
    """Move past the words before a deadline."""
    start = cursor.at
    found: set[str] = set()
    if _skip_label(cursor):
        return Lead(goes_on=False, gets_done=False, skipped=False)
    if _skip_heading(cursor):
        return Lead(goes_on=False, gets_done=False, skipped=True)
    while word := take_any(cursor, LEADS) or _take_share(cursor) or _take_round(cursor):
        found.add(word)
        if word == "riêng" and _skip_label(cursor):
            return Lead(goes_on=False, gets_done=False, skipped=False)
    has_colon = take(cursor, ":")
    is_work = bool(found & _VERBS) or cursor.tokens[start] in _VERBS
    skipped = (is_work and _skip_work(cursor, start)) or _skip_owners(cursor)
    return Lead(
        bool(found & _GOING_ON),
        bool(found & _DONE),
        skipped,
        bool(found & _TENTATIVE),
        bool(found & _OBJECTS) and not has_colon,
        "bắt đầu" in found,
    )


def _skip_heading(cursor: Cursor) -> bool:
    """Move past words without time up to a colon: "Cấp huyện:", "Đối với Sở Nội vụ:"."""
    at = cursor.at
    if cursor.tokens[at] in LEADS:
        return False
    for _ in range(_LONGEST_HEADING):
        token = cursor.tokens[cursor.at]
        if token == ":" and cursor.at > at:
            cursor.at += 1
            return True
        if token in TIME_WORDS or token in STOPS or token.isdecimal():
            break
        cursor.at += 1
    cursor.at = at
    return False


def _take_round(cursor: Cursor) -> str:
    """Move past "lần 1", "đợt II:"."""
    at = cursor.at
    word = take_any(cursor, _ROUNDS)
    if word and (take_number(cursor) is not None or take_any(cursor, ROMANS.keys())):
        take(cursor, ":")
        return word
    cursor.at = at
    return ""


_ROUNDS = frozenset({"lần", "đợt"})


def _take_share(cursor: Cursor) -> str:
    """Move past "50%"."""
    at = cursor.at
    if take_number(cursor) is not None:
        if take(cursor, ","):
            take_number(cursor)
        if take(cursor, "%"):
            return "%"
    cursor.at = at
    return ""


def _skip_label(cursor: Cursor) -> bool:
    """Move past the report or cycle that a limb is about: "Báo cáo quý:", "báo cáo 6 tháng trước …", "Năm: …"."""
    at = cursor.at
    tokens = cursor.tokens
    is_report = take(cursor, "báo cáo")
    start = cursor.at
    while tokens[cursor.at] in _LABEL_WORDS or (is_report and tokens[cursor.at].isdecimal()):
        cursor.at += 1
    has_colon = tokens[cursor.at] == ":" or (is_report and tokens[cursor.at] == "(")
    if cursor.at > start and (has_colon or (is_report and tokens[cursor.at] in _AFTER_LABEL)):
        cursor.label = label_at(tokens, start)
        cursor.at += has_colon
        return True
    cursor.at = at
    return False


_LABEL_WORDS = frozenset(
    {"định kỳ", "quý", "năm", "tháng", "tuần", "6", "9", "sáu", "chín", "đầu", "cuối", "và", ",", "i", "ii", "iii", "iv",
     "sơ kết", "tổng kết", "kết", "quả", "giai đoạn", "/", "đột xuất"}
)  # fmt: skip
_AFTER_LABEL = frozenset(
    {
        "trước",
        "chậm nhất",
        "muộn nhất",
        "trễ nhất",
        "gửi",
        "xong",
        "không quá",
        "không muộn hơn",
        "vào",
        "ngày",
    }
)


def _skip_work(cursor: Cursor, start: int) -> bool:
    """Move past the name of a piece of work, if a strong word of time follows it."""
    at = cursor.at
    tokens = cursor.tokens
    while (
        (token := tokens[at]) not in TIME_WORDS
        and token not in {"", ";", ".", "(", ")"}
        and not token.isdecimal()
    ):
        if token in _STRONG:
            break
        at += 1
    if at == cursor.at or tokens[at] not in _STRONG or (tokens[start] == "báo cáo" and tokens[at] == "trong"):
        return False
    cursor.at = at
    return True


def _skip_owners(cursor: Cursor) -> bool:
    """Move past who owes ("các cơ quan, đơn vị"), if a cadence or a strong point of time follows."""
    at = cursor.at
    tokens = cursor.tokens
    if tokens[at] not in _OWNERS:
        return False
    while (
        (token := tokens[at]) not in TIME_WORDS
        and token not in {"", ";", ".", "(", ")"}
        and not token.isdecimal()
    ):
        at += 1
    if tokens[at] not in _AFTER_OWNERS:
        return False
    cursor.at = at
    return True


_OWNERS = frozenset({"các", "sở", "ubnd", "văn", "phòng", "cơ", "đơn", "ủy", "bộ"})
_AFTER_OWNERS = frozenset({"định kỳ", "thường xuyên", "hằng", "chậm nhất", "muộn nhất", "trước"})


def apply_lead(lead: Lead, draft: Draft, first: str, frame: Frame) -> None:
    """Let what goes on run from the plan's start, and what gets done be due by the end of its window."""
    if lead.is_tentative:
        note(draft, "tentative")
    if lead.skipped:
        note(draft, "words-skipped")
    if lead.begins and draft.kind is Kind.BY_DATE and (first == "ngày" or first.isdecimal()):
        draft.kind, draft.start, draft.due, draft.notes = Kind.SPAN, draft.due, frame.period.end, []
        draft.is_begun = True
        note(draft, "open-end")
    elif lead.goes_on and draft.kind is Kind.BY_DATE and first in _UNTIL:
        draft.kind, draft.start = Kind.SPAN, frame.period.start
        note(draft, "going-on")
    elif lead.gets_done and draft.kind is Kind.SPAN and first not in FROM:
        draft.kind, draft.start = Kind.BY_DATE, None


_UNTIL = frozenset({"đến", "tới", "cho đến", "cho tới", "hết"})
