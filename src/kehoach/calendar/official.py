"""Official years: the days off and the swapped working days of civil servants who work Monday to Friday.

A year's file says the standing of all its days once; a holiday or a swap that names a `source` is cited,
whatever the rest of its year is. `read` of a source is where its days were read. A swap stands in the file of
each year that it touches.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from kehoach.calendar.holiday import Holiday, holidays
from kehoach.calendar.shipped import Tables, shipped_tables
from kehoach.words import Words


class Standing(StrEnum):
    """How well the days off of a year are known."""

    CITED = "cited"  # a document names them, and it was read
    COMPARED = "compared"  # they agree day by day with the package `holidays`
    COMPUTED = "computed"  # worked out from the lunar calendar and the law; no decision yet


class DayKind(StrEnum):
    """Why nobody works on a day."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    COMPENSATION = "compensation"  # Bộ luật Lao động 2019 Điều 111 khoản 3
    SWAP = "swap"


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off: why, on whose word, and on which day it is worked off (`worked`, of a swap)."""

    kind: DayKind
    name: Words
    standing: Standing | None = None
    citation: str | None = None
    worked: date | None = None


@dataclass(frozen=True, slots=True)
class OfficialYear:
    """The days off of a year, and the Saturdays worked (each with the day off that it pays for).

    Without standing nobody set its days: it knows fixed holidays only, no Tết and no compensation.
    """

    standing: Standing | None
    off: Mapping[date, DayOff]
    worked: Mapping[date, date]


Calendar: TypeAlias = Callable[[int], OfficialYear]
"""Gives the official year of a number: `shipped`, or whatever an office puts in its place."""


@cache
def shipped(number: int) -> OfficialYear:
    """Give a year as shipped, 2015 to 2035, else as far as the law alone fixes it."""
    tables = shipped_tables(f"years/{number}.toml")
    return read_official_year(number, tables) if tables else _fixed_only(number)


def read_official_year(number: int, tables: Tables) -> OfficialYear:
    """Read the tables of one year's file."""
    days = (*_holidays_off(tables), *_swapped_off(tables))
    swaps = tables.get("swap", ())
    return OfficialYear(
        standing=Standing(tables["standing"]),
        off={day: off for day, off in days if day.year == number},
        worked={swap["worked"]: swap["off"] for swap in swaps if swap["worked"].year == number},
    )


def _holidays_off(tables: Tables) -> Iterator[tuple[date, DayOff]]:
    for key, holiday in holidays().items():
        table = tables.get(key, {})
        source = _source(tables, table)
        for day in table.get("days", ()):
            yield day, _kept(holiday, source or holiday.basis_of(day), tables)
        for day in table.get("compensation", ()):
            name = Words(vi=f"nghỉ bù {holiday.name.vi}", en=f"day off in lieu of {holiday.name.en}")
            yield day, DayOff(DayKind.COMPENSATION, name, _standing(tables, source), source)


def _kept(holiday: Holiday, citation: str | None, tables: Tables) -> DayOff:
    return DayOff(DayKind.HOLIDAY, holiday.name, _standing(tables, citation), citation)


def _swapped_off(tables: Tables) -> Iterator[tuple[date, DayOff]]:
    for swap in tables.get("swap", ()):
        source, worked = _source(tables, swap), swap["worked"]
        name = Words(
            vi=f"nghỉ hoán đổi, làm bù {worked:%d/%m/%Y}", en=f"day off in exchange for {worked:%d/%m/%Y}"
        )
        yield swap["off"], DayOff(DayKind.SWAP, name, _standing(tables, source), source, worked)


def _source(tables: Tables, entry: Tables) -> str | None:
    key = entry.get("source")
    return tables["sources"][key]["document"] if key else None


def _standing(tables: Tables, citation: str | None) -> Standing:
    return Standing.CITED if citation else Standing(tables["standing"])


def _fixed_only(number: int) -> OfficialYear:
    off = {
        day: DayOff(DayKind.HOLIDAY, holiday.name, citation=holiday.basis_of(day))
        for holiday in holidays().values()
        if (day := holiday.fixed_day(number))
    }
    return OfficialYear(standing=None, off=off, worked={})
