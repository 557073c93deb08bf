from collections.abc import Iterator, Mapping
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
        vi="`{text}` nằm trong nhóm `{group}` nêu cùng ô, nên chỉ tính một lần",
        en="`{text}` is in the group `{group}` beside it, and owes once",
    ),
    help=Words(
        vi="bỏ tên riêng, hoặc ghi rõ trong văn bản đơn vị nào làm đầu mối",
        en="leave out the name, or let the document say who is in charge",
    ),
    other=Words(vi="nhóm đã gồm đơn vị này", en="the group that holds it"),
)
def unit_beside_group(assigned: Assigned) -> Iterator[Problem]:
    """A unit leads a task by name and also as a member of a group beside it.

    It owes the task once, whatever the words say. The document may have meant something else: that the
    unit leads the group, or that the group is another one.

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
        groups: dict[str, tuple[int, Owner]] = {}
        owners = owing(assignment)[1]
        for turn, owner in enumerate(owners):
            if owner.sort is OwnerSort.GROUP and owner.group:
                groups.setdefault(owner.group.name, (turn, owner))
        for unit in owners if groups else ():
            if unit.sort is OwnerSort.UNIT and unit.span not in told:
                group = held_on.first(roster, unit.units[0].name, groups)
                if group:
                    told.add(unit.span)
                    yield unit_beside_group.at(unit.span, group.span, text=unit.words, group=group.words)


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
