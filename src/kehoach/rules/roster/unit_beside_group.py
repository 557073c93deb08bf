from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.roster.assigned import Assigned, owed_by, owing
from kehoach.roster.model import Owner, OwnerSort, Roster
from kehoach.text.source import Span
from kehoach.words import Words


@rule(
    Severity.NOTE,
    says=Words(
        vi="{names} nằm trong nhóm `{group}` nêu cùng ô, nên chỉ tính một lần",
        en="the group `{group}` in the same cell holds {names}, who owe once",
    ),
    help=Words(
        vi="bỏ tên riêng, hoặc ghi rõ trong văn bản đơn vị nào làm đầu mối",
        en="leave out the name, or let the document say who is in charge",
    ),
    other=Words(vi="nhóm đã gồm đơn vị này", en="the group"),
)
def unit_beside_group(assigned: Assigned) -> Iterator[Problem]:
    """A unit leads a task by name and also as a member of a group beside it.

    It owes the task once, whatever the words say. The document may have meant something else: that the
    unit leads the group, or that the group is another one. Said once for a group, at the first such unit.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp; Các sở, ban, ngành
            outputs: Quyết định
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Các sở, ban, ngành
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    told: set[Span] = set()
    roster, held_on = assigned.roster, _HeldOn()
    for _, assignment in owed_by(assigned):
        owners = owing(assignment)[1]
        for group, units in _held(owners, roster, held_on):
            if units[0].span not in told:
                told.update(unit.span for unit in units)
                names = ", ".join(f"`{unit.words}`" for unit in units)
                yield unit_beside_group.at(units[0].span, group.span, names=names, group=group.words)


def _held(
    owners: tuple[Owner, ...], roster: Roster, held_on: "_HeldOn"
) -> Iterable[tuple[Owner, list[Owner]]]:
    """Give the units named beside a group that holds them, with the first such group."""
    groups: dict[str, tuple[int, Owner]] = {}
    for turn, owner in enumerate(owners):
        if owner.sort is OwnerSort.GROUP and owner.group:
            groups.setdefault(owner.group.name, (turn, owner))
    found: dict[str, tuple[Owner, list[Owner]]] = {}
    for unit in owners if groups else ():
        holder = held_on.first(roster, unit.units[0].name, groups) if unit.sort is OwnerSort.UNIT else None
        if holder and holder.group:
            found.setdefault(holder.group.name, (holder, []))[1].append(unit)
    return found.values()


@dataclass(slots=True)
class _HeldOn:
    """The names of the members that groups have on the day, kept for all the cells that name them."""

    names: dict[int, frozenset[str]] = field(default_factory=dict)

    def first(self, roster: Roster, unit: str, groups: Mapping[str, tuple[int, Owner]]) -> Owner | None:
        """Give the first of some groups that holds a unit."""
        those = (groups[name] for name in roster.groups_with.get(unit, ()) if name in groups)
        return next((one for _, one in sorted(those, key=itemgetter(0)) if unit in self._of(one)), None)

    def _of(self, group: Owner) -> frozenset[str]:
        if id(group.units) not in self.names:
            self.names[id(group.units)] = frozenset(one.name for one in group.units)
        return self.names[id(group.units)]
