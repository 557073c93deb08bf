"""Which figures speak of a tier: by level, field and unit."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kehoach.plan.level import level_key
from kehoach.target.model import Ask, Holding


@dataclass(frozen=True, slots=True)
class Part:
    """The level and fields of a tier, and the target it belongs to; `level` is empty for all levels."""

    target: str
    level: str
    fields: frozenset[str]


def speaking(holdings: Iterable[Holding], part: Part, ask: Ask) -> tuple[Holding, ...]:
    """Choose the figures that speak of a tier.

    A unit's figure under the target itself goes before those under another target that states the same measure,
    and where a level counts, the one that names it before the one that leaves it to the unit.
    """
    asked = level_key(ask.level)
    levels = {part.level, asked} - {""}
    chosen: defaultdict[tuple[str, str], list[Holding]] = defaultdict(list)
    for one in holdings:
        if levels <= {one.level} and bool(one.fields) is bool(part.fields) and one.fields <= part.fields:
            chosen[one.unit, one.period.name].append(one)
    return tuple(one for those in chosen.values() for one in _foremost(those, part, by_level=bool(levels)))


def _foremost(those: Sequence[Holding], part: Part, *, by_level: bool) -> Iterator[Holding]:
    own = [one for one in those if one.target == part.target] or those
    named = [one for one in own if one.names_level] if by_level else []
    yield from named or own
