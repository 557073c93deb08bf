"""What a baseline says is there and a check did not find."""

from typing import NamedTuple

from kehoach.text.source import Span


class UnmatchedEntry(NamedTuple):
    """An entry of a baseline file: the rule, the file in which it was found, and where the entry stands."""

    rule: str
    path: str
    span: Span


class Unmatched(NamedTuple):
    """The entries of one baseline file that match nothing."""

    entries: tuple[UnmatchedEntry, ...]
