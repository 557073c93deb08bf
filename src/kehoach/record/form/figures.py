"""The rows of the sheet of figures: the targets whose figures a unit can report."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kehoach.calendar.period import Period, read_years
from kehoach.plan.cell import Cell
from kehoach.plan.level import level_key
from kehoach.plan.model import Target, Tier
from kehoach.plan.progress_file import Figure
from kehoach.record.form.model import Asked, Line
from kehoach.roster.resolve import unit_named
from kehoach.text.letters import match_key

_SHARES = ("%", "điểm %")


class _Of(NamedTuple):
    """What a figure speaks of, as keys for matching; level and field may be empty."""

    target: str
    level: str
    field: str


def figure_lines(asked: Asked) -> tuple[Line, ...]:
    """Give a row for each level and field of each target that concerns the unit and the year.

    A goal for a level is asked of units of that level only; what a unit reported before, it can report again,
    also for a level or field that is not a goal's own.
    """
    last = _last(asked)
    return tuple(
        _line(target, row, asked, last.get(_of(target.id, *row)))
        for target in asked.followed.plan.targets
        for row in _rows(target, asked, last)
    )


def _rows(target: Target, asked: Asked, last: Mapping[_Of, Figure]) -> Iterator[tuple[str, str]]:
    """Give level and field, as written, of each row of a target."""
    own = _level_of(asked)
    tiers = (tier for tier in target.tiers if _is_ahead(tier, asked.period.period))
    wanted = [
        (tier.level or "", tier.field or "")
        for tier in tiers
        if not (tier.level and own) or level_key(tier.level) == own
    ]
    told = [
        (_text(one.level), _text(one.field)) for of, one in last.items() if of.target == match_key(target.id)
    ]
    rows: dict[_Of, tuple[str, str]] = {}
    for row in (*wanted, *told):
        rows.setdefault(_of(target.id, *row), row)
    yield from rows.values()


def _line(target: Target, row: tuple[str, str], asked: Asked, last: Figure | None) -> Line:
    level, field = row
    tier = _tier(target, level, field, asked.period.period)
    unit = tier.goal.unit if tier and tier.goal else None
    return Line(
        {
            "target": target.id,
            "measure": _text(target.measure),
            "level": level,
            "field": field,
            "goal": _goal(tier, asked.period.period) if tier else "",
            "last": _told(last) if last else "",
        },
        closed=frozenset(("count", "of")) if unit and unit not in _SHARES else frozenset(),
    )


def _tier(target: Target, level: str, field: str, period: Period) -> Tier | None:
    """Give the goal of a row: the one of the year, else the next one."""
    key = _of(target.id, level, field)
    mine = (
        tier
        for tier in target.tiers
        if _is_ahead(tier, period) and match_key(tier.level or "") == key.level and key.field in _fields(tier)
    )
    return min(mine, key=_first_day, default=None)


def _fields(tier: Tier) -> frozenset[str]:
    """Give the field of a goal, and each of several that it names: a figure may be of one of them."""
    field = match_key(tier.field or "")
    return frozenset((field, *(part.strip() for part in field.split(","))))


def _goal(tier: Tier, period: Period) -> str:
    """Give the words of a goal, with its year where that is still to come."""
    return (
        f"{tier.year}: {tier.words.text}" if tier.year and _first_day(tier) > period.end else tier.words.text
    )


def _first_day(tier: Tier) -> date:
    years = read_years(tier.year) if tier.year else None
    return years.start if years else date.min


def _is_ahead(tier: Tier, period: Period) -> bool:
    """Tell whether a goal holds for the period or a later one."""
    years = read_years(tier.year) if tier.year else None
    return years is None or years.end >= period.start


def _told(figure: Figure) -> str:
    numbers = (figure.count, figure.of) if figure.count or figure.of else (figure.value,)
    words = "/".join(number.words.text if number else "…" for number in numbers)
    return f"{words} ({figure.period.name})" if figure.period else words


def _last(asked: Asked) -> dict[_Of, Figure]:
    """Give the figure of the latest period that a unit reported of each thing; of one period, the one reported last."""
    roster = asked.followed.assigned.roster
    files = (
        file
        for file in asked.followed.progress
        if file.unit and unit_named(roster, file.unit.text) == asked.unit
    )
    known = [
        figure
        for file in files
        for figure in file.figures
        if figure.target and figure.period and figure.period.period.start <= asked.as_of
    ]
    known.sort(key=_age)
    return {_of(_text(one.target), _text(one.level), _text(one.field)): one for one in known}


def _age(figure: Figure) -> tuple[date, date]:
    period = figure.period.period.end if figure.period else date.min
    return period, figure.reported_on.end if figure.reported_on else date.min


def _level_of(asked: Asked) -> str | None:
    units = asked.followed.assigned.roster.units
    return next((one.level for one in units if one.name == asked.unit), None)


def _of(target: str, level: str, field: str) -> _Of:
    return _Of(match_key(target), match_key(level), match_key(field))


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""
