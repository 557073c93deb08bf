"""Patterns for owners that nobody can name: "… có liên quan", in which … stands for any words."""

from typing import NamedTuple

from kehoach.roster.wording import past_leading, read_wording

# Between the words of a pattern these say nothing: "cơ quan, đơn vị", "cơ quan và đơn vị".
LOOSE = frozenset({",", "và"})


class Pattern(NamedTuple):
    """The words between the "…" of a pattern; an empty part at an end is a "…" there."""

    parts: tuple[tuple[str, ...], ...]
    vocabulary: frozenset[str]


def read_pattern(text: str) -> Pattern:
    """Read a pattern of a roster."""
    keys = read_wording(text).keys
    parts: list[tuple[str, ...]] = [()]
    for key in keys[past_leading(keys, 0) :]:
        if key == "…":
            parts.append(())
        elif key not in LOOSE:
            parts[-1] += (key,)
    return Pattern(tuple(parts), frozenset(word for part in parts for word in part))
