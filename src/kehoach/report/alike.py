"""Obligations that a document tells in one row: of several units, with one reason, or repeated until something is done."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kehoach.calendar.written import written as written_day
from kehoach.report.digest import Item, Owed


@dataclass(frozen=True, slots=True)
class Alike:
    """One of several obligations that differ in their unit only, and all the units.

    Of what is repeated it is the first time; `more` times follow, the last of them due on `last`.
    """

    item: Item
    units: tuple[str, ...]
    more: int = 0
    last: date | None = None


@dataclass(frozen=True, slots=True)
class AlikeReport:
    """One of several regular reports that differ in their unit only, and all the units."""

    report: Owed
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reasoned:
    """So many obligations of so many lines have one reason."""

    reason: str | None
    count: int
    addresses: tuple[str, ...]


def alike(items: Iterable[Item]) -> tuple[Alike, ...]:
    """Put obligations together that differ in nothing but their unit, and the times of a repeat that is not done."""
    return _together(
        items,
        lambda one: (one.done, one.state, one.reason, one.said, one.percent, one.evidence, _which(one)),
    )


def due_alike(items: Iterable[Item]) -> tuple[Alike, ...]:
    """Put obligations together that are due on one day for one thing, however far each unit is."""
    return _together(items, _which)


def reports_alike(reports: Iterable[Owed]) -> tuple[AlikeReport, ...]:
    """Put regular reports together that differ in nothing but their unit."""
    grouped: dict[Owed, list[Owed]] = {}
    for one in reports:
        grouped.setdefault(replace(one, unit=""), []).append(one)
    return tuple(AlikeReport(those[0], tuple(one.unit for one in those)) for those in grouped.values())


def by_reason(items: Iterable[Item]) -> tuple[Reasoned, ...]:
    """Count obligations by their reason, with the lines they stand in."""
    grouped: dict[str | None, list[Item]] = {}
    for one in items:
        grouped.setdefault(one.reason, []).append(one)
    return tuple(
        Reasoned(reason, len(those), tuple(dict.fromkeys(one.address for one in those)))
        for reason, those in grouped.items()
    )


def due(one: Alike) -> str:
    """Write the due day; of a repeat the next one, how many follow, and until what it goes on."""
    first = written_day(one.item.due) if one.item.due else ""
    if not one.more or one.last is None:
        return first
    return f"{first}; sau đó {one.more} lần nữa đến {written_day(one.last)}, khi {one.item.repeats} chưa xong"


def unit(one: Item) -> str:
    """Name who is in charge, and whose duty it was first."""
    return f"{one.unit} (thay {', '.join(one.instead_of)})" if one.instead_of else one.unit


def _together(items: Iterable[Item], key: Callable[[Item], Hashable]) -> tuple[Alike, ...]:
    grouped: dict[Hashable, list[Item]] = {}
    for one in items:
        grouped.setdefault(_repeated(one) if _is_repeat(one) else key(one), []).append(one)
    return tuple(_row(those) for those in grouped.values())


def _row(those: Sequence[Item]) -> Alike:
    first, last = those[0], those[-1]
    units = tuple(dict.fromkeys(map(unit, those)))
    if not _is_repeat(first) or len(those) == 1:
        return Alike(first, units)
    return Alike(replace(first, occurrence=None), units, len(those) - 1, last.due)


def _is_repeat(one: Item) -> bool:
    """Tell whether it is one of the times of a repeat, which nobody has done."""
    return one.repeats is not None and one.occurrence is not None and one.done is None


def _repeated(one: Item) -> Hashable:
    return one.address, one.case, one.unit, one.state in ("open", "not_due"), one.said


def _which(one: Item) -> Hashable:
    return one.address, one.occurrence, one.case, one.due
