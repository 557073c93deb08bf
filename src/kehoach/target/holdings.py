"""Figures on record: which one holds, and what it replaced."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kehoach.plan.cell import Cell
from kehoach.plan.level import level_key
from kehoach.plan.progress_file import Figure, Number, Progress
from kehoach.roster.model import Roster
from kehoach.roster.resolve import unit_named
from kehoach.target.model import Holding
from kehoach.text.letters import match_key


class _Key(NamedTuple):
    """What a figure speaks of."""

    unit: str
    target: str
    level: str
    fields: frozenset[str]
    period: str


def holdings(roster: Roster, progress: Iterable[Progress]) -> Mapping[str, tuple[Holding, ...]]:
    """Give the figures that hold, by target.

    A correction replaces what its unit reported before for the same level, field and period.
    """
    found: defaultdict[_Key, list[Figure]] = defaultdict(list)
    named: dict[str, str] = {}
    for file in progress:
        if file.unit:
            written = file.unit.text
            unit = named[written] = named.get(written) or unit_named(roster, written)
            for figure in file.figures:
                if figure.target and figure.period:
                    found[_key(unit, figure)].append(figure)
    by_target: defaultdict[str, list[Holding]] = defaultdict(list)
    for key, those in found.items():
        for one in _holding(roster, key, those):
            by_target[one.target].append(one)
    return {target: tuple(those) for target, those in by_target.items()}


def parts_of(field: str | None) -> frozenset[str]:
    """Give the fields that words name: "đất đai, xây dựng, đầu tư" are three."""
    if not field:
        return frozenset()
    words = field.replace(";", ",")
    if "," in words:
        words = words.replace(" và ", ", ")
    keys = (match_key(part) for part in words.split(","))
    return frozenset(key for key in keys if key)


def numbers_of(figure: Figure) -> tuple[Decimal | None, ...]:
    """Give the numbers of a figure, to tell whether two say the same."""
    return tuple(_value(one) for one in (figure.count, figure.of, figure.value))


def _key(unit: str, figure: Figure) -> _Key:
    level, fields = level_key(_text(figure.level)), parts_of(_text(figure.field))
    return _Key(unit, _text(figure.target), level, fields, figure.period.name if figure.period else "")


def _holding(roster: Roster, key: _Key, those: Sequence[Figure]) -> Iterator[Holding]:
    """Give the last correction, else the one figure that there is."""
    in_order = sorted(those, key=_order) if len(those) > 1 else those
    last = in_order[-1]
    rivals = [one for one in in_order if _is_rival(one, last)]
    unit = roster.by_name.get(key.unit)
    if last.period:
        yield Holding(
            unit=key.unit,
            target=key.target,
            level=key.level or level_key(unit.level if unit else None),
            fields=key.fields,
            period=last.period,
            figure=last,
            names_level=bool(key.level),
            replaced=tuple(one for one in in_order if not any(one is rival for rival in (*rivals, last))),
            is_contested=bool(rivals),
        )


def _order(one: Figure) -> tuple[bool, date, str]:
    """Put first figures before corrections, and those by their days; the numbers only make the order sure."""
    return one.corrects is not None, _day(one), repr(numbers_of(one))


def _is_rival(one: Figure, last: Figure) -> bool:
    """Tell whether nobody knows which of two figures holds: two first ones, or two corrections of one day."""
    if one is last or (one.corrects is None) is not (last.corrects is None):
        return False
    if last.corrects is None:
        return True
    return _day(one) == _day(last) and numbers_of(one) != numbers_of(last)


def _day(figure: Figure) -> date:
    return figure.reported_on.end if figure.reported_on else figure.ends


def _value(number: Number | None) -> Decimal | None:
    return number.value if number else None


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""
