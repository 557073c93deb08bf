"""Who owes: the units that the words name, groups unfolded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kehoach.obligation.model import Open
from kehoach.roster.model import Owner, OwnerSort, Unit

_UNDETERMINED = {OwnerSort.CONDITIONAL: Open.CONDITIONAL, OwnerSort.VAGUE: Open.VAGUE}


@dataclass(frozen=True, slots=True)
class Debtor:
    """Who owes a task: a unit of the roster, or a group that nobody unfolded."""

    name: str
    unit: Unit | None
    via: str | None
    open: Open | None = None


def debtors(owners: Iterable[Owner]) -> tuple[Debtor, ...]:
    """Unfold groups into their members; who is named and also in a group owes once, by name."""
    found: dict[str, Debtor] = {}
    for owner in sorted(owners, key=lambda one: one.sort is not OwnerSort.UNIT):
        for debtor in _debtors(owner):
            found.setdefault(debtor.name, debtor)
    return tuple(found.values())


def _debtors(owner: Owner) -> Iterator[Debtor]:
    group = owner.group.name if owner.group else None
    if owner.sort in _UNDETERMINED:
        yield Debtor(owner.words, None, group, _UNDETERMINED[owner.sort])
    elif owner.sort is OwnerSort.COLLECTIVE:
        yield Debtor(group or owner.words, None, None)
    else:
        for unit in owner.units:
            yield Debtor(unit.name, unit, group)
