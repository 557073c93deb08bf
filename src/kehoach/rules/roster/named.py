"""Everybody whom the cells of a plan name."""

from collections.abc import Iterator

from kehoach.roster.assign import Assignment
from kehoach.roster.assigned import Assigned
from kehoach.roster.model import Owner
from kehoach.text.source import Span


def named(assigned: Assigned) -> tuple[Owner, ...]:
    """Give the owners in the order of the file; those of a merged cell once."""
    by_place: dict[Span, Owner] = {}
    for assignment in assigned.by_address.values():
        by_place.update((owner.span, owner) for owner in _owners(assignment))
    return tuple(by_place[place] for place in sorted(by_place))


def _owners(assignment: Assignment) -> Iterator[Owner]:
    yield from assignment.lead
    yield from assignment.support
    for owners in assignment.roles.values():
        yield from owners
    yield from assignment.to
