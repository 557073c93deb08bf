"""Figures on record: which one holds, and what it replaced."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from kehoach.plan.cell import Cell
from kehoach.plan.level import level_key
from kehoach.plan.progress_file import Figure, Progress
from kehoach.roster.model import Roster
from kehoach.roster.resolve import unit_named
from kehoach.target.model import Holding
from kehoach.text.letters import match_key


def holdings(roster: Roster, progress: Iterable[Progress]) -> Mapping[str, tuple[Holding, ...]]:
    """Give the figures that hold, by target.

    A correction replaces what its unit reported before for the same level, field and period.
    """
    found: defaultdict[tuple[str, ...], list[tuple[str, Figure]]] = defaultdict(list)
    for file in progress:
        if file.unit:
            unit = unit_named(roster, file.unit.text)
            for figure in file.figures:
                if figure.target and figure.period:
                    found[_key(unit, figure)].append((unit, figure))
    by_target: defaultdict[str, list[Holding]] = defaultdict(list)
    for those in found.values():
        for one in _holding(those):
            by_target[one.target].append(one)
    return {target: tuple(those) for target, those in by_target.items()}


def _key(unit: str, figure: Figure) -> tuple[str, ...]:
    period = figure.period.name if figure.period else ""
    return (
        unit,
        _text(figure.target),
        level_key(_text(figure.level)),
        match_key(_text(figure.field)),
        period,
    )


def _holding(those: Sequence[tuple[str, Figure]]) -> Iterator[Holding]:
    """Give the last correction, else the one figure that there is."""
    in_order = sorted(those, key=lambda one: (one[1].corrects is not None, _day(one[1])))
    unit, last = in_order[-1]
    first = [figure for _, figure in in_order if figure.corrects is None]
    if last.target and last.period:
        yield Holding(
            unit=unit,
            target=last.target.text,
            level=_text(last.level) or None,
            field=_text(last.field) or None,
            period=last.period,
            figure=last,
            replaced=tuple(figure for _, figure in in_order[:-1]),
            is_contested=last.corrects is None and len(first) > 1,
        )


def _day(figure: Figure) -> date:
    return figure.reported_on.end if figure.reported_on else date.min


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""
