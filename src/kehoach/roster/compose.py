"""From roster files to a roster: a file's own entries before those that it takes in by `extends`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from difflib import get_close_matches
from typing import NamedTuple

from kehoach.finding.problem import Problem
from kehoach.plan.cell import Cell
from kehoach.plan.roster_file import GroupEntry, RosterFile, UnitEntry
from kehoach.roster.entry import OUTSIDE_KINDS, Group, Unit, Validity
from kehoach.roster.localize import for_office
from kehoach.roster.model import Roster
from kehoach.roster.nearest import nearest
from kehoach.roster.office import read_office
from kehoach.roster.shipped import names as shipped_names
from kehoach.roster.spelling import name_words
from kehoach.text.letters import match_key

Shipped = Callable[[str], RosterFile | None]
Composed = tuple[Roster, tuple[Problem, ...]]
Found = Mapping[tuple[str, ...], UnitEntry | GroupEntry]


class _Listed(NamedTuple):
    """The entries of all files, nearest first, one of a name; `spoken` finds them by any name."""

    units: tuple[UnitEntry, ...]
    groups: tuple[GroupEntry, ...]
    spoken: Found


def compose(own: RosterFile | None, shipped: Shipped) -> Composed:
    """Put a roster together; problems are those of the file's own entries."""
    if own is None:
        return Roster(), ()
    files, problems = _chain(own, shipped)
    listed = _without_replaced(_listed(files))
    units = _units(listed, own.office.text if own.office else None)
    groups = tuple(_group(entry, units, listed.spoken) for entry in listed.groups)
    vague = dict.fromkeys(cell.text for file in files for cell in file.vague)
    roster = Roster(own.office.text if own.office else None, units, groups, tuple(vague))
    return roster, (*problems, *_duplicates(own), *_unknown_names(own, roster, listed.spoken))


def _chain(own: RosterFile, shipped: Shipped) -> tuple[list[RosterFile], list[Problem]]:
    """Give the file and all that it takes in, nearest first."""
    office = read_office(own.office.text if own.office else None)
    files, problems = [own], []
    taken: set[str] = set()
    waiting = list(own.extends)
    while waiting:
        cell = waiting.pop(0)
        if cell.text in taken:
            continue
        taken.add(cell.text)
        file = shipped(cell.text)
        if file:
            files.append(for_office(file, office))
            waiting += file.extends
        elif cell in own.extends:
            near = get_close_matches(cell.text, shipped_names(), n=1)
            facts = {"text": cell.text, "nearest": near[0] if near else None, "known": shipped_names()}
            problems.append(Problem("unknown-roster", cell.span, facts))
    return files, problems


def _listed(files: Sequence[RosterFile]) -> _Listed:
    kept: dict[tuple[str, ...], UnitEntry | GroupEntry] = {}
    for file in files:
        for entry in _entries(file):
            kept.setdefault(name_words(entry.name.text), entry)
    spoken = dict(kept)
    for entry in kept.values():
        for cell in _other_names(entry):
            spoken.setdefault(name_words(cell.text), entry)
    units = tuple(entry for entry in kept.values() if isinstance(entry, UnitEntry))
    groups = tuple(entry for entry in kept.values() if isinstance(entry, GroupEntry))
    return _Listed(units, groups, spoken)


def _without_replaced(listed: _Listed) -> _Listed:
    """Leave out units that another replaces from nobody knows when: the office has only the other."""
    gone: dict[str, UnitEntry] = {}
    for entry in listed.units:
        for cell in entry.replaces if entry.valid_from is None else ():
            old = listed.spoken.get(name_words(cell.text))
            if isinstance(old, UnitEntry) and old is not entry and entry.name.text not in gone:
                gone[old.name.text] = entry
    units = tuple(entry for entry in listed.units if entry.name.text not in gone)
    spoken = {words: gone.get(entry.name.text, entry) for words, entry in listed.spoken.items()}
    return _Listed(units, listed.groups, spoken)


def _entries(file: RosterFile) -> tuple[UnitEntry | GroupEntry, ...]:
    return (*file.units, *file.groups)


def _other_names(entry: UnitEntry | GroupEntry) -> tuple[Cell, ...]:
    return (*entry.short, *entry.aliases) if isinstance(entry, UnitEntry) else entry.aliases


def _units(listed: _Listed, office: str | None) -> tuple[Unit, ...]:
    """Give the units; one that another replaces ends the day before."""
    units = {entry.name.text: _unit(entry, listed.spoken, office) for entry in listed.units}
    for entry in listed.units:
        for cell in entry.replaces:
            old = listed.spoken.get(name_words(cell.text))
            if isinstance(old, UnitEntry) and old is not entry and old.name.text in units:
                _replace(units, old.name.text, entry.name.text)
    return tuple(units.values())


def _unit(entry: UnitEntry, spoken: Found, office: str | None) -> Unit:
    start = entry.valid_from.start if entry.valid_from else None
    end = entry.valid_to.end if entry.valid_to else None
    return Unit(
        name=entry.name.text,
        kind=entry.kind,
        level=entry.level,
        short=tuple(cell.text for cell in entry.short),
        aliases=tuple(cell.text for cell in entry.aliases),
        valid=Validity(start, end),
        successors=tuple(_names(entry.successor, spoken)),
        basis=entry.basis.text if entry.basis else None,
        office=office,
        outside=match_key(entry.kind) in OUTSIDE_KINDS,
    )


def _replace(units: dict[str, Unit], old: str, new: str) -> None:
    """End a unit where the one that replaces it starts; one that starts later is another of the same name."""
    start, before = units[new].valid.start, units[old]
    if start is None or (before.valid.start is not None and before.valid.start >= start):
        return
    end = start - timedelta(days=1)
    if before.valid.end is None or end < before.valid.end:
        units[old] = replace(before, valid=before.valid._replace(end=end), successors=(new,))
    elif end == before.valid.end and new not in before.successors:
        units[old] = replace(before, successors=(*before.successors, new))


def _names(cells: Sequence[Cell], spoken: Found) -> Iterator[str]:
    """Give the entries' own names for the names in the cells."""
    for cell in cells:
        if entry := spoken.get(name_words(cell.text)):
            yield entry.name.text


def _group(entry: GroupEntry, units: Sequence[Unit], spoken: Found) -> Group:
    excluded = set(_names(entry.excluded, spoken))
    members = tuple(name for name in _members(entry, units, spoken) if name not in excluded)
    levels = {unit.level for unit in units if unit.name in set(members)}
    return Group(
        name=entry.name.text,
        aliases=tuple(cell.text for cell in entry.aliases),
        members=members,
        level=entry.level or (levels.pop() if len(levels) == 1 else None),
        collective=not members,
    )


def _members(entry: GroupEntry, units: Sequence[Unit], spoken: Found) -> Iterator[str]:
    """Give the named members, else the units of the kinds and level; nobody where neither is said."""
    if entry.members:
        there = {unit.name for unit in units}
        yield from dict.fromkeys(name for name in _names(entry.members, spoken) if name in there)
    elif entry.kinds or entry.level:
        kinds = {match_key(kind) for kind in entry.kinds}
        for unit in units:
            if (match_key(unit.kind) in kinds if kinds else not unit.outside) and entry.level in {
                None,
                unit.level,
            }:
                yield unit.name


def _duplicates(own: RosterFile) -> Iterator[Problem]:
    """Report a name that the file gives to two entries."""
    seen: dict[tuple[str, ...], tuple[UnitEntry | GroupEntry, Cell]] = {}
    for entry in _entries(own):
        for cell in (entry.name, *_other_names(entry)):
            first, place = seen.setdefault(name_words(cell.text), (entry, cell))
            if first is not entry:
                yield Problem(
                    "duplicate-unit", cell.span, {"name": cell.text, "first": first.name.text}, place.span
                )


def _unknown_names(own: RosterFile, roster: Roster, spoken: Found) -> Iterator[Problem]:
    """Report references in the file that name no unit."""
    for group in own.groups:
        for cell in (*group.members, *group.excluded):
            if not isinstance(spoken.get(name_words(cell.text)), UnitEntry):
                facts = {"text": cell.text, "nearest": _near(roster, cell), "group": group.name.text}
                yield Problem("unknown-member", cell.span, facts)
    for unit in own.units:
        for key, cells in (("replaces", unit.replaces), ("successor", unit.successor)):
            for cell in cells:
                if not isinstance(spoken.get(name_words(cell.text)), UnitEntry):
                    facts = {"text": cell.text, "nearest": _near(roster, cell), "key": key}
                    yield Problem("unknown-successor", cell.span, facts)


def _near(roster: Roster, cell: Cell) -> str | None:
    return nearest(roster.index, name_words(cell.text))
