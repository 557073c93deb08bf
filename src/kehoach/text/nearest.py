"""What was meant by a mistyped word: the one among known words that is most like it.

Comparing costs far more than reading. Many words, each compared with many, would keep a check waiting for as long as
the writer of a file likes; so the comparisons of one file are counted, and when they are used up nothing is suggested.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final, TypeAlias

_MOST: Final = 200_000
"""In one file, pairs of words of ten letters: 400 mistyped addresses in a plan of 500 tasks, or 8.000 mistyped keys."""
_LONGEST: Final = 100
"""Of words that are compared, in characters: nobody mistypes a longer one."""
_USUAL: Final = 10

_Asked: TypeAlias = tuple[str, int, float]


@dataclass(slots=True)
class Compared:
    """What was compared so far, and how many pairs may still be; the known words stay, or others could take their place."""

    left: int = _MOST
    found: dict[_Asked, tuple[Sequence[str], str | None]] = field(default_factory=dict)


def nearest(text: str, known: Sequence[str], compared: Compared, cutoff: float = 0.6) -> str | None:
    """Give the known word that is most like a text, as `difflib` measures it; the same pair is compared once."""
    asked = (text, id(known), cutoff)
    if asked not in compared.found:
        cost = len(known) * max(1, len(text) // _USUAL) ** 2
        if len(text) > _LONGEST or compared.left < cost:
            return None
        compared.left -= cost
        near = get_close_matches(text, known, n=1, cutoff=cutoff)
        compared.found[asked] = known, near[0] if near else None
    return compared.found[asked][1]
