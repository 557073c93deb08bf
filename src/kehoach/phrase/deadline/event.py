"""Reads what waits for an event: "khi có hướng dẫn của Bộ Nội vụ", "trước khi trình", "theo yêu cầu"."""

from kehoach.phrase.deadline.cursor import Cursor, first_of, take
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.model import Kind
from kehoach.phrase.deadline.silence import TIME_WORDS

_DEMANDS = frozenset(
    {
        "yêu cầu",
        "chỉ đạo",
        "đề nghị",
        "hướng dẫn",
        "kiến nghị",
        "phát sinh",
        "phân công",
        "nhu cầu",
        "ý kiến",
        "giấy mời",
        "phân cấp",
    }
)
# A new limb starts with these after a mark, whatever the event's words are.
_NEW_LIMB = frozenset(
    {
        "chậm nhất", "muộn nhất", "trễ nhất", "không quá", "không muộn hơn", "trước", "hoàn thành", "xong", "định kỳ",
        "hằng", "thường xuyên", "đột xuất", "trong vòng", "trong thời hạn", "tối đa", "ngay", "theo",
    }
)  # fmt: skip
_MARKS = frozenset({";", ",", ".", "(", "và", "hoặc", "nhưng"})


def take_event(cursor: Cursor) -> tuple[int, int] | None:
    """Move past the words that name an event, up to the limb after it."""
    at = start = cursor.at
    tokens = cursor.tokens
    depth = 0
    while token := tokens[at]:
        if token == "(":
            if depth == 0 and tokens[at + 1] == "nếu":
                break
            depth += 1
        elif token == ")":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and token in _MARKS and _starts_limb(tokens, at + 1):
            break
        at += 1
    while at > start and tokens[at - 1] in {".", ",", ";"}:
        at -= 1
    if at == start:
        return None
    cursor.at = at
    return start, at


def _starts_limb(tokens: list[str], at: int) -> bool:
    token = tokens[at]
    if token == "trước":
        return tokens[at + 1] == "ngày" or tokens[at + 1].isdecimal()
    if token == "hoàn thành":
        return tokens[at + 1] in {"trước", "trong", "chậm nhất", "đến"}
    if token.isdecimal():
        return tokens[at + 1] in {"ngày", "tháng", "giờ"} and not tokens[at + 2].isdecimal()
    return token in _NEW_LIMB


def read_event(cursor: Cursor) -> Draft | None:
    """Read words that wait for an event."""
    return first_of(cursor, _when, _before, _during, _until, _on_demand)


def _triggered(cursor: Cursor, relation: str, kind: Kind = Kind.EVENT_TRIGGERED) -> Draft | None:
    event = take_event(cursor)
    if event is None:
        return None
    draft = Draft(kind, event=event)
    if relation:
        note(draft, relation)
    return draft


def _when(cursor: Cursor) -> Draft | None:
    """Read "khi [có, được]", "[ngay] sau khi", "ngay sau", "trong trường hợp"."""
    at = cursor.at
    is_at_once = take(cursor, "ngay")
    is_after = take(cursor, "sau")
    if take(cursor, "khi") or take(cursor, "trong trường hợp") or take(cursor, "nếu"):
        take(cursor, "có")
    elif is_after and (is_at_once or _names_event(cursor)):
        take(cursor, "ngày")
    else:
        cursor.at = at
        return None
    return _triggered(cursor, "event-after" if is_after else "")


def _names_event(cursor: Cursor) -> bool:
    """Tell whether an occasion is named here: "kỳ họp", "hội nghị", "ngày họp"; not a number of time."""
    first, second = cursor.tokens[cursor.at : cursor.at + 2]
    if first in {"ngày", "thời điểm"}:
        return second not in _NO_EVENT and not second.isdecimal() and second[0].isalpha()
    return first in _OCCASIONS or (first, second) in _OCCASION_PAIRS


_NO_EVENT = TIME_WORDS | {"", "làm việc", "nghỉ"}
_OCCASIONS = frozenset({"kỳ họp", "tết"})
_OCCASION_PAIRS = frozenset(
    {
        ("hội", "nghị"),
        ("đại", "hội"),
        ("cuộc", "họp"),
        ("phiên", "họp"),
        ("hội", "thảo"),
        ("lễ", "hội"),
        ("bầu", "cử"),
    }
)


def _before(cursor: Cursor) -> Draft | None:
    """Read "trước khi trình", "trước ngày họp", "trước kỳ họp": a limit before an event, without a number."""
    at = cursor.at
    if take(cursor, "trước"):
        is_event = take(cursor, "khi") or _names_event(cursor)
        if is_event:
            take(cursor, "ngày") or take(cursor, "thời điểm")
            return _triggered(cursor, "event-before", Kind.EVENT_OFFSET)
    cursor.at = at
    return None


def _during(cursor: Cursor) -> Draft | None:
    """Read "trong thời gian tập sự", "ngay trong quá trình dự thảo"."""
    take(cursor, "ngay")
    if (take(cursor, "trong thời gian") and cursor.tokens[cursor.at] not in _VAGUE) or take(
        cursor, "trong quá trình"
    ):
        return _triggered(cursor, "event-during")
    return None


_VAGUE = frozenset({"tới", "sớm", "ngắn", "nhanh", "qua", "vừa", "này", "đó", "dài", "gần", "theo", "thích"})


def _until(cursor: Cursor) -> Draft | None:
    """Read "đến khi", "cho đến khi đạt 100%"."""
    if (
        take(cursor, "cho đến") or take(cursor, "đến") or take(cursor, "cho tới") or take(cursor, "tới")
    ) and take(cursor, "khi"):
        return _triggered(cursor, "event-until")
    return None


def _on_demand(cursor: Cursor) -> Draft | None:
    """Read "theo yêu cầu", "theo sự chỉ đạo của cấp trên"."""
    if not take(cursor, "theo"):
        return None
    take(cursor, "sự")
    if cursor.tokens[cursor.at] in _DEMANDS:
        return _triggered(cursor, "")
    return None
