"""Finds the places of a deadline's tokens in the text they were read from."""

from kehoach.phrase.deadline.tokens import places_of
from kehoach.phrase.line import place_in, spaced
from kehoach.text.source import Span


def part_of(text: str, first: int, end: int) -> Span:
    """Give the place in the text of the tokens from `first` to before `end`; the whole text where it has none."""
    line = spaced(text)
    places = places_of(line)
    if first >= len(places) or end <= first:
        return Span(0, len(text))
    return place_in(text, line, places[first][0], places[min(end, len(places)) - 1][1])
