"""Reads the words before a number: the measure, then what is said of the number."""

from typing import Final

from kehoach.phrase.goal.draft import Cursor, Head, Trouble, quoted
from kehoach.phrase.goal.nearest import is_misspelt
from kehoach.phrase.goal.tokens import Kind, Token
from kehoach.phrase.goal.vocabulary import (
    ALL,
    DOWN,
    DOWN_TO,
    EACH,
    EVERY,
    FROM_YEAR,
    IN_TURN,
    IN_YEAR,
    LEADS,
    LESS_BY,
    MEASURES,
    MODES,
    MORE_BY,
    NEGATIONS,
    RANKS,
    SENSES,
    TWISTS,
    UNREAD,
    UNWELCOME,
    UP,
    UP_TO,
    Sense,
)

_HEADS: Final = (
    SENSES.keys() | LEADS | UP | DOWN | MORE_BY | LESS_BY | UP_TO | DOWN_TO | EVERY.keys() | {"trong", "giữa"}
)
# Everyday words that are bounds only right before a number.
_WEAK: Final = frozenset(
    {"trên", "dưới", "hơn", "từ", "gần", "cao nhất", "thấp nhất", "khoảng", "trong khoảng", "cao hơn"}
)
_REACHED: Final = frozenset(
    {"đạt", "đạt được", "đạt mức", "đạt tỷ lệ", "đạt đến", "đạt tới", "là", "bằng", "chiếm", "ở mức"}
)


def read_head(cursor: Cursor, number: int) -> Head | Trouble:
    """Read the words before the number at a place, and stand there."""
    start = _start(cursor.tokens, number)
    head = Head()
    opened = _take_words(cursor, head, start, is_near=False)
    trouble = _in_measure(cursor, opened, start, number, head)
    if trouble:
        return trouble
    far = head.direction
    head.direction = 0
    cursor.at = start
    _take_words(cursor, head, number, is_near=True)
    is_said = any(cursor.tokens[at].word in _REACHED for at in range(start, number))
    if far and head.by and not head.to:
        head.direction = far
    head.is_open = bool(far) and not head.to and not head.direction and not is_said
    if is_said and head.direction:
        head.to = True
    is_bare = not head.bounds and not head.direction
    if is_bare and not UNWELCOME.isdisjoint(token.word for token in cursor.tokens[opened:start]):
        return Trouble("needs-word", 0, number + 1)
    cursor.at = number
    return head


def _start(tokens: list[Token], number: int) -> int:
    """Find where the words begin that belong to the number."""
    at = number
    if tokens[at - 1].word in RANKS:
        at -= 1
    while at > 0:
        if tokens[at - 1].kind is Kind.YEAR:
            size = _size_of_year(tokens, at)
        else:
            size = int(tokens[at - 1].word in _HEADS)
        if not size:
            break
        at -= size
    return at


def _size_of_year(tokens: list[Token], at: int) -> int:
    """Count the tokens of a year of the goal that ends here; none where it belongs to what is counted."""
    before = tokens[at - 2] if at > 1 else None
    if before is None or before.kind is Kind.MARK or before.word in _HEADS - {"trong"}:
        return 1
    if before.word in IN_YEAR | FROM_YEAR:
        further = tokens[at - 3] if at > 2 else None  # noqa: PLR2004
        is_apart = further is None or further.kind is Kind.MARK or further.word in _HEADS
        return 2 if before.word != "trong" or is_apart else 0
    return 0


def _take_words(cursor: Cursor, head: Head, end: int, *, is_near: bool) -> int:
    """Read words up to a place or to one that says nothing of a number; give how far that is."""
    while cursor.at < end:
        token, after = cursor.tokens[cursor.at], cursor.tokens[cursor.at + 1]
        if after.kind is Kind.YEAR and token.word in IN_YEAR | FROM_YEAR:
            head.year = None if token.word in FROM_YEAR else after.word
            cursor.at += 2
        elif token.kind is Kind.YEAR:
            head.year = token.word
            cursor.at += 1
        elif token.word in _HEADS and (is_near or SENSES.get(token.word) in {None, Sense.TENTATIVE}):
            _apply(token.word, head)
            cursor.at += 1
        else:
            break
    return cursor.at


def _apply(word: str, head: Head) -> None:
    """Take what one word says."""
    if word in SENSES:
        head.bounds.append(word)
    if word in MODES:
        head.modes.append(MODES[word])
    head.is_all |= word in ALL
    head.every = EVERY.get(word, head.every)
    if word in UP | MORE_BY | UP_TO:
        head.direction = head.direction or 1
    if word in DOWN | LESS_BY | DOWN_TO:
        head.direction = head.direction or -1
    head.by |= word in MORE_BY | LESS_BY
    head.to |= word in UP_TO | DOWN_TO


def _in_measure(cursor: Cursor, first: int, end: int, number: int, head: Head) -> Trouble | None:
    """Look for words in the measure that leave open what the number means."""
    tokens = cursor.tokens
    if end > first and tokens[end - 1].word in IN_TURN:
        return Trouble("two-goals", end - 1, number + 1)
    for at in range(first, end):
        word = tokens[at].word
        if word in NEGATIONS or word in UNREAD:
            return Trouble("negation", at, number + 1)
        if word in SENSES and word not in _WEAK:
            return Trouble("far", at, number + 1)
        if word in UP | DOWN:
            head.direction = 1 if word in UP else -1
        if word in EACH and at + 1 < end:
            head.per = quoted(cursor, at + 1, min(end, at + 5))
    return _before(tokens, first, end, number) if end > first else None


def _before(tokens: list[Token], first: int, end: int, number: int) -> Trouble | None:
    """Look at the last words of the measure: a twist, a slip, or nothing that ties the number to it."""
    words = [token.word for token in tokens[first:end]]
    if words[-1] in TWISTS:
        return Trouble("twist", end - 1, number + 1)
    if is_misspelt(words[-2:]):
        return Trouble("misspelt", max(first, end - 2), number + 1)
    is_naked = all(token.word == "," for token in tokens[end:number])
    if is_naked and MEASURES.isdisjoint((words[0], tokens[0].word)) and words[-1] not in RANKS:
        is_change = any(token.word in UP | DOWN for token in tokens[:end])
        return Trouble("direction" if is_change else "naked", 0, number + 1)
    return None
