from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import owed
from kehoach.roster.assign import Assignment
from kehoach.roster.assigned import Assigned
from kehoach.roster.model import Owner, OwnerSort
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Language, Words

_TWICE: Final = Words(vi="đứng hai lần trong ô này", en="stands twice in this cell")
_ALSO_AS: Final = Words(vi="đã nêu ở ô này với tên `{before}`", en="is in this cell already, as `{before}`")
_UNSURE: Final = frozenset({OwnerSort.CONDITIONAL, OwnerSort.VAGUE})


@rule(
    Severity.NOTE,
    says=Words(vi="`{text}` {how}", en="`{text}` {how}"),
    help=Words(
        vi="bỏ một tên; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[unit-named-twice] lý do`",
        en="take one away; where the document has both, say `# kehoach: ignore[unit-named-twice] reason`",
    ),
    other=Words(vi="lần đầu ở đây", en="first here"),
)
def unit_named_twice(assigned: Assigned) -> Iterator[Problem]:
    """One cell names the same unit or group twice.

    It owes once, whatever the words say. Mostly one of the two was to be another unit, or a cell was joined with its
    rest from the next page.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp; Sở Nội vụ; Sở TP
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
            lead: Sở Tư pháp; Sở Nội vụ
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    told: set[Span] = set()
    for task in owed(assigned.plan):
        assignment = assigned.by_address.get(task.address, Assignment())
        for owners in (assignment.lead, assignment.support):
            for first, owner in _again(owners):
                if owner.span not in told:
                    told.add(owner.span)
                    how = _how(first.words, owner.words)
                    yield unit_named_twice.at(owner.span, first.span, text=owner.words, how=how)


def _how(before: str, words: str) -> Words:
    """Say that the same words stand twice, or under which other name the unit is there."""
    if match_key(before) == match_key(words):
        return _TWICE
    return Words(vi=_ALSO_AS.say(Language.VI, before=before), en=_ALSO_AS.say(Language.EN, before=before))


def _again(owners: tuple[Owner, ...]) -> Iterator[tuple[Owner, Owner]]:
    firsts: dict[str, Owner] = {}
    for owner in owners if len(owners) > 1 else ():
        if owner.sort not in _UNSURE:
            name = owner.group.name if owner.group else owner.units[0].name
            first = firsts.setdefault(name, owner)
            if first is not owner and first.span != owner.span:
                yield first, owner
