"""Keeping what was found in a roster as long as the roster itself is kept, and no longer."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from kehoach.roster.model import Roster

Asked = TypeVarTuple("Asked")
Found = TypeVar("Found")


def kept(most: int) -> Callable[[Callable[[Roster, *Asked], Found]], Callable[[Roster, *Asked], Found]]:
    """Keep what a function finds for the last so many questions about one roster; they are hashable."""

    def decorate(function: Callable[[Roster, *Asked], Found]) -> Callable[[Roster, *Asked], Found]:
        @wraps(function)
        def asked(roster: Roster, *question: *Asked) -> Found:
            known: dict[Hashable, Found] = roster.kept.setdefault(function, {})
            if question not in known:
                if len(known) >= most:
                    known.clear()
                known[question] = function(roster, *question)
            return known[question]

        return asked

    return decorate
