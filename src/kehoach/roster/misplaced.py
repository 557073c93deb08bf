"""Units under a key whose part in the task the words beside their names contradict."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kehoach.finding.problem import Problem
from kehoach.roster.model import Owner
from kehoach.roster.role import LEADS, OTHERS, SUPPORTS
from kehoach.text.source import Span
from kehoach.words import Fact

_BEFORE_NAMES = re.compile(r"(?:\bcùng với|\bvới|\bcùng|:)\s*", re.IGNORECASE)
_OTHERWISE = {"lead": OTHERS | {SUPPORTS}, "support": LEADS, "roles": frozenset({SUPPORTS})}


def is_misplaced(owner: Owner, key: str) -> bool:
    """Tell whether an owner has another part than the one that its key says."""
    return owner.role in _OTHERWISE.get(key, ())


def misplaced(owners: Sequence[Owner], key: str) -> Iterator[Problem]:
    """Report such owners of a cell; those of one role that stand side by side once."""
    for role, group in groupby(owners, key=lambda one: one.role if is_misplaced(one, key) else ""):
        those = list(group)
        if role:
            facts: dict[str, Fact] = {
                "text": "; ".join(one.words for one in those),
                "names": "; ".join(_name(one) for one in those),
                "role": role,
                "key": key,
            }
            yield Problem("role-beside-unit", Span(those[0].span.start, those[-1].span.end), facts)


def _name(owner: Owner) -> str:
    """Name an owner without its role, as the roster does; as the plan does where it is in no roster."""
    if owner.group:
        return owner.group.name
    if not owner.aside:
        return owner.units[0].name if owner.units else owner.words
    return _BEFORE_NAMES.split(owner.words.strip("()"), maxsplit=1)[-1]
