"""To whom the duties of a unit pass after its end."""

from datetime import date

from kehoach.roster.entry import Unit
from kehoach.roster.model import Roster


def in_charge(roster: Roster, unit: Unit, on: date) -> tuple[Unit, ...]:
    """Give the unit until its end, then its successors, and theirs; empty where the roster names none.

    Several mean that the roster does not say to which of them a duty went.
    """
    alive: dict[str, Unit] = {}
    seen = {unit.name}
    waiting = [unit]
    while waiting:
        one = waiting.pop(0)
        if one.valid.end is None or on <= one.valid.end:
            alive.setdefault(one.name, one)
            continue
        followers = [name for name in one.successors if name in roster.by_name and name not in seen]
        seen.update(followers)
        waiting += [roster.by_name[name] for name in followers]
    return tuple(alive.values())


def speaks_for(roster: Roster, unit: str, on: date) -> tuple[str, ...]:
    """Name a unit, and those that had ended before a day and whose duties had passed to it by then."""
    ended = (one for one in roster.units if one.valid.end and one.valid.end < on)
    return (
        unit,
        *(one.name for one in ended if any(heir.name == unit for heir in in_charge(roster, one, on))),
    )
