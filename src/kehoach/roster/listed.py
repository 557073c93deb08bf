"""The entries of a roster with all that it takes in, and how they are found by their names."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from kehoach.plan.cell import Cell
from kehoach.plan.roster_file import GroupEntry, UnitEntry
from kehoach.roster.spelling import name_words

Found: TypeAlias = Mapping[tuple[str, ...], UnitEntry | GroupEntry]


class Listed(NamedTuple):
    """The entries of all files, nearest first, one of a name; `spoken` finds them by any name."""

    units: tuple[UnitEntry, ...]
    groups: tuple[GroupEntry, ...]
    spoken: Found


def named(cells: Sequence[Cell], spoken: Found) -> Iterator[str]:
    """Give the entries' own names for the names in the cells."""
    for cell in cells:
        if entry := spoken.get(name_words(cell.text)):
            yield entry.name.text
