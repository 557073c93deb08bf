"""A place among tokens that moves on as they are read."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar

from kehoach.phrase.deadline.cycle import Cycle
from kehoach.phrase.deadline.vocabulary import NUMERALS

_FIVE, _FIFTEEN = 5, 15
_LONGEST_NUMBER = 4  # digits; no day, count or year has more


_Read = TypeVar("_Read")


@dataclass(slots=True)
class Cursor:
    """Tokens and the place reached; past the end every token is empty.

    `stuck` is the furthest place at which a reading broke off. `label` is the report that the limb is about.
    """

    tokens: list[str]
    at: int = 0
    stuck: int = 0
    label: Cycle | None = None


def first_of(cursor: Cursor, *readers: Callable[[Cursor], _Read | None]) -> _Read | None:
    """Give what the first reader reads that reads anything; each starts at the same place."""
    at = cursor.at
    for reader in readers:
        found = reader(cursor)
        if found is not None:
            return found
        cursor.at = at
    return None


def take(cursor: Cursor, word: str) -> bool:
    """Move past the word if it stands here."""
    if cursor.tokens[cursor.at] == word:
        cursor.at += 1
        return True
    return False


def take_all(cursor: Cursor, *words: str) -> bool:
    """Move past the words if just they stand here."""
    end = cursor.at + len(words)
    if cursor.tokens[cursor.at : end] == list(words):
        cursor.at = end
        return True
    return False


def take_any(cursor: Cursor, words: AbstractSet[str]) -> str:
    """Move past the one of the words that stands here and give it; empty where none does."""
    token = cursor.tokens[cursor.at]
    if token in words:
        cursor.at += 1
        return token
    return ""


def take_number(cursor: Cursor) -> int | None:
    """Move past a number in digits."""
    token = cursor.tokens[cursor.at]
    if token.isdecimal() and len(token) <= _LONGEST_NUMBER:
        cursor.at += 1
        return int(token)
    return None


def take_count(cursor: Cursor) -> int | None:
    """Move past a number in digits or in words, also in both: "5 (năm)"."""
    count = take_number(cursor)
    tokens, at = cursor.tokens, cursor.at
    if count is None:
        count = NUMERALS.get(tokens[at])
        if count is not None:
            cursor.at += 1
        return count
    if tokens[at] == "(" and tokens[at + 1] in NUMERALS:
        if tokens[at + 2] == ")" and NUMERALS[tokens[at + 1]] == count:
            cursor.at = at + 3
    elif tokens[at : at + 3] == ["(", "năm", ")"] and count == _FIVE:
        cursor.at = at + 3
    elif tokens[at : at + 4] == ["(", "mười", "lăm", ")"] and count == _FIFTEEN:
        cursor.at = at + 4
    return count
