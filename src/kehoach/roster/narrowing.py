"""What follows a name: words that repeat the office, clauses that narrow a group to some of its members."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from kehoach.roster.index import Index, descend, walk
from kehoach.roster.nearest import almost
from kehoach.roster.office import place_may_follow
from kehoach.roster.wording import Wording, is_word, past_leading

SEPARATORS = frozenset({",", "/", "và"})
_CLOSED = (("có", "liên", "quan"), ("liên", "quan"), ("nếu", "có"), ("được", "kiểm", "tra"))
_OPEN = (
    ("được",),
    ("trực", "tiếp"),
    ("có",),
    ("liên", "quan"),
    ("chủ", "trì", "soạn", "thảo"),
    ("chủ", "trì", "xây", "dựng"),
    ("phụ", "trách"),
    ("nếu",),
    ("khi",),
    ("theo", "thẩm", "quyền"),
    ("theo", "chức", "năng"),
    ("theo", "nhiệm", "vụ"),
    ("theo", "phân", "cấp"),
    ("theo", "lĩnh", "vực"),
    ("trừ",),
    ("khác",),
)
# Words that say no more than that it is some body.
BODIES = frozenset({("cơ", "quan"), ("đơn", "vị"), ("tổ", "chức"), ("cá", "nhân"), ("địa", "phương")})
_MOST_IN_A_ROW = 3


class Scope(Enum):
    """Whom a clause narrows: nobody, the name before it, or all groups listed before it as well."""

    NONE = 0
    OWN = 1
    SHARED = 2


class Clause(NamedTuple):
    """A clause up to the token `end`; `doubtful` where it may also name the next owner's share."""

    end: int
    scope: Scope
    doubtful: bool = False


def is_boundary(keys: Sequence[str], at: int, stop: int) -> bool:
    """Tell whether an item of a list may end before a token."""
    return at >= stop or keys[at] in SEPARATORS or keys[at] == "…"


def past_tails(index: Index, keys: Sequence[str], at: int, stop: int, words: tuple[str, ...]) -> int:
    """Step over words that repeat the office: tỉnh, thuộc UBND tỉnh, trên địa bàn tỉnh Lào Cai."""
    for _ in range(_MOST_IN_A_ROW):
        tail = _tail(index, keys[at : min(stop, at + index.longest_tail)], words)
        if not tail:
            return at
        at, words = at + len(tail), words + tail
    return at


def read_clause(index: Index, wording: Wording, at: int, stop: int, *, of_unit: bool) -> Clause | None:
    """Read what narrows the name before a token, in words or in brackets; None where nothing does."""
    keys = wording.keys
    if at < stop and keys[at] == "(" and at in wording.closes:
        inner = keys[at + 1 : wording.closes[at]]
        narrows = not of_unit or starts_clause(inner, 0)
        return Clause(wording.closes[at] + 1, Scope.OWN if narrows else Scope.NONE)
    for closed in _CLOSED:
        end = at + len(closed)
        if keys[at:end] == closed and end <= stop and (is_boundary(keys, end, stop) or keys[end] == "("):
            return Clause(end, Scope.OWN if closed == ("nếu", "có") else Scope.SHARED)
    return open_clause(index, wording, at, stop) if starts_clause(keys, at) else None


def starts_clause(keys: Sequence[str], at: int) -> bool:
    """Tell whether the words at a token begin a narrowing clause."""
    return any(tuple(keys[at : at + len(words)]) == words for words in _OPEN)


def open_clause(index: Index, wording: Wording, at: int, stop: int) -> Clause:
    """Read free words up to the next item of the list that stands for itself."""
    keys = wording.keys
    doubtful = False
    first = at
    while at < stop:
        if keys[at] in SEPARATORS and stands(index, keys, at + 1, stop):
            return Clause(at, Scope.SHARED, doubtful)
        if keys[at] == "(" and at in wording.closes:
            at = wording.closes[at]
        doubtful = doubtful or (at > first and _names_another(index, keys, at, stop))
        at += 1
    return Clause(stop, Scope.SHARED)


def stands(index: Index, keys: Sequence[str], at: int, stop: int) -> bool:
    """Tell whether an owner of its own starts at a token, spelled right or almost."""
    start = past_leading(keys, at)
    if walk(index.names, keys, start, stop):
        return True
    of_bodies = tuple(keys[start : start + 2]) in BODIES
    if of_bodies and start > at:
        return True
    if _begins_name(index, keys[start : min(stop, start + (3 if of_bodies else 2))]):
        return True
    return almost(index, piece_words(keys, start, min(stop, start + index.longest + 1))) is not None


def _begins_name(index: Index, words: Sequence[str]) -> bool:
    return len(words) > 1 and descend(index.names, words) is not None


def piece_words(keys: Sequence[str], at: int, stop: int) -> list[str]:
    """Give the words from a token to the next separator."""
    end = at
    while end < stop and is_word(keys[end]) and keys[end] not in SEPARATORS:
        end += 1
    return list(keys[at:end])


def _names_another(index: Index, keys: Sequence[str], at: int, stop: int) -> bool:
    """Tell whether a name stands in the middle of a clause: "phối hợp Sở Tài chính và Sở Nội vụ"."""
    found = walk(index.names, keys, at, stop)
    return any(match.form.words not in index.tails for match in found)


def _tail(index: Index, ahead: Sequence[str], words: tuple[str, ...]) -> tuple[str, ...]:
    for length in range(len(ahead), 0, -1):
        tail = tuple(ahead[:length])
        if tail in index.tails and _may_follow(index, tail, words):
            return tail
    return ()


def _may_follow(index: Index, tail: tuple[str, ...], words: tuple[str, ...]) -> bool:
    office = index.office
    return office is None or tail != office.place or place_may_follow(office, words)
