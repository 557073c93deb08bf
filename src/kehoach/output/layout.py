"""Where the columns of a table stand on a screen: side by side, below each row, or as a block of lines.

What a screen has no room for goes below its row, the columns of the highest rank first, and more of them where that
makes the table much shorter. Where even the columns that must stay do not fit side by side, each row becomes a block
of lines, a card.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kehoach.output.visible import width
from kehoach.output.wrap import longest_word

GAP = 2
_MUCH_SHORTER = 0.75
"""Columns that would fit go below where so little of the lines is left; for less, side by side reads better."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a column asks for: the widths of its cells, the least that it can be read in, its heading's, its rank.

    A column of rank 0 stays in its row. `drops`: it is left out where it has no room, instead of going below.
    """

    cells: Sequence[int]
    natural: int
    least: int
    heading: int
    rank: int
    drops: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of columns: those side by side with their widths, those below, those left out; none side by side: cards."""

    beside: tuple[tuple[int, int], ...]
    below: tuple[int, ...]
    left_out: tuple[int, ...] = ()


def measured(heading: str, cells: Sequence[str], least: int | None, rank: int, *, drops: bool) -> Measure:
    """Measure a column; `least` is the fewest columns that wrapped words want, None for cells that stay whole."""
    widths = [width(cell) for cell in cells]
    natural = max(widths, default=0)
    narrow = natural
    if least is not None:
        narrow = max(min(natural, least), *map(longest_word, cells), 0)
    return Measure(widths, natural, max(narrow, longest_word(heading)), width(heading), rank, drops)


def laid_out(measures: Sequence[Measure], room: int) -> Layout:
    """Find the columns that stand side by side in so much room."""
    fitting = [layout for layout in _candidates(measures) if _taken(measures, layout) <= room]
    if not fitting:
        return Layout((), tuple(range(len(measures))))
    best, *others = (_shared(measures, layout, room) for layout in fitting)
    for layout in others:
        if (
            not layout.left_out
            and _lines(measures, layout, room) < _lines(measures, best, room) * _MUCH_SHORTER
        ):
            best = layout
    return best


def _candidates(measures: Sequence[Measure]) -> Iterator[Layout]:
    """Give all columns side by side, then with one less each time as far as ranks let them go."""
    leaving = sorted(
        (at for at, one in enumerate(measures) if one.rank),
        key=lambda at: (measures[at].rank, at),
        reverse=True,
    )
    for count in range(min(len(leaving) + 1, len(measures))):
        gone = sorted(leaving[:count])
        yield Layout(
            tuple((at, one.least) for at, one in enumerate(measures) if at not in gone),
            tuple(at for at in gone if not measures[at].drops),
            tuple(at for at in gone if measures[at].drops),
        )


def _taken(measures: Sequence[Measure], layout: Layout) -> int:
    return sum(measures[at].least for at, _ in layout.beside) + GAP * (len(layout.beside) - 1)


def _shared(measures: Sequence[Measure], layout: Layout, room: int) -> Layout:
    """Share the room: short columns get what they need, long ones the same each; headings what is left."""
    those = [measures[at] for at, _ in layout.beside]
    widths = [one.least for one in those]
    left = room - _taken(measures, layout)
    for wanted in ([one.natural for one in those], [max(one.natural, one.heading) for one in those]):
        while left > 0 and (short := [at for at, most in enumerate(wanted) if widths[at] < most]):
            widths[min(short, key=lambda at: widths[at])] += 1
            left -= 1
    beside = tuple((at, columns) for (at, _), columns in zip(layout.beside, widths, strict=True))
    return Layout(beside, layout.below, layout.left_out)


def _lines(measures: Sequence[Measure], layout: Layout, room: int) -> int:
    """Estimate how many lines the rows take."""
    rows = len(measures[0].cells) if measures else 0
    return sum(_height(measures, layout, row, room) for row in range(rows))


def _height(measures: Sequence[Measure], layout: Layout, row: int, room: int) -> int:
    beside = max(-(-measures[at].cells[row] // columns) for at, columns in layout.beside)
    below = sum(measures[at].heading + measures[at].cells[row] for at in layout.below)
    return max(beside, 1) + -(-below // room)
