"""The entries of a calendar: which obligations stand in one, on which day, and by what name clients know it again.

In the calendar of one unit each obligation is an entry. Elsewhere what many units owe at the same time is one entry:
a day on which 300 communes owe a report would show nothing else. Which units are done changes the text of an entry,
never what it is known by.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from kehoach.calendar.written import padded
from kehoach.report.digest import Digest, Item
from kehoach.report.ics.choose import due_days_of
from kehoach.text.letters import match_key

_NAMESPACE: Final = UUID("6b65686f-6163-5000-8000-000000000000")
"""Never to be changed: entries in the calendars of offices are known by what is made from it."""
_AWAITED: Final = frozenset({"open", "not_due"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One day in a calendar, with what is due then.

    `uid` stays the same while due days, titles and states change. `is_gone`: what stood here stands in other entries
    now, and who has it should let it go.
    """

    uid: str
    day: date
    items: tuple[Item, ...]
    is_gone: bool = False

    @property
    def is_awaited(self) -> bool:
        """Tell whether anything of it is still to be done in time."""
        return not self.is_gone and any(one.state in _AWAITED for one in self.items)


def entries(digest: Digest, template: str) -> tuple[Entry, ...]:
    """Give all entries of what a template is about, in the order of their days.

    An entry is made of all that stands in it, also of what the calendar is not about: the same in every calendar.
    Repeats that are still ahead are in none: they end with the task that they wait for, and nobody would take them out.
    """
    dated = [one for one in digest.obligations if one.due]
    made = _of_unit(digest, dated) if is_of_one_unit(digest) else _of_all(digest, dated)
    is_about = due_days_of(template, digest)
    about = (one for one in made if any(map(is_about, one.items)))
    return tuple(sorted(about, key=lambda one: one.day))


def is_of_one_unit(digest: Digest) -> bool:
    """Tell whether a digest is about one unit, not about a group or all."""
    return digest.unit is not None and all(
        digest.unit in (one.unit, *one.first_units) for one in digest.obligations
    )


def _of_unit(digest: Digest, items: Iterable[Item]) -> Iterator[Entry]:
    """Give each obligation by the unit whose duty it was first: its entry goes over to the successor.

    Where one unit owes for several, the entries of the others are gone.
    """
    for one in items:
        first = _first(one)
        yield Entry(_uid(digest, one, first), _day(one), (one,))
        for other in one.first_units if one.state in _AWAITED else ():
            if other != first:
                yield Entry(_uid(digest, one, other), _day(one), (one,), is_gone=True)


def _of_all(digest: Digest, items: Iterable[Item]) -> Iterator[Entry]:
    """Give what units owe at the same time together."""
    grouped: dict[tuple[str | int | None, ...], list[Item]] = {}
    for one in items:
        grouped.setdefault(_which(one), []).append(one)
    for those in grouped.values():
        yield from _together(digest, those)


def _together(digest: Digest, those: Sequence[Item]) -> Iterator[Entry]:
    """Give the entry of several units, and one for each that has a due day of its own, as by an extension.

    What one unit owes alone is known by no unit: its entry moves with its due day.
    """
    first = those[0]
    uid = _uid(digest, first, digest.unit or "")
    day = _day(first) if len(those) == 1 else first.first_due or _day(first)
    shared = tuple(one for one in those if one.due == day)
    yield Entry(uid, day, shared or tuple(those), is_gone=not shared)
    for one in those:
        if one.due != day:
            yield Entry(_uid(digest, one, _first(one)), _day(one), (one,))


def _uid(digest: Digest, one: Item, who: str) -> str:
    """Name an entry by the plan, the line, which time of it, and who; never by its due day or its title."""
    issuer = digest.plan.issuer or digest.office
    parts = (
        match_key(issuer),
        digest.plan.id,
        *("" if part is None else str(part) for part in _which(one)),
        who,
    )
    return str(uuid5(_NAMESPACE, "\n".join(parts)))


def _which(one: Item) -> tuple[str | int | None, ...]:
    """Tell the line and which time of it; one of several due days of a cell is told by its place among them."""
    is_day = one.first_due is not None and one.occurrence == padded(one.first_due)
    return one.address, None if is_day else one.occurrence, one.case, one.limb


def _first(one: Item) -> str:
    return one.unit if one.unit in one.first_units else one.first_units[0]


def _day(one: Item) -> date:
    if one.due is None:
        raise TypeError
    return one.due
