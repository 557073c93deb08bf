from collections.abc import Iterator, Mapping

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.roster.assigned import Assigned, owed_by, owing
from kehoach.roster.model import Owner, OwnerSort
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
    for _, assignment in owed_by(assigned):
        _, owners = owing(assignment)
        for group, units in _held(owners).items():
            if units[0].span not in told:
                told.update(unit.span for unit in units)
                names = ", ".join(f"`{unit.words}`" for unit in units)
                yield unit_beside_group.at(units[0].span, group.span, names=names, group=group.words)


def _held(owners: tuple[Owner, ...]) -> Mapping[Owner, list[Owner]]:
    """Give the units named beside a group that holds them, by the first such group."""
    groups = tuple(owner for owner in owners if owner.sort is OwnerSort.GROUP)
    found: dict[Owner, list[Owner]] = {}
    for owner in owners:
        if owner.sort is OwnerSort.UNIT:
            holder = next((group for group in groups if owner.units[0] in group.units), None)
            if holder:
                found.setdefault(holder, []).append(owner)
    return found
