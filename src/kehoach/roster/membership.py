"""Groups with their members: named one by one, or all units of some kinds and level."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from typing import Final

from kehoach.plan.roster_file import GroupEntry
from kehoach.roster.entry import Group, Unit
from kehoach.roster.listed import Found, Listed, named
from kehoach.text.letters import match_key

MOST_MEMBERS: Final = 200_000
"""Of all groups together, counted in each: a province has 700 units and 60 groups."""


@dataclass(slots=True)
class _Units:
    """Units by name and by kind and level, each with its turn in the roster; `left` members may still be given."""

    units: Sequence[Unit]
    levels: dict[str, str | None]
    turns: dict[tuple[str | None, str | None], list[int]]
    known: dict[tuple[frozenset[str], str | None], tuple[str, ...]] = field(default_factory=dict)
    left: int = MOST_MEMBERS


def groups_of(listed: Listed, units: Sequence[Unit]) -> tuple[tuple[Group, ...], bool]:
    """Give the groups of a roster, and whether those after so many members had to be left without any."""
    among = _Units(units, {unit.name: unit.level for unit in units}, _turns(units))
    groups = tuple(_group(entry, among, listed.spoken) for entry in listed.groups)
    return groups, among.left < 0


def _turns(units: Sequence[Unit]) -> dict[tuple[str | None, str | None], list[int]]:
    """Sort units by kind and level; under no kind are all that the office directs."""
    turns: defaultdict[tuple[str | None, str | None], list[int]] = defaultdict(list)
    for turn, unit in enumerate(units):
        for kind in (match_key(unit.kind), *((None,) if not unit.outside else ())):
            for level in {unit.level, None}:
                turns[kind, level].append(turn)
    return turns


def _group(entry: GroupEntry, among: _Units, spoken: Found) -> Group:
    members = _members(entry, among, spoken) if among.left >= 0 else ()
    among.left -= len(members)
    if among.left < 0:
        members = ()
    if excluded := set(named(entry.excluded, spoken)):
        members = tuple(name for name in members if name not in excluded)
    levels = {among.levels[name] for name in members}
    return Group(
        name=entry.name.text,
        aliases=tuple(cell.text for cell in entry.aliases),
        members=members,
        level=entry.level or (levels.pop() if len(levels) == 1 else None),
        collective=not members,
    )


def _members(entry: GroupEntry, among: _Units, spoken: Found) -> tuple[str, ...]:
    """Give the named members, else the units of the kinds and level; nobody where neither is said."""
    if entry.members:
        names = dict.fromkeys(named(entry.members, spoken))
        return tuple(name for name in names if name in among.levels)
    if not (entry.kinds or entry.level):
        return ()
    asked = frozenset(match_key(kind) for kind in entry.kinds), entry.level
    if asked not in among.known:
        among.known[asked] = tuple(_of_kinds(*asked, among))
    return among.known[asked]


def _of_kinds(kinds: frozenset[str], level: str | None, among: _Units) -> Iterator[str]:
    """Give the units of some kinds, of any kind for none, in the order of the roster."""
    turns = (among.turns.get((kind, level), []) for kind in (kinds or {None}))
    for turn in merge(*turns):
        yield among.units[turn].name
