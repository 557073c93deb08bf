"""Regular reports that are awaited: of which units, by which day, and how it stands with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kehoach.report.digest import Owed
from kehoach.report.filters import time, unsent


@dataclass(frozen=True, slots=True)
class Group:
    """Units that owe one report by one day and are in one state; `days_late` is the same for all."""

    state: str
    state_words: str
    period: str | None
    due: date | None
    days_late: int
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Awaited:
    """A report of the plan, with who owes it."""

    address: str
    title: str
    to: tuple[str, ...]
    groups: tuple[Group, ...]


def awaited(reports: Sequence[Owed]) -> tuple[Awaited, ...]:
    """Put together what is awaited of one line of the plan."""
    grouped: dict[tuple[str, str], list[Owed]] = {}
    for one in unsent(reports):
        grouped.setdefault((one.address, one.title), []).append(one)
    return tuple(
        Awaited(address, title, those[0].to, _groups(those)) for (address, title), those in grouped.items()
    )


def _groups(reports: Sequence[Owed]) -> tuple[Group, ...]:
    grouped: dict[tuple[str, str | None, date | None], list[Owed]] = {}
    for one in reports:
        grouped.setdefault((one.state, one.period, one.due), []).append(one)
    return tuple(_group(those) for those in grouped.values())


def _group(those: Sequence[Owed]) -> Group:
    first = those[0]
    units = tuple(dict.fromkeys(one.unit for one in those))
    return Group(first.state, first.state_words, time(first) or None, first.due, first.days_late, units)
