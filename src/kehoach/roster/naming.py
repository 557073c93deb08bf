"""Reading one item of a list as a name of the roster."""

from collections.abc import Iterable
from typing import NamedTuple

from kehoach.roster.entry import LEVELS, Group, Unit
from kehoach.roster.index import Form, Index, Match, descend, walk
from kehoach.roster.listing import Heads
from kehoach.roster.narrowing import Scope, is_boundary, past_tails, read_clause
from kehoach.roster.role import opens_support, role_after
from kehoach.roster.wording import Wording, past_leading

_MOST_CLAUSES = 3


class Named(NamedTuple):
    """A name with all that belongs to it; `doubtful` where its clause may name further owners.

    `role` is the part that words beside the name give the unit; `aside` where the brackets start that name others.
    """

    end: int
    form: Form
    scope: Scope = Scope.NONE
    doubtful: bool = False
    role: str = ""
    aside: int | None = None


def read_name(index: Index, wording: Wording, at: int, stop: int, heads: Heads) -> Named | None:
    """Read a name as it stands, else with a head taken over, else without its head."""
    keys = wording.keys
    start = past_leading(keys, at)
    return (
        _first_that_ends(index, wording, stop, walk(index.names, keys, start, stop))
        or _first_that_ends(index, wording, stop, _with_heads(index, wording, start, stop, heads))
        or _first_that_ends(index, wording, stop, _certain(walk(index.bodies, keys, start, stop)))
    )


def _with_heads(index: Index, wording: Wording, start: int, stop: int, heads: Heads) -> list[Match]:
    matches: list[Match] = []
    for head in heads:
        if node := descend(index.names, head):
            matches += walk(node, wording.keys, start, stop, len(head))
    return _certain(sorted(matches, key=lambda match: -match.end))


def _certain(matches: Iterable[Match]) -> list[Match]:
    """Leave out ends at which several entries could be meant."""
    by_end: dict[int, list[Match]] = {}
    for match in matches:
        by_end.setdefault(match.end, []).append(match)
    return [some[0] for some in by_end.values() if all(one.form.entry is some[0].form.entry for one in some)]


def _first_that_ends(index: Index, wording: Wording, stop: int, matches: Iterable[Match]) -> Named | None:
    """Take the longest name after which an item of the list may end."""
    return next((named for match in matches if (named := _whole(index, wording, match, stop))), None)


def _whole(index: Index, wording: Wording, match: Match, stop: int) -> Named | None:
    """Read what follows a name; None where words are left that say something else."""
    keys, entry = wording.keys, match.form.entry
    end = past_tails(index, keys, match.end, stop, match.form.words)
    read = Named(end, match.form)
    for _ in range(_MOST_CLAUSES):
        further = _with_role(wording, read, stop) or _with_clause(index, wording, read, stop)
        if further is None:
            break
        read = further
    if is_boundary(keys, read.end, stop) or opens_support(keys, read.end, stop):
        return read
    return read if _lost_comma(index, wording, entry, read.end, stop) else None


def _with_role(wording: Wording, read: Named, stop: int) -> Named | None:
    """Read the part that the unit has, where words behind it say so."""
    said = role_after(wording, read.end, stop, of_unit=isinstance(read.form.entry, Unit))
    if said is None:
        return None
    aside = read.end if said.names else read.aside
    return read._replace(end=said.end, role=read.role or said.role, aside=aside)


def _with_clause(index: Index, wording: Wording, read: Named, stop: int) -> Named | None:
    """Read what narrows the name."""
    clause = read_clause(index, wording, read.end, stop, of_unit=isinstance(read.form.entry, Unit))
    if clause is None:
        return None
    scope = max(read.scope, clause.scope, key=lambda some: some.value)
    return read._replace(end=clause.end, scope=scope, doubtful=read.doubtful or clause.doubtful)


def _lost_comma(index: Index, wording: Wording, entry: Unit | Group, at: int, stop: int) -> bool:
    """Tell whether a group of a lower level follows: "sở, ban, ngành UBND các huyện".

    Of the same level, or after a unit, the second may be whose the first is: "Phòng Nội vụ UBND huyện".
    """
    if not isinstance(entry, Group):
        return False
    found = walk(index.names, wording.keys, at, stop)
    return any(_is_below(match.form.entry, entry) and _whole(index, wording, match, stop) for match in found)


def _is_below(lower: Unit | Group, upper: Group) -> bool:
    if not isinstance(lower, Group) or lower.level not in LEVELS or upper.level not in LEVELS:
        return False
    return LEVELS.index(lower.level) > LEVELS.index(upper.level)
