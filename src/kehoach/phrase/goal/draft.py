"""What is known of a goal while its words are read, and what stops the reading."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, NamedTuple

from kehoach.phrase.goal.model import Note
from kehoach.phrase.goal.tokens import Kind, Token
from kehoach.phrase.goal.vocabulary import Sense
from kehoach.words import Fact


class Amount(NamedTuple):
    """A number with its unit, as written; `of` is the total in "12/18 xã"."""

    value: Decimal
    unit: str | None = None
    per: str | None = None
    of: Decimal | None = None
    every: str | None = None


class Trouble(NamedTuple):
    """Why words are not understood: a `cause` and the tokens in which it lies, end exclusive."""

    cause: str
    first: int
    end: int


@dataclass(slots=True)
class Head:
    """What the words before a number say of it.

    `bounds` are its words of comparison. `direction` is 1 for tăng, -1 for giảm; `to` tells that the number is the
    level reached, not the change. `is_open`: a direction stands so far off that it may mean either.
    """

    bounds: list[str] = field(default_factory=list)
    direction: int = 0
    to: bool = False
    by: bool = False
    is_open: bool = False
    is_all: bool = False
    modes: list[str] = field(default_factory=list)
    every: str | None = None
    year: str | None = None
    per: str | None = None


@dataclass(slots=True)
class Draft:
    """One goal as far as it is read; `scope` counts tokens, end exclusive.

    `number` is the token with the first number. In a range `first` is its lower end, `second` its upper end and `upper` the word said of that.
    """

    head: Head
    number: int
    first: Amount
    postfix: Sense | None = None
    second: Amount | None = None
    upper: Sense | None = None
    base: Amount | None = None
    is_rank: bool = False
    cap: Amount | None = None
    every: str | None = None
    year: str | None = None
    since: str | None = None
    per: str | None = None
    scope: tuple[int, int] | None = None
    notes: list[Note] = field(default_factory=list)


def note(draft: Draft, name: str, **facts: Fact) -> None:
    """Add a note once."""
    if all(one.name != name for one in draft.notes):
        draft.notes.append(Note(name, facts))


@dataclass(slots=True)
class Cursor:
    """Tokens of a line and the place reached; past the end every token is empty."""

    line: str
    tokens: list[Token]
    at: int = 0

    @property
    def word(self) -> str:
        """Give the word that stands here."""
        return self.tokens[self.at].word


def quoted(cursor: Cursor, first: int, end: int) -> str:
    """Quote tokens as they were written."""
    return cursor.line[cursor.tokens[first].start : cursor.tokens[end - 1].end]


def take(cursor: Cursor, words: "frozenset[str] | set[str]") -> str:
    """Move past the one of the words that stands here and give it; empty where none does."""
    word = cursor.tokens[cursor.at].word
    if word in words:
        cursor.at += 1
        return word
    return ""


def ends(cursor: Cursor) -> bool:
    """Tell whether nothing is left."""
    return cursor.tokens[cursor.at].kind is Kind.END


BRACKETS: Final = {"(": ")", "[": "]"}
