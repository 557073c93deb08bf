"""Counts as one bar, a part for each state."""

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach.phrase.number import written_share
from kehoach.report.digest import Count
from kehoach.report.page.scale import percent


@dataclass(frozen=True, slots=True)
class Share:
    """One state's part of a bar; `of_all` is its rate in words, of all that are counted."""

    state: str
    words: str
    count: int
    of_all: str
    x: str
    width: str


def shares(counts: Sequence[Count]) -> tuple[Share, ...]:
    """Lay states one beside the other."""
    total = sum(one.count for one in counts)
    made: list[Share] = []
    before = 0
    for one in counts:
        x, width = percent(100 * before / total), percent(100 * one.count / total)
        made.append(Share(one.state, one.words, one.count, f"{written_share(one.count, total)}%", x, width))
        before += one.count
    return tuple(made)
