"""Ignore comments, and whether they took anything away."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kehoach.text.source import Span


class Lapsed(NamedTuple):
    """The last day of a comment, and where it stands."""

    day: date
    span: Span


@dataclass(frozen=True, slots=True)
class IgnoreEntry:
    """One rule named in an ignore comment; the reason is empty where none is given.

    `now` is the name that the rule has now, where the comment has an old one; `lapsed` the
    last day on which the comment held, where that is over, with its place.
    """

    name: str
    span: Span
    comment: Span
    used: bool
    reason: str
    now: str | None = None
    lapsed: Lapsed | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """The ignores of one file after a run; `known` are the names of all rules."""

    entries: tuple[IgnoreEntry, ...]
    known: frozenset[str]
