from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.roster.assign import Assignment
from kehoach.roster.assigned import Assigned, owed_by
from kehoach.roster.model import Owner, OwnerSort
from kehoach.words import Words

_UNSURE = frozenset({OwnerSort.CONDITIONAL, OwnerSort.VAGUE})


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{text}` vừa chủ trì vừa phối hợp ở nhiệm vụ {address}",
        en="`{text}` both leads and supports task {address}",
    ),
    help=Words(vi="giữ đơn vị ở một trong hai ô", en="keep the unit in one of the two"),
    other=Words(vi="cũng nêu ở đây", en="also named here"),
)
def lead_and_support(assigned: Assigned) -> Iterator[Problem]:
    """A unit or group both leads a task and supports it.

    One of the two was copied by mistake, and mostly the unit that was to support is now missing. A unit
    that leads while its whole group supports is no finding: the others of the group are meant.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            support: Sở Nội vụ; Sở Tư pháp
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
            lead: Sở Tư pháp
            support: Sở Nội vụ; Các sở, ban, ngành
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    told = set()
    for address, assignment in owed_by(assigned):
        for lead, support in _both(assignment):
            first, second = sorted((lead, support), key=lambda owner: owner.span)
            if (first.span, second.span) not in told:
                told.add((first.span, second.span))
                yield lead_and_support.at(second.span, first.span, text=support.words, address=address)


def _both(assignment: Assignment) -> Iterator[tuple[Owner, Owner]]:
    leads = {name: owner for owner in assignment.lead if (name := _name(owner))}
    for owner in assignment.support:
        if (name := _name(owner)) in leads and name:
            yield leads[name], owner


def _name(owner: Owner) -> str | None:
    """Give the name of the one unit or group that surely is meant."""
    if owner.sort in _UNSURE:
        return None
    return owner.group.name if owner.group else owner.units[0].name
