"""Days on a line: where each stands between the first and the last month that a timeline shows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kehoach.calendar.period import Period, end_of_month, read_years

_MOST_MONTHS, _MOST_QUARTERS = 18, 72
_MONTHS, _QUARTER = 12, 3
_ROOM = 4
"""So much of the width a label takes, in per cent; what is narrower has none."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A stretch of the axis: where it begins, its middle, and its label."""

    line: str
    middle: str
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The days that a timeline shows, whole months."""

    days: Period

    def before(self, day: date) -> float:
        """Tell where a day begins, in per cent of the width; outside of it for days that are not shown."""
        return 100 * (day.toordinal() - self.days.start.toordinal()) / self._length

    def after(self, day: date) -> float:
        """Tell where a day ends."""
        return 100 * (day.toordinal() + 1 - self.days.start.toordinal()) / self._length

    @property
    def _length(self) -> int:
        return self.days.end.toordinal() - self.days.start.toordinal() + 1

    @property
    def years(self) -> tuple[Tick, ...]:
        """Give the years."""
        return tuple(self._ticks(_MONTHS, lambda day: f"{day.year}"))

    @property
    def parts(self) -> tuple[Tick, ...]:
        """Give the months, of a longer time the quarters, of a very long one nothing below the years."""
        length = _months(self.days)
        if length <= _MOST_MONTHS:
            return tuple(self._ticks(1, lambda day: f"{day.month}"))
        return tuple(self._ticks(_QUARTER, lambda _: "")) if length <= _MOST_QUARTERS else ()

    def _ticks(self, size: int, label: Callable[[date], str]) -> Iterator[Tick]:
        day = self.days.start
        while day <= self.days.end:
            last = min(_end(day, size), self.days.end)
            start, end = self.before(day), self.after(last)
            told = label(day) if end - start >= _ROOM else ""
            yield Tick(percent(start), percent((start + end) / 2), told)
            day = date.fromordinal(last.toordinal() + 1)


def scale_of(period: str | None, days: Iterable[date]) -> Scale | None:
    """Make the scale of a plan: its period, and days before and after, as far away as the period is long at most."""
    those = sorted(days)
    whole = read_years(period) if period else None
    if whole is None and not those:
        return None
    if whole is None:
        return Scale(_whole_months(those[0], those[-1]))
    length = whole.end - whole.start
    near = [one for one in those if whole.start - length <= one <= whole.end + length]
    return Scale(_whole_months(min((whole.start, *near)), max((whole.end, *near))))


def percent(number: float) -> str:
    """Write a place as the page's graphics have it, with a point whatever the language."""
    return f"{number:.2f}%"


def _whole_months(first: date, last: date) -> Period:
    return Period(first.replace(day=1), end_of_month(last.year, last.month))


def _months(days: Period) -> int:
    return _MONTHS * (days.end.year - days.start.year) + days.end.month - days.start.month + 1


def _end(day: date, size: int) -> date:
    """Give the last day of the stretch of so many months that a day lies in."""
    last = (day.month - 1) // size * size + size
    return end_of_month(day.year, last)
