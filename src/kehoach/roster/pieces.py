"""Cutting a cell of units into the owners that it lists."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from kehoach.roster.bodies import body_end, starts_body
from kehoach.roster.entry import Group
from kehoach.roster.index import Form, Index
from kehoach.roster.listing import Heads, heads_before, label
from kehoach.roster.naming import read_name
from kehoach.roster.narrowing import BODIES, SEPARATORS, Scope, is_boundary, stands, starts_clause
from kehoach.roster.nearest import almost
from kehoach.roster.role import SUPPORTS, opens_support, role_before
from kehoach.roster.vague import generic_end, vague_end
from kehoach.roster.wording import Wording, is_word, past_leading


class Sort(Enum):
    """What a piece is."""

    NAME = 0
    VAGUE = 1
    UNKNOWN = 2


class Piece(NamedTuple):
    """The tokens from `first` up to `end`, exclusive; `form` is the name where it is one.

    `role` is the part that words beside it say; an `aside` stands in brackets behind a name and names others.
    """

    first: int
    end: int
    sort: Sort
    form: Form | None = None
    scope: Scope = Scope.NONE
    role: str = ""
    aside: bool = False

    @property
    def is_group(self) -> bool:
        """Tell whether it names a group."""
        return self.form is not None and isinstance(self.form.entry, Group)


def pieces(index: Index, wording: Wording) -> Iterator[Piece]:
    """Give the pieces of a cell, part by part between ";"."""
    first = 0
    for stop in _stops(wording):
        yield from _narrowed(wording.keys, _part(index, wording, first, stop))
        first = stop + 1


def _stops(wording: Wording) -> Iterator[int]:
    """Give the ";" outside brackets, and the end."""
    at = 0
    while at < len(wording.keys):
        if wording.keys[at] == ";":
            yield at
        at = wording.closes.get(at, at) + 1
    yield len(wording.keys)


def _part(index: Index, wording: Wording, at: int, stop: int) -> list[Piece]:
    found: list[Piece] = []
    listed: Heads = ()
    role = ""
    while (at := _past_separators(wording.keys, at, stop)) < stop:
        if said := role_before(wording.keys, at, stop):
            role, at = said.role, said.end
            continue
        if labelled := label(index, wording.keys, at, stop):
            listed, at = labelled
            continue
        before = found[-1].form if found else None
        heads = heads_before(before, wording.keys, past_leading(wording.keys, at)) if before else ()
        found += _pieces(index, wording, at, stop, (*listed, *heads))
        found[-1] = found[-1]._replace(role=found[-1].role or role)
        at = found[-1].end
    return found


def _past_separators(keys: Sequence[str], at: int, stop: int) -> int:
    while at < stop and (keys[at] in SEPARATORS or keys[at] == ":"):
        at += 1
    return at


def _pieces(index: Index, wording: Wording, at: int, stop: int, heads: Heads) -> Iterator[Piece]:
    """Give the piece that starts at a token, and the one in brackets that belongs to it."""
    if wording.keys[at] == "…":  # "Công an, BHXH, ...": others, whom the document does not name
        yield Piece(at, at + 1, Sort.VAGUE)
    elif named := read_name(index, wording, at, stop, heads):
        if named.doubtful:
            yield Piece(at, named.end, Sort.UNKNOWN)
            return
        yield Piece(at, named.aside or named.end, Sort.NAME, named.form, named.scope, named.role)
        if named.aside:
            yield Piece(named.aside, named.end, Sort.VAGUE, role=SUPPORTS, aside=True)
    elif end := vague_end(index, wording, at, stop):
        yield Piece(at, end, Sort.VAGUE)
    else:
        yield Piece(at, _unknown_end(index, wording, at, stop), Sort.UNKNOWN)


def _unknown_end(index: Index, wording: Wording, at: int, stop: int) -> int:
    """Give where words end that name nobody: at a separator, unless the name goes on after it.

    It does where it is a misspelt one, one that offices usually have, or where what follows is no name of its own.
    """
    body, first = body_end(wording, at, stop), _separator(wording, at, stop)
    misspelt = _misspelt_end(index, wording, at, stop) if body <= first else None
    if misspelt is not None:
        return misspelt
    generic = generic_end(wording.keys, at, stop)
    end = max(generic, _separator(wording, max(at, body - 1), stop))
    while end + 1 < stop and _goes_on(index, wording, end, stop, is_generic=generic > at):
        end = _separator(wording, end + 1, stop)
    return end


def _misspelt_end(index: Index, wording: Wording, at: int, stop: int) -> int | None:
    """Give where a name ends that is nearly one of the roster; None where nothing is."""
    keys = wording.keys
    end = _separator(wording, at, stop)
    while end - at <= index.longest:
        if almost(index, [key for key in keys[past_leading(keys, at) : end] if key != ","]):
            return end
        if end + 1 >= stop or keys[end] not in {",", "và"}:
            return None
        end = _separator(wording, end + 1, stop)
    return None


def _goes_on(index: Index, wording: Wording, end: int, stop: int, *, is_generic: bool) -> bool:
    """Tell whether a name goes on behind a separator: what is there is no owner, and starts like none."""
    keys, at = wording.keys, end + 1
    if keys[end] not in SEPARATORS or not is_word(keys[at]) or starts_body(wording, at):
        return False
    if is_generic and wording.text[wording.tokens[at].start].isupper():
        return False
    is_owner = (
        stands(index, keys, at, stop)
        or read_name(index, wording, at, stop, ())
        or vague_end(index, wording, at, stop)
    )
    return not is_owner and role_before(keys, at, stop) is None


def _separator(wording: Wording, at: int, stop: int) -> int:
    """Give the first separator after a token."""
    end = wording.closes.get(at, at) + 1
    while end < stop and not _may_end(wording.keys, end, stop):
        end = wording.closes.get(end, end) + 1
    return min(end, stop)


def _may_end(keys: Sequence[str], at: int, stop: int) -> bool:
    return is_boundary(keys, at, stop) or keys[at] == ":" or opens_support(keys, at, stop)


def _narrowed(keys: Sequence[str], found: list[Piece]) -> list[Piece]:
    """Let a clause after the last of several listed groups narrow them all."""
    shared = False
    for at in range(len(found) - 1, -1, -1):
        if found[at].is_group and shared and found[at].scope is Scope.NONE:
            found[at] = found[at]._replace(scope=Scope.SHARED)
        piece = found[at]
        shared = (piece.is_group and piece.scope is Scope.SHARED) or _shares(keys, piece)
    return found


def _shares(keys: Sequence[str], piece: Piece) -> bool:
    """Tell whether a vague piece ends a list of groups: "Các sở, ban, ngành, đoàn thể tỉnh có liên quan".

    With "các" of its own, or as "và đơn vị liên quan", it is one more owner beside them.
    """
    first = piece.first
    if piece.sort is not Sort.VAGUE or keys[first] == "các":
        return False
    if first and keys[first - 1] == "và" and tuple(keys[first : first + 2]) in BODIES:
        return False
    return any(starts_clause(keys, at) for at in range(first, piece.end))
