"""Reads what follows a number: the year, how often, up to which level, of what."""

from typing import Final

from kehoach.phrase.goal.amount import take_amount
from kehoach.phrase.goal.draft import BRACKETS, Cursor, Draft, Trouble, ends, note, quoted, take
from kehoach.phrase.goal.model import PERCENT
from kehoach.phrase.goal.nearest import bare
from kehoach.phrase.goal.tokens import Kind
from kehoach.phrase.goal.vocabulary import (
    CAPS,
    CONDITIONS,
    DOWNWARD,
    DURATIONS,
    EACH,
    EVERY,
    FROM_YEAR,
    IN_YEAR,
    NEGATIONS,
    UNREAD,
)

_REACH: Final = frozenset({"đạt", "được", "đủ", "tỷ lệ", "mức", "đạt mức", "đạt tỷ lệ", "đạt được"})
_EVERY: Final = frozenset(EVERY)
_SAME: Final = frozenset({"tương đương", "tức", "tức là", "bằng", "="})
_BARE_ONWARD: Final = frozenset({"tro len", "tro xuong"})
_PLAIN: Final = frozenset(",;.:-/()[]&…")
_CLOSING: Final = frozenset({".", ";", ","})


def read_tail(cursor: Cursor, draft: Draft) -> Trouble | None:
    """Read to the end of the line; a second number that may be a goal is trouble."""
    scope: list[int] = []
    while not ends(cursor):
        start = cursor.at
        trouble = _take_part(cursor, draft, is_first=not scope)
        if trouble:
            return trouble
        if cursor.at == start:
            cursor.at += 1
            if cursor.tokens[start].word not in _CLOSING and (
                not scope or _goes_on(cursor, scope[-1], start)
            ):
                scope.append(start)
    if scope:
        draft.scope = (scope[0], scope[-1] + 1)
    return None


def _goes_on(cursor: Cursor, last: int, here: int) -> bool:
    """Tell whether only marks stand between two words of the scope."""
    return all(cursor.tokens[at].word in _CLOSING for at in range(last + 1, here))


def _take_part(cursor: Cursor, draft: Draft, *, is_first: bool) -> Trouble | None:
    """Take a part that says something of the goal, if one stands here."""
    token = cursor.tokens[cursor.at]
    if token.word in BRACKETS:
        return _take_brackets(cursor, draft)
    if token.word in CAPS:
        return _take_cap(cursor, draft)
    if every := take(cursor, _EVERY):
        draft.every = draft.every or EVERY[every]
    elif token.word in EACH and draft.per is None:
        draft.per = cursor.tokens[cursor.at + 1].word or None
    elif token.word == "so với":
        return _take_comparison(cursor, draft)
    else:
        return _take_year(cursor, draft, is_first=is_first) or _trouble_at(cursor)
    return None


def _take_brackets(cursor: Cursor, draft: Draft) -> Trouble | None:
    """Move past an explanation that sets no goal of its own."""
    start = cursor.at
    closing = BRACKETS[cursor.word]
    cursor.at += 1
    same = take(cursor, _SAME)
    if cursor.tokens[cursor.at].kind is Kind.NUMBER and (same or cursor.tokens[cursor.at + 1].word == "/"):
        take_amount(cursor)
    while not ends(cursor) and cursor.word != closing:
        if cursor.tokens[cursor.at].kind is Kind.NUMBER:
            return Trouble("two-goals", start, cursor.at + 1)
        cursor.at += 1
    take(cursor, {closing})
    note(draft, "brackets", words=quoted(cursor, start, cursor.at))
    return None


def _take_cap(cursor: Cursor, draft: Draft) -> Trouble | None:
    """Read "cho đến khi đạt tỷ lệ 100%"."""
    start = cursor.at
    cursor.at += 1
    while take(cursor, _REACH):
        pass
    is_number = cursor.tokens[cursor.at].kind is Kind.NUMBER
    amount = take_amount(cursor) if is_number else None
    if amount is None or draft.cap is not None:
        return Trouble("cap", start, cursor.at + 1)
    draft.cap = amount
    return None


def _take_comparison(cursor: Cursor, draft: Draft) -> Trouble | None:
    """Read "so với năm 2023", "so với tổng số hồ sơ"."""
    start = cursor.at
    cursor.at += 1
    while not ends(cursor) and cursor.word not in _CLOSING and cursor.word not in CAPS | EVERY.keys():
        if cursor.tokens[cursor.at].kind is Kind.NUMBER:
            return Trouble("two-goals", cursor.at, cursor.at + 1)
        cursor.at += 1
    words = quoted(cursor, start + 1, cursor.at) if cursor.at > start + 1 else ""
    if draft.head.direction and not draft.head.to:
        draft.since = words or None
    else:
        cursor.at = start
    return None


def _take_year(cursor: Cursor, draft: Draft, *, is_first: bool) -> Trouble | None:
    """Read "vào năm 2020" behind the number or at the end; elsewhere a year belongs to what is counted."""
    word = cursor.tokens[cursor.at]
    has_word = word.word in IN_YEAR | FROM_YEAR
    year = cursor.tokens[cursor.at + has_word]
    if year.kind is not Kind.YEAR:
        return None
    after = cursor.at + has_word + 1
    rest = cursor.tokens[after]
    is_last = word.word in IN_YEAR - {"trong", "cuối"} and (
        rest.kind is Kind.END or (rest.word in _CLOSING and cursor.tokens[after + 1].kind is Kind.END)
    )
    # "bằng 80% năm 2023" is a share of that year's figure
    is_compared = not has_word and cursor.tokens[draft.number - 1].word == "bằng"
    if (not is_first and not is_last) or is_compared:
        return None
    if draft.year and draft.year != year.word:
        return Trouble("two-goals", cursor.at, after)
    if word.word not in FROM_YEAR:
        draft.year = year.word
    cursor.at = after
    return None


def _trouble_at(cursor: Cursor) -> Trouble | None:
    """Tell what is wrong with the word that stands here."""
    at = cursor.at
    token, before = cursor.tokens[at], cursor.tokens[at - 1]
    if token.kind is Kind.NUMBER:
        if before.word in CONDITIONS and cursor.tokens[at + 1].word in DURATIONS:
            return None
        return Trouble("two-goals", at, at + 1)
    if token.word in {"là", "thì"} and cursor.tokens[at + 1].word in {"không", "chưa", *NEGATIONS}:
        return Trouble("negation", 0, at + 2)
    is_strange = (token.kind is Kind.MARK or token.word == PERCENT) and token.word not in _PLAIN
    if token.word in UNREAD or token.word in DOWNWARD or is_strange:
        return Trouble("second", at, at + 1)
    if bare(f"{before.word} {token.word}") in _BARE_ONWARD:
        return Trouble("misspelt", at - 1, at + 1)
    return None
