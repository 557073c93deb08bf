"""Counts as one bar, a part for each state."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kehoach.report.digest import Count
from kehoach.report.page.scale import percent

_WHOLE: Final = 1000
"""Tenths of a per cent."""


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
        made.append(Share(one.state, one.words, one.count, rate(one.count, total), x, width))
        before += one.count
    return tuple(made)


def rate(count: int, of: int) -> str:
    """Write a rate with one decimal at most; one that is not 0 or 100 never reads so."""
    tenths = round(_WHOLE * count / of)
    if tenths == 0 and count:
        return "dưới 0,1%"
    if tenths == _WHOLE and count != of:
        return "trên 99,9%"
    whole, rest = divmod(tenths, 10)
    return f"{whole},{rest}%" if rest else f"{whole}%"
