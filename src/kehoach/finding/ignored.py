"""Ignore comments, and whether they took anything away."""

from dataclasses import dataclass

from kehoach.text.source import Span


@dataclass(frozen=True, slots=True)
class IgnoreEntry:
    """One rule named in an ignore comment; the reason is empty where none is given.

    `now` is the name that the rule has now, where the comment has an old one.
    """

    name: str
    span: Span
    comment: Span
    used: bool
    reason: str
    now: str | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """The ignores of one file after a run; `known` are the names of all rules."""

    entries: tuple[IgnoreEntry, ...]
    known: frozenset[str]
