from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.roster.assigned import Assigned, owed_by, owing
from kehoach.roster.model import Owner, OwnerSort
from kehoach.text.source import Span
from kehoach.words import Words

_WHY = {
    OwnerSort.VAGUE: Words(vi="không nêu tên đơn vị nào", en="names no unit"),
    OwnerSort.CONDITIONAL: Words(
        vi="không nói rõ đơn vị nào được giao",
        en="does not say which units are meant",
    ),
}
_OPEN = Words(vi="liệt kê chưa hết", en="is an open list")


@rule(
    Severity.WARNING,
    says=Words(vi="đơn vị chủ trì `{text}` {why}", en="the lead `{text}` {why}"),
    help=Words(
        vi="nêu tên đơn vị; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[vague-lead] lý do`",
        en="name the units; where the document says no more, say `# kehoach: ignore[vague-lead] reason`",
    ),
)
def vague_lead(assigned: Assigned) -> Iterator[Problem]:
    """Nobody can tell from the lead of a task which unit owes it.

    "Các cơ quan, đơn vị có liên quan" names nobody, and "các sở được giao chủ trì soạn thảo" only those
    whom another document names. Such a task is in no unit's list and its state stays undetermined. A
    narrowed group beside a unit that is named is no finding: somebody owes the task.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Các cơ quan, đơn vị có liên quan
            outputs: Quyết định
            when: Quý I năm 2024
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Đánh giá tác động
            lead: Các sở, ban, ngành được giao chủ trì soạn thảo
            outputs: Báo cáo
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
            outputs: Quyết định
            when: Quý I năm 2024
    ```
    """
    told: set[Span] = set()
    for _, assignment in owed_by(assigned):
        _, owners = owing(assignment)
        for why, words, span in _joined(assigned.plan, tuple(_unclear(owners))):
            if span not in told:
                told.add(span)
                is_open = not any(letter.isalnum() for letter in words)
                text = _before(assigned.plan, owners, span) + words if is_open else words
                yield vague_lead.at(span, text=text, why=_OPEN if is_open else _WHY[why])


def _before(plan: Plan, owners: tuple[Owner, ...], dots: Span) -> str:
    """Give what stands before "…" in its list, from the first owner of the line on."""
    text = plan.source.text
    line = text.rfind("\n", 0, dots.start) + 1
    first = min((one.span.start for one in owners if one.span.start >= line), default=dots.start)
    return text[first : dots.start]


def _joined(plan: Plan, owners: tuple[Owner, ...]) -> Iterator[tuple[OwnerSort, str, Span]]:
    """Join groups that one clause narrows: "các sở, UBND cấp huyện được giao" is said once."""
    group: list[Owner] = []
    for owner in owners:
        if group and not _goes_on(plan, group[-1], owner):
            yield _said(plan, group)
            group = []
        group.append(owner)
    if group:
        yield _said(plan, group)


def _goes_on(plan: Plan, before: Owner, owner: Owner) -> bool:
    """Tell whether a clause narrows both owners."""
    if not before.sort is owner.sort is OwnerSort.CONDITIONAL:
        return False
    return plan.source.text[before.span.end : owner.span.start].strip(" \n") in {",", "và"}


def _said(plan: Plan, group: list[Owner]) -> tuple[OwnerSort, str, Span]:
    whole = Span(group[0].span.start, group[-1].span.end)
    return group[0].sort, plan.source.part(whole) if len(group) > 1 else group[0].words, whole


def _unclear(owners: tuple[Owner, ...]) -> Iterator[Owner]:
    sure = any(owner.sort not in _WHY for owner in owners)
    for owner in owners:
        if owner.sort is OwnerSort.VAGUE or (owner.sort is OwnerSort.CONDITIONAL and not sure):
            yield owner
