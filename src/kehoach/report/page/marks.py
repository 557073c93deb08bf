"""Marks on a line of the timeline: the time of what several units owe by one day, with how far they are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from kehoach.report.digest import Item
from kehoach.report.page.scale import Scale, percent
from kehoach.report.page.states import PLANNED, mark_told, worst_first

_TRACK: Final = 16
_BAR: Final = 10
_THIN: Final = 4
_LEAST: Final = 0.5
_SIGN: Final = 0.8
"""Half the width of a sign, in per cent: signs without a bar that stand nearer go to a track of their own."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of a bar for those in one state; places are per cent of the width and pixels down."""

    state: str
    x: str
    width: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Tail:
    """The time after the due day: until it was done or, while overdue, until the day asked."""

    state: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign of the worst state; `beyond` where its day lies outside, to the left or right."""

    state: str
    x: str
    beyond: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What is owed by one day, `middle` pixels down; `words` tell it whole."""

    words: str
    middle: int
    slices: tuple[Slice, ...]
    tail: Tail | None
    sign: Sign | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The marks of one line, and how many pixels high it is."""

    marks: tuple[Mark, ...]
    height: int


class _Reach(NamedTuple):
    """From where to where a bar goes, and its tail, in per cent of the width."""

    begin: float
    end: float
    last: float


def draw(items: Sequence[Item], scale: Scale, as_of: date | None) -> Drawn:
    """Draw what is owed in one line, one mark for all with the same days; `as_of` is None where nothing is judged."""
    grouped: dict[tuple[date | None, date | None], list[Item]] = {}
    for one in items:
        if one.start or one.due or one.state == "ongoing":
            grouped.setdefault((one.start, one.due), []).append(one)
    reaches = [(_reach(those, scale, as_of), those) for those in grouped.values()]
    ends: list[float] = []
    marks: list[Mark] = []
    for reach, those in sorted(reaches, key=lambda pair: pair[0]):
        is_bare = reach.begin == reach.last
        begin, last = (reach.begin - _SIGN, reach.last + _SIGN) if is_bare else (reach.begin, reach.last)
        track = next((at for at, end in enumerate(ends) if end <= begin), len(ends))
        ends[track : track + 1] = [last]
        marks.append(_mark(those, reach, track * _TRACK + _TRACK // 2 + 2, judged=as_of is not None))
    return Drawn(tuple(marks), max(len(ends), 1) * _TRACK + 4)


def _reach(items: Sequence[Item], scale: Scale, as_of: date | None) -> _Reach:
    start, due = items[0].start, items[0].due
    if due is None:
        begin = scale.before(start) if start else 0.0
        end = 100.0 if _runs_on(items) else begin
        return _Reach(begin, end, end)
    end = scale.after(due)
    late = [scale.after(day) for one in items if (day := _until(one, as_of))]
    return _Reach(scale.before(start) if start else end, end, max((end, *late)))


def _until(one: Item, as_of: date | None) -> date | None:
    if as_of and one.state == "overdue":
        return as_of
    return one.done if as_of and one.state == "done_late" else None


def _runs_on(items: Sequence[Item]) -> bool:
    return any(one.state == "ongoing" for one in items)


def _mark(items: Sequence[Item], reach: _Reach, middle: int, *, judged: bool) -> Mark:
    begin, end, last = (min(max(one, 0.0), 100.0) for one in reach)
    counted = Counter(one.state if judged else PLANNED for one in items)
    states = sorted(counted.items(), key=lambda pair: worst_first(pair[0]))
    worst = states[0][0]
    is_line = items[0].due is None
    return Mark(
        words=mark_told(items, judged=judged),
        middle=middle,
        slices=tuple(_slices(states, (begin, end), middle, _THIN if is_line else _BAR))
        if end > begin
        else (),
        tail=Tail(worst, percent(end), percent(last)) if last > end else None,
        sign=None if is_line and _runs_on(items) else _sign(worst, reach.end),
    )


def _slices(
    states: Sequence[tuple[str, int]], ends: tuple[float, float], middle: int, height: int
) -> Iterator[Slice]:
    """Cut a bar into stripes as high as the share of each state."""
    total, above, top = sum(count for _, count in states), 0, middle - height // 2
    x, width = percent(ends[0]), percent(max(ends[1] - ends[0], _LEAST))
    for state, count in states:
        first, last = (round(height * part / total) for part in (above, above + count))
        above += count
        yield Slice(state, x, width, top + first, max(last - first, 1))


def _sign(state: str, day: float) -> Sign:
    beyond = "before" if day < 0 else "after" if day > 100 else None  # noqa: PLR2004 - per cent
    return Sign(state, percent(min(max(day, 0.0), 100.0)), beyond)
