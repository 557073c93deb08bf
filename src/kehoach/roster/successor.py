"""To whom the duties of a unit pass after its end."""

from collections import deque
from datetime import date
from typing import Final

from kehoach.roster.entry import Unit
from kehoach.roster.kept import kept
from kehoach.roster.model import Roster

_MOST_HEIRS: Final = 100
_MOST_ENDED: Final = 1_000
"""Units looked at on the way from one to its heirs, and from one back to those before it."""


def in_charge(roster: Roster, unit: Unit, on: date) -> tuple[Unit, ...]:
    """Give the unit until its end, then its successors, and theirs; empty where the roster names none.

    Several mean that the roster does not say to which of them a duty went.
    """
    if unit.valid.end is None or on <= unit.valid.end:
        return (unit,)
    return _heirs(roster, unit.name, unit.successors, on)


@kept(16384)
def _heirs(roster: Roster, name: str, successors: tuple[str, ...], on: date) -> tuple[Unit, ...]:
    """Follow a unit that had ended to those that were there on a day."""
    alive: dict[str, Unit] = {}
    seen = {name}
    waiting = deque([successors])
    while waiting and len(seen) <= _MOST_HEIRS:
        for follower in waiting.popleft():
            if follower in roster.by_name and follower not in seen:
                seen.add(follower)
                one = roster.by_name[follower]
                if one.valid.end is None or on <= one.valid.end:
                    alive[follower] = one
                else:
                    waiting.append(one.successors)
    return tuple(alive.values())


@kept(4096)
def speaks_for(roster: Roster, unit: str, on: date) -> tuple[str, ...]:
    """Name a unit, and those that had ended before a day and whose duties had passed to it by then."""
    heir = roster.by_name.get(unit)
    if heir is None or (heir.valid.end is not None and on > heir.valid.end):
        return (unit,)
    found = {unit}
    waiting = deque([unit])
    while waiting and len(found) <= _MOST_ENDED:
        for before in roster.predecessors.get(waiting.popleft(), ()):
            end = roster.by_name[before].valid.end
            if before not in found and end is not None and end < on:
                found.add(before)
                waiting.append(before)
    found.discard(unit)
    return (unit, *sorted(found, key=roster.turns.__getitem__))
