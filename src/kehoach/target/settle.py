"""Figures of one unit that overlap: none of them may count twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from kehoach.calendar.period import Period
from kehoach.target.holdings import numbers_of
from kehoach.target.model import Holding

_NONE: Final = ("",)
"""Where figures for all fields stand."""
_MOST_COMPARED: Final = 200_000
"""Pairs of figures of one unit; of more nobody can tell what they count, and all are contested."""


def settled(holdings: Iterable[Holding], *, alike: bool = False) -> tuple[Holding, ...]:
    """Leave out figures that lie within another one of their unit: of a longer period, of all levels, of more fields.

    Those that overlap in another way are contested. `alike`: each figure holds from the beginning on, so that all
    that end on one day must say the same.
    """
    by_unit: defaultdict[str, list[Holding]] = defaultdict(list)
    for one in holdings:
        by_unit[one.unit].append(one)
    return tuple(one for those in by_unit.values() for one in _of_unit(those, alike=alike))


def _of_unit(those: Sequence[Holding], *, alike: bool) -> Iterator[Holding]:
    if len(those) == 1:
        yield those[0]
        return
    taken: list[Holding] = []
    by_field: defaultdict[str, list[Holding]] = defaultdict(list)
    left = _MOST_COMPARED
    for one in sorted(those, key=_widest_first):
        near = {id(other): other for field in one.fields or _NONE for other in by_field[field]}.values()
        left -= len(near)
        if left < 0:
            yield from (replace(each, is_contested=True) for each in those)
            return
        rivals = [other for other in near if _overlap(one, other)]
        covers = [other for other in rivals if _is_within(one, other)]
        if not rivals:
            kept = one
        elif not covers or any(_contradict(one, other, alike=alike) for other in covers):
            kept = replace(one, is_contested=True)
        else:
            continue
        taken.append(kept)
        for field in one.fields or _NONE:
            by_field[field].append(kept)
    yield from taken


def _widest_first(one: Holding) -> tuple[int, bool, int, str, str]:
    days = one.period.period
    return ((days.start - days.end).days, one.names_level, -len(one.fields), one.period.name, one.target)


def _overlap(one: Holding, other: Holding) -> bool:
    """Tell whether two figures count some of the same."""
    if not _meet(one.period.period, other.period.period):
        return False
    if one.names_level and other.names_level and one.level != other.level:
        return False
    return bool(one.fields & other.fields) or not (one.fields or other.fields)


def _is_within(one: Holding, other: Holding) -> bool:
    inner, outer = one.period.period, other.period.period
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    return one.fields <= other.fields and (not other.names_level or _same_level(one, other))


def _same_level(one: Holding, other: Holding) -> bool:
    return one.names_level and one.level == other.level


def _contradict(one: Holding, other: Holding, *, alike: bool) -> bool:
    """Tell whether two figures for the very same thing differ."""
    is_same_time = alike or one.period == other.period
    is_same_part = one.fields == other.fields and one.names_level is other.names_level
    return is_same_time and is_same_part and numbers_of(one.figure) != numbers_of(other.figure)


def _meet(one: Period, other: Period) -> bool:
    return one.start <= other.end and other.start <= one.end
