"""Figures on record: which one holds, and what it replaced."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kehoach.plan.figure_key import FigureKey, figure_key
from kehoach.plan.level import level_key
from kehoach.plan.progress_file import Figure, Number, Progress
from kehoach.roster.model import Roster
from kehoach.roster.resolve import unit_named
from kehoach.roster.successor import speaks_for
from kehoach.target.model import Holding


class _Filed(NamedTuple):
    """A figure with the path of its file."""

    figure: Figure
    path: str


_Found = dict[FigureKey, list[_Filed]]


def holdings(roster: Roster, progress: Iterable[Progress]) -> Mapping[str, tuple[Holding, ...]]:
    """Give the figures that hold, by target.

    A correction replaces what its unit, or the one that it succeeded, reported before for the same level, field and
    period.
    """
    by_target: defaultdict[str, list[Holding]] = defaultdict(list)
    for key, those in _inherited(roster, _found(roster, progress)).items():
        if holding := _holding(roster, key, those):
            by_target[key.target].append(holding)
    return {target: tuple(those) for target, those in by_target.items()}


def _found(roster: Roster, progress: Iterable[Progress]) -> _Found:
    found: defaultdict[FigureKey, list[_Filed]] = defaultdict(list)
    named: dict[str, str] = {}
    for file in progress:
        if file.unit:
            written = file.unit.text
            unit = named[written] = named.get(written) or unit_named(roster, written)
            for figure in file.figures:
                if key := figure_key(unit, figure):
                    found[key].append(_Filed(figure, file.source.path))
    return found


def _inherited(roster: Roster, found: _Found) -> _Found:
    """Put corrections of units that reported nothing of the kind themselves to the figure of the unit before them."""
    for key in [key for key, those in found.items() if all(one.figure.corrects for one in those)]:
        day = max(_day(one.figure) for one in found[key])
        before = [
            other
            for name in speaks_for(roster, key.unit, day)
            if name != key.unit and (other := key._replace(unit=name)) in found
        ]
        if len(before) == 1:
            found[before[0]] += found.pop(key)
    return found


def numbers_of(figure: Figure) -> tuple[Decimal | None, ...]:
    """Give the numbers of a figure, to tell whether two say the same."""
    return tuple(_value(one) for one in (figure.count, figure.of, figure.value))


def _holding(roster: Roster, key: FigureKey, those: Sequence[_Filed]) -> Holding | None:
    """Give the last correction, else the one figure that there is."""
    in_order = [one.figure for one in (sorted(those, key=_order) if len(those) > 1 else those)]
    last = in_order[-1]
    if last.period is None:
        return None
    is_contested = last.corrects is None and len(in_order) > 1
    unit = roster.by_name.get(key.unit)
    return Holding(
        unit=key.unit,
        target=key.target,
        level=key.level or level_key(unit.level if unit else None),
        fields=key.fields,
        period=last.period,
        figure=last,
        names_level=bool(key.level),
        replaced=() if is_contested else tuple(in_order[:-1]),
        is_contested=is_contested,
    )


def _order(one: _Filed) -> tuple[bool, date, str, int]:
    """Put first figures before corrections, and those by their days, then as they stand in their files."""
    return one.figure.corrects is not None, _day(one.figure), one.path, one.figure.span.start


def _day(figure: Figure) -> date:
    return figure.reported_on.end if figure.reported_on else figure.ends


def _value(number: Number | None) -> Decimal | None:
    return number.value if number else None
