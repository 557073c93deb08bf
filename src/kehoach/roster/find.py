"""What somebody means who types a name at the keyboard: "so tu phap", "stp", "ubnd huyen"."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import IntEnum
from typing import NamedTuple

from kehoach.roster.entry import Group, Unit
from kehoach.roster.index import ELIDED_HEADS, Form
from kehoach.roster.model import Roster
from kehoach.roster.resolve import resolve, unknown_words
from kehoach.roster.wording import toneless, toneless_words
from kehoach.text.source import Span

_CLOSE = 0.8
_MOST_NEAR = 5
_HEADS = frozenset(map(toneless, ELIDED_HEADS))


class Likeness(IntEnum):
    """How a query fits a name, best first."""

    EXACT = 0
    TONELESS = 1
    PREFIX = 2
    WORDS = 3
    CLOSE = 4


class Found(NamedTuple):
    """An entry, how well it fits, and the one of its names that does."""

    likeness: Likeness
    entry: Unit | Group
    written: str


def find(roster: Roster, query: str) -> tuple[Found, ...]:
    """Give what a query may name, best first; each entry once."""
    best: dict[str, tuple[tuple[int, int, int], Found]] = {}
    for number, found in enumerate((*_exact(roster, query), *_alike(roster, query))):
        length = 0 if found.likeness is Likeness.EXACT else len(found.written)
        rank = (found.likeness, length, number)
        kept = best.get(found.entry.name)
        if kept is None or rank < kept[0]:
            best[found.entry.name] = (rank, found)
    return tuple(found for _, found in sorted(best.values(), key=lambda ranked: ranked[0]))


def best_of(found: tuple[Found, ...]) -> tuple[Unit | Group, ...]:
    """Give the entries that fit as well as the first: one where the query says which."""
    return tuple(one.entry for one in found if one.likeness is found[0].likeness)


def meant(roster: Roster, query: str) -> tuple[Unit | Group, ...]:
    """Give whom a name on the command line means; nobody where more is missing than marks, capitals and blanks.

    What follows is done for whoever is given here: a letter goes out, a report is written.
    """
    found = find(roster, query)
    if not found or found[0].likeness > Likeness.TONELESS:
        return ()
    if found[0].likeness is Likeness.EXACT and unknown_words(roster, query):
        return ()
    return best_of(found)


def nearest_names(roster: Roster, query: str) -> tuple[str, tuple[str, ...]]:
    """Give the first words of a query that name nobody, and the names that are most like them."""
    words = next(iter(unknown_words(roster, query)), query)
    return words, tuple(one.entry.name for one in find(roster, words)[:_MOST_NEAR])


def _exact(roster: Roster, query: str) -> Iterator[Found]:
    """Read the query as a plan's cell is read."""
    for owner in resolve(roster, query, Span(0, len(query)), None, compare=False).owners:
        entry = owner.group or (owner.units[0] if owner.units else None)
        if entry:
            yield Found(Likeness.EXACT, entry, owner.words)


def _alike(roster: Roster, query: str) -> Iterator[Found]:
    words = toneless_words(query)
    if not words:
        return
    for form in roster.index.forms:
        likeness = _likeness(words, form)
        if likeness is not None:
            yield Found(likeness, form.entry, form.written)


def _likeness(words: tuple[str, ...], form: Form) -> Likeness | None:
    name = tuple(map(toneless, form.words))
    if _letters(words) == _letters(name) or _is_headless(words, name):
        return Likeness.TONELESS
    if _is_prefix(words, name):
        return Likeness.PREFIX
    if all(any(part.startswith(word) for part in name) for word in words):
        return Likeness.WORDS
    typed, meant = " ".join(words), " ".join(name)
    if len(typed) > 2 * len(meant):
        return None
    return Likeness.CLOSE if SequenceMatcher(None, meant, typed).ratio() >= _CLOSE else None


def _letters(words: tuple[str, ...]) -> str:
    """Give the letters alone: "so-tu-phap", the name of a file, is "so tu phap"."""
    return "".join(letter for word in words for letter in word if letter.isalnum())


def _is_headless(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether only the head is missing, as names in plans may leave it out: tu phap."""
    return len(words) > 1 and words == name[1:] and name[0] in _HEADS


def _is_prefix(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether the words begin the name; the last may be half typed."""
    last = len(words) - 1
    return len(words) <= len(name) and words[:last] == name[:last] and name[last].startswith(words[last])
