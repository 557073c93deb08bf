"""The rules that a settings file names, to be looked at or not, or to weigh otherwise."""

from typing import NamedTuple

from kehoach.text.source import Span


class ChosenRule(NamedTuple):
    """A name as it stands in the file."""

    name: str
    span: Span


class ChosenRules(NamedTuple):
    """The names of one file; `known` are the names of all rules."""

    names: tuple[ChosenRule, ...]
    known: frozenset[str]
