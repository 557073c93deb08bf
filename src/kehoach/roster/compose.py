"""From roster files to a roster: a file's own entries before those that it takes in by `extends`."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Final

from kehoach.finding.problem import Problem, too_many
from kehoach.plan.cell import Cell
from kehoach.plan.roster_file import GroupEntry, RosterFile, UnitEntry
from kehoach.roster.entry import OUTSIDE_KINDS, Unit, Validity
from kehoach.roster.listed import Found, Listed, named
from kehoach.roster.localize import for_office
from kehoach.roster.membership import MOST_MEMBERS, groups_of
from kehoach.roster.model import Roster
from kehoach.roster.nearest import nearest
from kehoach.roster.office import read_office
from kehoach.roster.shipped import names as shipped_names
from kehoach.roster.spelling import name_words
from kehoach.text.letters import match_key
from kehoach.text.nearest import Compared
from kehoach.text.nearest import nearest as nearest_word
from kehoach.words import Fact, Words

Shipped = Callable[[str], RosterFile | None]
Composed = tuple[Roster, tuple[Problem, ...]]
_MOST_COMPARED: Final = 100_000
"""Pairs of names in one file: 100 that nobody knows, each compared with a thousand."""
MOST_VAGUE: Final = 200
"""Patterns for owners that nobody can name: each may have to be looked for at every word of every cell."""

MOST_HEIRS: Final = 200
"""Units to which the duties of one may pass: all of them are named wherever it owes something."""
_HEIRS: Final = Words(vi="đơn vị kế tiếp của một đơn vị", en="successors of one unit")
_MEMBERS: Final = Words(vi="đơn vị trong các nhóm cộng lại", en="members of all groups together")
_PATTERNS: Final = Words(vi="cách ghi dưới `vague`", en="patterns under `vague`")


def compose(own: RosterFile | None, shipped: Shipped) -> Composed:
    """Put a roster together; problems are those of the file's own entries."""
    if own is None:
        return Roster(), ()
    files, problems = _chain(own, shipped)
    listed = _without_replaced(_listed(files))
    units = _units(listed, own.office.text if own.office else None)
    groups, is_cut = groups_of(listed, units)
    if is_cut:
        problems.append(too_many(_entries(own)[-1].span, _MEMBERS, MOST_MEMBERS))
    heirs = (entry.successor[MOST_HEIRS].span for entry in own.units if len(entry.successor) > MOST_HEIRS)
    problems.extend(too_many(span, _HEIRS, MOST_HEIRS) for span in heirs)
    vague = tuple(dict.fromkeys(cell.text for file in files for cell in file.vague))
    if len(vague) > MOST_VAGUE:
        problems.append(too_many(own.vague[-1].span, _PATTERNS, MOST_VAGUE))
    roster = Roster(own.office.text if own.office else None, units, groups, vague[:MOST_VAGUE])
    return roster, (*problems, *_duplicates(own), *_unknown_names(own, roster, listed.spoken))


def _chain(own: RosterFile, shipped: Shipped) -> tuple[list[RosterFile], list[Problem]]:
    """Give the file and all that it takes in, nearest first."""
    office = read_office(own.office.text if own.office else None)
    files, problems = [own], []
    taken: set[str] = set()
    waiting = deque((cell, True) for cell in own.extends)
    compared = Compared()
    while waiting:
        cell, is_own = waiting.popleft()
        if cell.text in taken:
            continue
        taken.add(cell.text)
        file = shipped(cell.text)
        if file:
            files.append(for_office(file, office))
            waiting.extend((one, False) for one in file.extends)
        elif is_own:
            near = nearest_word(cell.text, shipped_names(), compared)
            facts: dict[str, Fact] = {"text": cell.text, "nearest": near, "known": shipped_names()}
            problems.append(Problem("unknown-roster", cell.span, facts))
    return files, problems


def _listed(files: Sequence[RosterFile]) -> Listed:
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
    return Listed(units, groups, spoken)


def _without_replaced(listed: Listed) -> Listed:
    """Leave out units that another replaces from nobody knows when: the office has only the other."""
    gone: dict[str, UnitEntry] = {}
    for entry in listed.units:
        for cell in entry.replaces if entry.valid_from is None else ():
            old = listed.spoken.get(name_words(cell.text))
            if isinstance(old, UnitEntry) and old is not entry and entry.name.text not in gone:
                gone[old.name.text] = entry
    units = tuple(entry for entry in listed.units if entry.name.text not in gone)
    spoken = {words: gone.get(entry.name.text, entry) for words, entry in listed.spoken.items()}
    return Listed(units, listed.groups, spoken)


def _entries(file: RosterFile) -> tuple[UnitEntry | GroupEntry, ...]:
    return (*file.units, *file.groups)


def _other_names(entry: UnitEntry | GroupEntry) -> tuple[Cell, ...]:
    return (*entry.short, *entry.aliases) if isinstance(entry, UnitEntry) else entry.aliases


def _units(listed: Listed, office: str | None) -> tuple[Unit, ...]:
    """Give the units; one that another replaces ends the day before."""
    units = {entry.name.text: _unit(entry, listed.spoken, office) for entry in listed.units}
    heirs: dict[str, dict[str, None]] = {}
    for entry in listed.units:
        for cell in entry.replaces:
            old = listed.spoken.get(name_words(cell.text))
            if isinstance(old, UnitEntry) and old is not entry and old.name.text in units:
                _replace(units, heirs, old.name.text, entry.name.text)
    return tuple(
        replace(unit, successors=tuple(heirs[name])) if name in heirs else unit
        for name, unit in units.items()
    )


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
        successors=tuple(named(entry.successor[:MOST_HEIRS], spoken)),
        basis=entry.basis.text if entry.basis else None,
        office=office,
        outside=match_key(entry.kind) in OUTSIDE_KINDS,
    )


def _replace(units: dict[str, Unit], heirs: dict[str, dict[str, None]], old: str, new: str) -> None:
    """End a unit where the one that replaces it starts; one that starts later is another of the same name."""
    start, before = units[new].valid.start, units[old]
    if start is None or (before.valid.start is not None and before.valid.start >= start):
        return
    end = start - timedelta(days=1)
    if before.valid.end is None or end < before.valid.end:
        units[old] = replace(before, valid=before.valid._replace(end=end))
        heirs[old] = {new: None}
    elif end == before.valid.end:
        heirs.setdefault(old, dict.fromkeys(before.successors))[new] = None


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
    compared = count(0, len(roster.index.forms))
    for rule, cell, facts in _references(own):
        if not isinstance(spoken.get(name_words(cell.text)), UnitEntry):
            may_compare = next(compared) < _MOST_COMPARED
            near = nearest(roster.index, name_words(cell.text)) if may_compare else None
            yield Problem(rule, cell.span, {"text": cell.text, "nearest": near, **facts})


def _references(own: RosterFile) -> Iterator[tuple[str, Cell, dict[str, Fact]]]:
    """Give each name that stands for a unit, with the rule that tells of one which nobody knows."""
    for group in own.groups:
        for cell in (*group.members, *group.excluded):
            yield "unknown-member", cell, {"group": group.name.text}
    for unit in own.units:
        for key, cells in (("replaces", unit.replaces), ("successor", unit.successor)):
            for cell in cells:
                yield "unknown-successor", cell, {"key": key}
