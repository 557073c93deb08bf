"""The units that a group stands for on a day."""

from datetime import date

from kehoach.roster.entry import Group, Unit
from kehoach.roster.kept import kept
from kehoach.roster.model import Roster


def members_of(roster: Roster, group: Group, on: date | None) -> tuple[Unit, ...]:
    """Give the members of a group that are there on a day; all that ever belonged to it without one."""
    return _members_of(roster, group.name, on)


@kept(4096)
def _members_of(roster: Roster, name: str, on: date | None) -> tuple[Unit, ...]:
    """Find the members once for all the cells that name a group."""
    group = roster.group_named[name]
    units = (roster.by_name[name] for name in group.members if name in roster.by_name)
    return tuple(unit for unit in units if on is None or unit.valid.holds(on))


def units_on(roster: Roster, on: date | None) -> tuple[Unit, ...]:
    """Give the units that are there on a day; all that ever were without one."""
    return tuple(unit for unit in roster.units if on is None or unit.valid.holds(on))


def groups_of(roster: Roster, unit: Unit) -> tuple[Group, ...]:
    """Give the groups to which a unit ever belonged."""
    return tuple(group for group in roster.groups if unit.name in group.members)
