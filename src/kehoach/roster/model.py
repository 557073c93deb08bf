"""A roster, and what the words of a cell of units come to."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from kehoach.finding.problem import Problem
from kehoach.roster.entry import Group, Unit, Validity
from kehoach.roster.index import Index, build_index
from kehoach.text.source import Span

__all__ = ["Group", "Owner", "OwnerSort", "Resolution", "Roster", "Unit", "Validity"]


@dataclass(frozen=True, eq=False)
class Roster:
    """The units and groups of one office, its own before those it takes in; equal only to itself."""

    office: str | None = None
    units: tuple[Unit, ...] = ()
    groups: tuple[Group, ...] = ()
    vague: tuple[str, ...] = ()

    @cached_property
    def index(self) -> Index:
        """Look names up; built once."""
        return build_index(self.units, self.groups, self.vague, self.office)

    @cached_property
    def by_name(self) -> Mapping[str, Unit]:
        """Find a unit by its exact name."""
        return {unit.name: unit for unit in self.units}

    @cached_property
    def kept(self) -> dict[Callable[..., Any], dict[Any, Any]]:
        """Keep what functions found in it, see `kept.kept`."""
        return {}

    @cached_property
    def turns(self) -> Mapping[str, int]:
        """Find the turn of a unit in the roster."""
        return {unit.name: turn for turn, unit in enumerate(self.units)}

    @cached_property
    def predecessors(self) -> Mapping[str, tuple[str, ...]]:
        """Find the units that name another as their successor."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for unit in self.by_name.values():
            for heir in dict.fromkeys(unit.successors):
                found[heir].append(unit.name)
        return {heir: tuple(names) for heir, names in found.items()}

    @cached_property
    def kin(self) -> Mapping[str, frozenset[str]]:
        """Find the units to which the duties of one passed or from which they came, in any number of steps."""
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for unit in self.units:
            for heir in unit.successors:
                beside[unit.name].add(heir)
                beside[heir].add(unit.name)
        found: dict[str, frozenset[str]] = {}
        for name in beside:
            if name not in found:
                reached = _reached(name, beside)
                found |= dict.fromkeys(reached, reached)
        return found

    @cached_property
    def group_named(self) -> Mapping[str, Group]:
        """Find a group by its exact name."""
        return {group.name: group for group in self.groups}

    @cached_property
    def groups_with(self) -> Mapping[str, tuple[str, ...]]:
        """Find the names of the groups to which a unit ever belonged."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for group in self.groups:
            for name in group.members:
                found[name].append(group.name)
        return {name: tuple(those) for name, those in found.items()}

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """Find the names of all units that ever belonged to a group."""
        return {group.name: frozenset(group.members) for group in self.groups}


def _reached(name: str, beside: Mapping[str, set[str]]) -> frozenset[str]:
    reached, waiting = {name}, [name]
    while waiting:
        new = beside[waiting.pop()] - reached
        reached |= new
        waiting += new
    return frozenset(reached)


class OwnerSort(StrEnum):
    """How surely the words say who."""

    UNIT = "unit"
    GROUP = "group"
    COLLECTIVE = "collective"
    CONDITIONAL = "conditional"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who some words of a cell name.

    `units` are the unit; the members of a group on the day asked; of a conditional owner all who may be
    meant. A collective or vague owner has none.
    """

    words: str
    span: Span
    sort: OwnerSort
    units: tuple[Unit, ...] = ()
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The owners that a cell names, in its order, and the words that name nobody."""

    owners: tuple[Owner, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
