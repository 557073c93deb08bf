"""Shipped rosters in the words of the office that takes them in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach.plan.cell import Cell
from kehoach.plan.roster_file import GroupEntry, RosterFile, UnitEntry
from kehoach.roster.office import Office
from kehoach.text.letters import nfc

# "cấp tỉnh" stays: a city under the central government is on that level.
_PROVINCE = re.compile(r"(?<!cấp )(?<!\w)tỉnh(?!\w)")
_CITY = "thành phố"


def for_office(file: RosterFile, office: Office | None) -> RosterFile:
    """Say "thành phố" for "tỉnh" where the office is a city under the central government."""
    if office is None or not office.is_provincial_city:
        return file
    units = tuple(_unit(entry) for entry in file.units)
    groups = tuple(_group(entry) for entry in file.groups)
    return replace(file, units=units, groups=groups, vague=_all(file.vague))


def _unit(entry: UnitEntry) -> UnitEntry:
    return replace(
        entry,
        name=_cell(entry.name),
        short=_all(entry.short),
        aliases=_all(entry.aliases),
        replaces=_all(entry.replaces),
        successor=_all(entry.successor),
    )


def _group(entry: GroupEntry) -> GroupEntry:
    members, excluded = _all(entry.members), _all(entry.excluded)
    return replace(
        entry, name=_cell(entry.name), aliases=_all(entry.aliases), members=members, excluded=excluded
    )


def _all(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    return tuple(_cell(cell) for cell in cells)


def _cell(cell: Cell) -> Cell:
    return replace(cell, text=_PROVINCE.sub(_CITY, nfc(cell.text)))
