"""Finds the places of a deadline's tokens in the text they were read from."""

from typing import Final

from kehoach.phrase.deadline.silence import UNITS
from kehoach.phrase.deadline.tokens import places_of
from kehoach.phrase.deadline.vocabulary import ROMANS
from kehoach.phrase.line import place_in, spaced
from kehoach.text.source import Span


def part_of(text: str, first: int, end: int) -> Span:
    """Give the place in the text of the tokens from `first` to before `end`; the whole text where it has none."""
    line = spaced(text)
    places = places_of(line)
    if first >= len(places) or end <= first:
        return Span(0, len(text))
    return place_in(text, line, places[first][0], places[min(end, len(places)) - 1][1])


def whole_from(text: str, tokens: list[str], at: int) -> int:
    """Go back from a token to where the number begins that it belongs to, with its unit: 2026-06 is not quoted as -06."""
    places = places_of(spaced(text))
    is_part = False
    while 0 < at < len(places) and _are_joined(tokens, places, at):
        at, is_part = at - 1, True
    starts_number = is_part or (at < len(tokens) and tokens[at] in ROMANS)
    return at - 1 if starts_number and at and tokens[at - 1] in UNITS else at


def _are_joined(tokens: list[str], places: list[tuple[int, int]], at: int) -> bool:
    """Tell whether a token stands at the one before it without a blank, and both are of one number."""
    before, here = tokens[at - 1], tokens[at]
    is_number = (here in _MARKS and before.isalnum()) or (before in _MARKS and here.isalnum())
    return is_number and places[at - 1][1] == places[at][0]


_MARKS: Final = frozenset({"/", "-", "."})
