"""What recurs: cycles of months or weeks, what falls due in each, and its occurrences in a plan."""

from collections import Counter
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from kehoach.calendar.period import Period
from kehoach.phrase.deadline.model import Occurrence
from kehoach.phrase.deadline.slot import LAST, day_at

_MONTHS: Final = 12
_WEEK: Final = timedelta(days=7)
_NINE_MONTHS: Final = 9
_MOST_YEARS: Final = 60


class Cycle(NamedTuple):
    """How often something falls due: `months` long, each cycle starting with January; 0 for weeks."""

    every: str
    months: int


YEARLY: Final = Cycle("yearly", 12)
HALF_YEARLY: Final = Cycle("half-yearly", 6)
QUARTERLY: Final = Cycle("quarterly", 3)
MONTHLY: Final = Cycle("monthly", 1)
WEEKLY: Final = Cycle("weekly", 0)
FIRST_HALF: Final = Cycle("half-yearly", 12)
NINE_MONTHS: Final = Cycle("nine-months", 12)
UNSPECIFIED: Final = Cycle("unspecified", 12)
CYCLES: Final = {12: YEARLY, 6: HALF_YEARLY, 3: QUARTERLY, 1: MONTHLY, 9: NINE_MONTHS}


class Turn(NamedTuple):
    """What falls due in each cycle: months count from the cycle's first, which is 1, also beyond its ends.

    Without `first_month` only the due day is set. Of a week only `first_day` and `last_day` count, 1 is Monday.
    `shift` moves the due day: -1 for "trước". `by_month` names occurrences by the month they fall due in.
    """

    cycle: Cycle
    first_month: int | None
    first_day: int
    last_month: int
    last_day: int
    shift: int = 0
    by_month: bool = False


def whole(cycle: Cycle) -> Turn:
    """Give the turn that is the whole cycle."""
    if cycle is WEEKLY:
        return Turn(cycle, 1, 1, 1, 7)
    if cycle is NINE_MONTHS:
        return Turn(cycle, 1, 1, _NINE_MONTHS, LAST)
    return Turn(cycle, 1, 1, cycle.months, LAST)


@lru_cache(maxsize=256)
def occurrences(turns: tuple[Turn, ...], bounds: Period, since: date | None) -> tuple[Occurrence, ...]:
    """Give the occurrences of cycles that end within bounds, by due day; none that was over before `since`.

    Bounds longer than sixty years give none: no plan is, and a slip in a year is not to cost minutes.
    """
    if bounds.end.year - bounds.start.year > _MOST_YEARS:
        return ()
    found = [
        one
        for turn in turns
        for one in (_weeks(turn, bounds) if turn.cycle.months == 0 else _months(turn, bounds))
        if since is None or one.due >= since
    ]
    return tuple(sorted(_named_apart(found), key=_by_due))


def _named_apart(found: list[Occurrence]) -> list[Occurrence]:
    """Name by their due day occurrences of one month that would share a name ("ngày 05 và 20 hằng tháng")."""
    if len({one.name for one in found}) == len(found):
        return found
    names = Counter(one.name for one in found)
    return [one._replace(name=f"{one.due}") if names[one.name] > 1 else one for one in found]


def _by_due(one: Occurrence) -> tuple[date, bool, date]:
    return one.due, one.start is None, one.start or one.due


def _months(turn: Turn, bounds: Period) -> list[Occurrence]:
    months = turn.cycle.months
    return [
        _occurrence(turn, year, before)
        for year in range(bounds.start.year, bounds.end.year + 1)
        for before in range(0, _MONTHS, months)
        if bounds.holds(day_at(year, before + months, LAST))
    ]


def _occurrence(turn: Turn, year: int, before: int) -> Occurrence:
    """Give the turn of the cycle after `before` months of the year."""
    due = day_at(year, before + turn.last_month, turn.last_day)
    if turn.shift:
        due += timedelta(days=turn.shift)
    start = None if turn.first_month is None else day_at(year, before + turn.first_month, turn.first_day)
    if turn.by_month:
        return Occurrence(f"{year}-{before + turn.last_month:02}", start, due)
    return Occurrence(_name(turn.cycle, year, before), start, due)


def _name(cycle: Cycle, year: int, before: int) -> str:
    if cycle is NINE_MONTHS:
        return f"{year}-9M"
    if cycle is FIRST_HALF:
        return f"{year}-H1"
    if cycle.months == YEARLY.months:
        return f"{year}"
    if cycle.months == HALF_YEARLY.months:
        return f"{year}-H{before // 6 + 1}"
    if cycle.months == QUARTERLY.months:
        return f"{year}-Q{before // 3 + 1}"
    return f"{year}-{before + cycle.months:02}"


def _weeks(turn: Turn, bounds: Period) -> list[Occurrence]:
    """Give the ISO weeks of the years within bounds: a week belongs to the year of its Thursday."""
    monday = bounds.start - timedelta(days=bounds.start.weekday())
    found = []
    while monday <= bounds.end:
        if bounds.holds(monday + timedelta(days=3)):
            year, week, _ = monday.isocalendar()
            start = None if turn.first_month is None else monday + timedelta(days=turn.first_day - 1)
            due = monday + timedelta(days=turn.last_day - 1 + turn.shift)
            found.append(Occurrence(f"{year}-W{week:02}", start, due))
        monday += _WEEK
    return found
