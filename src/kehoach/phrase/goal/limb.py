"""Reads one goal: the words before its number, the number or range, what follows."""

from decimal import Decimal
from typing import Final

from kehoach.phrase.goal.amount import take_amount
from kehoach.phrase.goal.draft import Amount, Cursor, Draft, Head, Trouble, note, take
from kehoach.phrase.goal.head import read_head
from kehoach.phrase.goal.model import PERCENT
from kehoach.phrase.goal.tail import read_tail
from kehoach.phrase.goal.tokens import Kind
from kehoach.phrase.goal.vocabulary import (
    DOWN_TO,
    DOWNWARD,
    FROM_YEAR,
    IN_YEAR,
    JOINS,
    LEADING,
    ONWARD,
    RANGES,
    RANKS,
    SENSES,
    UP_TO,
    Sense,
)

_BOUNDS: Final = frozenset(SENSES)
_TOPS: Final = frozenset({"top", "tốp"})
_GROUP_REACH: Final = 8  # tokens in which "dẫn đầu" follows "nhóm 15"


def read_limb(cursor: Cursor, number: int) -> Draft | Trouble:
    """Read the goal whose first number stands at a place, to the end of the line."""
    head = read_head(cursor, number)
    if isinstance(head, Trouble):
        return head
    draft = (
        _read_rank(cursor, head) if cursor.tokens[number - 1].word in RANKS else _read_numbers(cursor, head)
    )
    if isinstance(draft, Trouble):
        return draft
    return read_tail(cursor, draft) or draft


def _read_numbers(cursor: Cursor, head: Head) -> Draft | Trouble:
    at = cursor.at
    first = take_amount(cursor)
    if first is None:
        return Trouble("fraction", at, cursor.at)
    draft = Draft(head, at, first)
    _take_postfix(cursor, draft)
    read = _take_target(cursor, draft) if head.bounds[-1:] == ["từ"] else False
    if not read:
        _take_upper(cursor, draft)
        _take_postfix(cursor, draft)
    if head.is_open and draft.base is None:
        return Trouble("direction", 0, cursor.at)
    if draft.second is not None and cursor.word in ONWARD | DOWNWARD:
        return Trouble("both", at, cursor.at + 1)
    return draft


def _take_postfix(cursor: Cursor, draft: Draft) -> None:
    """Read "trở lên", "trở xuống" behind a number."""
    if draft.second is None and draft.postfix is None:
        if take(cursor, ONWARD):
            draft.postfix = Sense.AT_LEAST
        elif take(cursor, DOWNWARD):
            draft.postfix = Sense.AT_MOST


def _take_upper(cursor: Cursor, draft: Draft) -> None:
    """Read the second end of a range: "- 45%", "đến dưới 70%", ", tối đa 5 lớp"."""
    start = cursor.at
    is_range = bool(take(cursor, RANGES))
    if not is_range:
        while take(cursor, JOINS):
            pass
    if cursor.at == start:
        return
    upper = SENSES.get(take(cursor, _BOUNDS))
    is_bound = is_range or (upper in {Sense.AT_MOST, Sense.LESS} and _has_lower(draft))
    is_number = cursor.tokens[cursor.at].kind is Kind.NUMBER
    second = take_amount(cursor) if is_bound and is_number else None
    if second is None:
        cursor.at = start
        return
    if draft.postfix is Sense.AT_LEAST:
        draft.head.bounds.append("ít nhất")
        draft.postfix = None
    draft.second, draft.upper = second, upper


def _has_lower(draft: Draft) -> bool:
    """Tell whether the first number is a lower bound by its words."""
    said = {SENSES[word] for word in draft.head.bounds}
    return draft.postfix is Sense.AT_LEAST or bool(said & {Sense.AT_LEAST, Sense.MORE})


def _take_target(cursor: Cursor, draft: Draft) -> bool:
    """Read "lên 50%", "xuống còn 20 phút" behind "từ 20%"; what stood first is the base then."""
    start = cursor.at
    _skip_year(cursor)
    up, down = take(cursor, UP_TO), take(cursor, DOWN_TO)
    direction = 1 if up else -1
    bounds = []
    while word := take(cursor, _BOUNDS):
        bounds.append(word)
    is_number = cursor.tokens[cursor.at].kind is Kind.NUMBER
    second = take_amount(cursor) if is_number and (up or down) else None
    if second is None or draft.head.direction == -direction:
        cursor.at = start
        return False
    draft.base, draft.first = draft.first, second
    draft.head.bounds[:] = bounds
    draft.head.direction, draft.head.to = direction, True
    return True


def _skip_year(cursor: Cursor) -> None:
    has_word = cursor.word in IN_YEAR | FROM_YEAR
    if cursor.tokens[cursor.at + has_word].kind is Kind.YEAR:
        cursor.at += has_word + 1


def _read_rank(cursor: Cursor, head: Head) -> Draft | Trouble:
    """Read "top 10", "trong nhóm 15 tỉnh dẫn đầu", "thứ 20 trở lên": that rank or a better one."""
    at = cursor.at
    rank, value = cursor.tokens[at - 1].word, cursor.tokens[at].value
    after = [token.word for token in cursor.tokens[at + 1 : at + _GROUP_REACH]]
    is_whole = value is not None and value == value.to_integral_value() and value > Decimal(0)
    if value is None or not is_whole or after[0] == PERCENT:
        return Trouble("number", at, at + 1)
    ending = LEADING if rank == "nhóm" else ONWARD
    is_leading = rank in _TOPS or not ending.isdisjoint(after)
    if not is_leading or head.bounds or head.direction:
        return Trouble("needs-word", at - 1, at + 1)
    # "thứ 30/63 tỉnh, thành phố trở lên"
    cursor.at = at + 1 + 2 * (after[0] == "/" and cursor.tokens[at + 2].kind is Kind.NUMBER)
    take(cursor, ONWARD)
    draft = Draft(head, at, Amount(value), Sense.AT_MOST, is_rank=True)
    note(draft, "rank")
    return draft
