"""Who receives a plan: Nơi nhận read by the roster."""

from functools import lru_cache
from typing import Final, NamedTuple

from kehoach.finding.problem import Problem
from kehoach.plan.model import Plan
from kehoach.roster.assigned import Assigned
from kehoach.roster.model import Owner, OwnerSort, Roster
from kehoach.roster.resolve import resolve
from kehoach.text.letters import match_key

_ELSEWHERE: Final = ("như ", "các đơn vị như", "kính gửi")
_KEPT: Final = "lưu"


class Recipients(NamedTuple):
    """Who is named; `unknown` are words that name nobody of the roster, mostly bodies outside.

    `is_open`: others are meant who are named elsewhere ("Như Điều 3") or nowhere ("các đơn vị có liên quan").
    """

    owners: tuple[Owner, ...]
    unknown: tuple[Problem, ...]
    is_open: bool


def recipients(assigned: Assigned) -> Recipients:
    """Read the recipients of a plan, but for the archive."""
    return _read(assigned.plan, assigned.roster)


@lru_cache(maxsize=1)
def _read(plan: Plan, roster: Roster) -> Recipients:
    cells = [one for one in plan.recipients if not match_key(one.text).startswith(_KEPT)]
    found = [resolve(roster, one.text, one.span, None, compare=False) for one in cells]
    owners = tuple(owner for one in found for owner in one.owners)
    is_open = any(match_key(one.text).startswith(_ELSEWHERE) for one in cells) or any(
        owner.sort is OwnerSort.VAGUE for owner in owners
    )
    return Recipients(owners, tuple(problem for one in found for problem in one.problems), is_open)
