"""Everybody whom the cells of a plan name."""

from collections.abc import Iterable, Iterator

from kehoach.roster.assign import Assignment
from kehoach.roster.assigned import Assigned
from kehoach.roster.model import Owner
from kehoach.text.source import Span


def named(assigned: Assigned) -> tuple[Owner, ...]:
    """Give the owners in the order of the file, amendments too; those of a merged cell once."""
    return named_in(one for those in assigned.readings.values() for one in those)


def named_in(assignments: Iterable[Assignment]) -> tuple[Owner, ...]:
    """Give the owners of these in the order of the file."""
    by_place: dict[Span, Owner] = {}
    for assignment in assignments:
        by_place.update((owner.span, owner) for owner in _owners(assignment))
    return tuple(by_place[place] for place in sorted(by_place))


def _owners(assignment: Assignment) -> Iterator[Owner]:
    yield from assignment.lead
    yield from assignment.support
    for owners in assignment.roles.values():
        yield from owners
    yield from assignment.to
