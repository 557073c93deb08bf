"""Who the words of a cell of units name."""

from dataclasses import replace
from datetime import date

from kehoach.finding.problem import Problem
from kehoach.roster.bodies import body_named
from kehoach.roster.entry import Group, Unit
from kehoach.roster.kept import kept
from kehoach.roster.members import members_of
from kehoach.roster.model import Owner, OwnerSort, Resolution, Roster
from kehoach.roster.narrowing import Scope, starts_clause
from kehoach.roster.nearest import nearest
from kehoach.roster.parted import parted
from kehoach.roster.pieces import Piece, Sort, pieces
from kehoach.roster.role import name_end
from kehoach.roster.spelling import name_words
from kehoach.roster.wording import Wording, past_leading, read_wording
from kehoach.text.letters import SOFT_HYPHEN, UNSEEN
from kehoach.text.source import Span
from kehoach.words import Fact

MOST_COMPARED = 12
"""A cell with more unknown names than this is not a cell of units, and comparing costs."""


def unit_named(roster: Roster, text: str) -> str:
    """Give the roster's name of one unit; the words themselves where they name none, or several."""
    owners = resolve(roster, text, Span(0, len(text)), None, compare=False).owners
    return owners[0].units[0].name if len(owners) == 1 and owners[0].sort is OwnerSort.UNIT else text


def resolve(roster: Roster, text: str, span: Span, on: date | None, *, compare: bool = True) -> Resolution:
    """Read "A; B và C".

    `span` is the place of the text, `on` the day for the members of groups, None for any day. `compare`: of names that
    nobody knows it is told which were meant. Characters that no screen shows make no name unknown, whether they stand in
    a word or where a blank was.
    """
    found = _resolved(roster, read_wording(text), span, on, compare)
    if not found.problems or not UNSEEN.search(text):
        return found
    others = (
        replace(read_wording(one), text=text)
        for one in (UNSEEN.sub(SOFT_HYPHEN, text), UNSEEN.sub(" ", text))
    )
    meant = (_resolved(roster, one, span, on, compare) for one in others)
    return next((one for one in meant if not one.problems), found)


def _resolved(
    roster: Roster,
    wording: Wording,
    span: Span,
    on: date | None,
    compare: bool,  # noqa: FBT001 - a question
) -> Resolution:
    owners: list[Owner] = []
    problems: list[Problem] = []
    for piece in pieces(roster.index, wording):
        if piece.sort is Sort.UNKNOWN:
            is_compared = compare and len(problems) < MOST_COMPARED
            problems.append(_unknown(roster, wording, piece, span, compare=is_compared))
        else:
            owners.append(_owner(roster, wording, piece, span, on))
    return Resolution(tuple(owners), tuple(problems))


@kept(4096)
def names_nobody(roster: Roster, text: str) -> bool:
    """Tell whether some words of a cell name nobody."""
    return bool(unknown_words(roster, text))


def unknown_words(roster: Roster, text: str) -> tuple[str, ...]:
    """Give the words of a cell that name nobody."""
    problems = resolve(roster, text, Span(0, len(text)), None, compare=False).problems
    return tuple(str(problem.facts["text"]) for problem in problems)


def _owner(roster: Roster, wording: Wording, piece: Piece, span: Span, on: date | None) -> Owner:
    words, place = _place(wording, piece, span)
    sort, units, group = _meant(roster, piece, on)
    return Owner(words, place, sort, units, group, piece.role, piece.aside)


def _meant(roster: Roster, piece: Piece, on: date | None) -> tuple[OwnerSort, tuple[Unit, ...], Group | None]:
    """Give how surely a piece says who, and who it is."""
    if piece.form is None:
        return OwnerSort.VAGUE, (), None
    entry, narrowed = piece.form.entry, piece.scope is not Scope.NONE
    if isinstance(entry, Unit):
        return OwnerSort.CONDITIONAL if narrowed else OwnerSort.UNIT, (entry,), None
    members = members_of(roster, entry, on)
    # A group whose members are all gone on the day still owes: as one, or nobody would see it.
    sort = OwnerSort.GROUP if members else OwnerSort.COLLECTIVE
    return OwnerSort.CONDITIONAL if narrowed else sort, members, entry


def _unknown(roster: Roster, wording: Wording, piece: Piece, span: Span, *, compare: bool) -> Problem:
    piece = piece._replace(end=name_end(wording.keys, piece.first, piece.end))
    words, place = _place(wording, piece, span)
    near = _nearest(roster, wording, piece) if compare else None
    facts: dict[str, Fact] = {"text": words, "nearest": near}
    if compare and (those := parted(roster, words)):
        facts["parted"] = those
    return Problem("unknown-unit", place, facts)


def _nearest(roster: Roster, wording: Wording, piece: Piece) -> str | None:
    """Give what the roster calls a body that others call so; else compare all words, then those before a clause."""
    usual = body_named(wording, piece.first, piece.end)
    if usual and name_words(usual) in roster.by_words:
        return roster.by_words[name_words(usual)].name
    keys = wording.keys[piece.first : piece.end]
    meant = [key for key in keys[past_leading(keys, 0) :] if key != ","]
    clause = next((at for at in range(1, len(meant)) if starts_clause(meant, at)), len(meant))
    return nearest(roster.index, meant) or nearest(roster.index, meant[:clause])


def _place(wording: Wording, piece: Piece, span: Span) -> tuple[str, Span]:
    """Give the words of a piece and their place: the whole cell where the file writes the text otherwise."""
    start, end = wording.place(piece.first, piece.end)
    literal = span.end - span.start == len(wording.text)
    return wording.text[start:end], Span(span.start + start, span.start + end) if literal else span
