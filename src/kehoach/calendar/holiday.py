"""The holidays that the law names, without the days on which a year keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from kehoach.calendar.shipped import Tables, shipped_tables
from kehoach.words import Words


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday with its names and what fixes it.

    `fixed` is (month, day) where the law fixes them; `basis` holds for days from `basis_since` on.
    """

    name: Words
    fixed: tuple[int, int] | None = None
    since: date = date.min
    basis: str | None = None
    basis_since: date = date.min

    def fixed_day(self, year: int) -> date | None:
        """Give its day in a year, where the law fixes one and it is a holiday by then."""
        day = date(year, *self.fixed) if self.fixed else None
        return day if day and day >= self.since else None

    def basis_of(self, day: date) -> str | None:
        """Give the law that makes this very day a holiday; of Tết and the like it fixes none."""
        return self.basis if day == self.fixed_day(day.year) and day >= self.basis_since else None


@cache
def holidays() -> Mapping[str, Holiday]:
    """Give the holidays by their keys in the files of the years."""
    tables = shipped_tables("holidays.toml") or {}
    return {key: _holiday(table) for key, table in tables.items()}


def _holiday(table: Tables) -> Holiday:
    fixed = table.get("fixed")
    return Holiday(
        name=Words(vi=table["vi"], en=table["en"]),
        fixed=(fixed["month"], fixed["day"]) if fixed else None,
        since=table.get("since", date.min),
        basis=table.get("basis"),
        basis_since=table.get("basis-since", date.min),
    )
