"""Targets as bars: the figure against the level, on a scale that begins at zero."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from math import floor, log10
from typing import Final

from kehoach.phrase.number import written
from kehoach.report.digest import TargetRow
from kehoach.report.page.scale import percent

_PERCENT: Final = "%"
_LEAST: Final = 1e-6
_STEPS: Final = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure drawn: from zero to the value; `level` is where it should be, `wrong` begins what is too much.

    `low` and `high` are the ends of the scale.
    """

    start: str
    width: str
    zero: str
    level: str | None
    anchor: str
    wrong: str | None
    wrong_width: str | None
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Tier:
    """One goal of a target: for whom, and its bar where there is a figure that can be held against it."""

    scope: str | None
    row: TargetRow
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Group:
    """A target with its goals."""

    name: str
    task: str | None
    tiers: tuple[Tier, ...]


def verdicts(rows: Sequence[TargetRow]) -> str:
    """Count results in words, in the order in which they first stand in the plan."""
    return ", ".join(f"{count} {words}" for words, count in Counter(one.result_words for one in rows).items())


def groups(rows: Sequence[TargetRow]) -> tuple[Group, ...]:
    """Put the goals of one target together, in the order of the plan."""
    made = []
    for (_, name, task), those in groupby(rows, key=lambda one: (one.id, one.measure or one.id, one.task)):
        made.append(Group(name, task, tuple(Tier(_scope(one), one, bar(one)) for one in those)))
    return tuple(made)


def _scope(row: TargetRow) -> str | None:
    excluded = f"trừ {row.excluded}" if row.excluded else None
    year = f"năm {row.year}" if row.year else None
    part_of = f"trong đó: {row.sub_measure}" if row.sub_measure else None
    return ", ".join(part for part in (part_of, row.level, row.field, year, excluded) if part) or None


def bar(row: TargetRow) -> Bar | None:
    """Draw a figure; None where there is none."""
    if row.value is None:
        return None
    low, high = _ends(row, row.value)

    def place(number: float) -> float:
        return 100 * (number - low) / (high - low)

    zero, value = place(0), place(row.value)
    level = place(row.to_reach) if row.to_reach is not None else None
    wrong = place(row.at_most) if row.at_most is not None else None
    return Bar(
        start=percent(min(zero, value)),
        width=percent(abs(value - zero)),
        zero=percent(zero),
        level=percent(level) if level is not None else None,
        anchor="start" if (level or 0) < 12 else "end" if (level or 0) > 88 else "middle",  # noqa: PLR2004 - per cent
        wrong=percent(wrong) if wrong is not None else None,
        wrong_width=percent(100 - wrong) if wrong is not None else None,
        low=_told(low, row),
        high=_told(high, row),
    )


def _ends(row: TargetRow, value: float) -> tuple[float, float]:
    """Give the ends of a scale: 0 and 100 for a share, else 0 and a round number above all that is shown."""
    shown = [0.0, value, *_known(row)]
    low, high = min(shown), max(shown)
    if row.measured_in == _PERCENT and low == 0:
        return 0.0, 100.0 if high <= 100 else _round_above(high)  # noqa: PLR2004 - per cent
    return (-_round_above(-low) if low < 0 else 0.0), (_round_above(high) if high > 0 or low == 0 else 0.0)


def _known(row: TargetRow) -> Iterator[float]:
    for one in (row.to_reach, row.at_most):
        if one is not None:
            yield one


def _round_above(number: float) -> float:
    """Give a round number with a little room above."""
    if number < _LEAST:
        return 1.0
    wanted = number * 1.1
    power = 10.0 ** floor(log10(wanted))
    return next(step * power for step in _STEPS if step * power >= wanted)


def _told(number: float, row: TargetRow) -> str:
    text = written(Decimal(f"{number:.10g}"))
    return f"{text}{_PERCENT}" if row.measured_in == _PERCENT else text
