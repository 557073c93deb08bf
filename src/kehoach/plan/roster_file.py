"""What a units.yaml says, before shipped rosters are taken in."""

from dataclasses import dataclass

from kehoach.calendar.period import Period
from kehoach.plan.cell import Cell
from kehoach.text.source import Source, Span


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """One unit of a roster file; validity is inclusive at both ends, None is open."""

    name: Cell
    kind: str
    level: str | None
    short: tuple[Cell, ...]
    aliases: tuple[Cell, ...]
    valid_from: Period | None
    valid_to: Period | None
    replaces: tuple[Cell, ...]
    successor: tuple[Cell, ...]
    basis: Cell | None
    span: Span


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """One group of a roster file: members by name, or by kind and level; with neither a collective owner."""

    name: Cell
    aliases: tuple[Cell, ...]
    members: tuple[Cell, ...]
    kinds: tuple[str, ...]
    level: str | None
    excluded: tuple[Cell, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A roster file as it stands. `vague` are patterns in which … stands for any words."""

    source: Source
    extends: tuple[Cell, ...]
    office: Cell | None
    units: tuple[UnitEntry, ...]
    groups: tuple[GroupEntry, ...]
    vague: tuple[Cell, ...]
