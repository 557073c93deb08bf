import re
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Target, Task, entries
from kehoach.roster.assigned import Assigned, who_owes
from kehoach.roster.entry import LEVELS
from kehoach.roster.model import OwnerSort
from kehoach.rules.roster.issuer_level import issuer_level
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Language, Words

_NAMED: Final = re.compile(r"cấp (tỉnh|huyện|xã)(?!\w)")
# Of which bodies a measure counts the share: "Tỷ lệ cơ quan cấp tỉnh, đơn vị cấp huyện, cấp xã công khai …".
_BODIES: Final = re.compile(
    r"tỷ lệ (?:các )?(?:cơ quan|đơn vị|ubnd|sở)[^,]*?cấp (?:tỉnh|huyện|xã)(?:(?:,| và)[^,]*?cấp (?:tỉnh|huyện|xã)(?!\w))*"
)
_ABOVE = Words(
    vi="chỉ tiêu nói tới cấp {levels}, cao hơn cấp ban hành kế hoạch",
    en="the target speaks of level {levels}, above the one that issued the plan",
)
_NOT_LED = Words(
    vi="chỉ tiêu tính cả cấp {levels}, mà không đơn vị chủ trì nào của nhiệm vụ {address} thuộc cấp ấy",
    en="the target counts level {levels}, but no unit of that level leads task {address}",
)


@rule(
    Severity.NOTE,
    says=Words(vi="{what}", en="{what}"),
    help=Words(
        vi="sửa phạm vi chỉ tiêu hoặc thêm đơn vị chủ trì; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[target-scope-differs] lý do`",
        en="mend the scope or add who leads; where the document says so, say `# kehoach: ignore[target-scope-differs] reason`",
    ),
    other=Words(vi="đơn vị chủ trì", en="who leads"),
)
def target_scope_differs(assigned: Assigned) -> Iterator[Problem]:
    """A target counts units that its task does not reach.

    Either it speaks of a level above the office that issued the plan, as when a line of the province's plan was
    copied into that of a district; or it counts the share of bodies at several levels, while the groups that lead its
    task lack one of them: the communes then spoil the rate without having been told. Where one unit leads for all
    others, nothing is said.

    ## Fires

    ```yaml
    sections:
      - number: 1
        title: Công khai TTHC
        measure: Tỷ lệ cơ quan cấp tỉnh, đơn vị cấp huyện, cấp xã công khai đủ TTHC
        goal: 100%
        lead: Các sở, ban, ngành; UBND cấp huyện
        when: Năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: 1
        title: Công khai TTHC
        measure: Tỷ lệ cơ quan cấp tỉnh, đơn vị cấp huyện, cấp xã công khai đủ TTHC
        goal: 100%
        lead: Các sở, ban, ngành; UBND cấp huyện; UBND cấp xã
        when: Năm 2024
    ```
    """
    level = issuer_level(assigned.plan)
    by_address = {task.address: task for task in entries(assigned.plan)}
    told: set[Span] = set()
    led: dict[str, set[str]] = {}
    for target in assigned.plan.targets:
        yield from _above(target, level)
        task = by_address.get(target.task or "")
        if target.measure and task and target.measure.span not in told:
            told.add(target.measure.span)
            counted = _counted(target)
            if counted and task.address not in led:
                led[task.address] = _led(assigned, task)
            if missing := counted - led.get(task.address, set()):
                what = _said(_NOT_LED, levels=_listed(missing), address=task.address)
                lead = task.lead[0].span if task.lead else None
                yield target_scope_differs.at(target.measure.span, lead, what=what)


def _above(target: Target, level: str | None) -> Iterator[Problem]:
    """Tell of the first tier that names a level above the plan's own."""
    for tier in target.tiers if level else ():
        words = match_key(f"{tier.level or ''} {tier.words.text}")
        if level and (
            higher := {one for one in _NAMED.findall(words) if LEVELS.index(one) < LEVELS.index(level)}
        ):
            yield target_scope_differs.at(tier.words.span, what=_said(_ABOVE, levels=_listed(higher)))
            return


def _counted(target: Target) -> set[str]:
    """Give the levels whose bodies a measure counts, where it counts those of several."""
    match = _BODIES.match(match_key(target.measure.text)) if target.measure else None
    levels = set(_NAMED.findall(match[0])) if match else set()
    return levels if len(levels) > 1 else set()


def _led(assigned: Assigned, task: Task) -> set[str]:
    """Give the levels of the groups that lead; all levels where anybody else leads too."""
    owners = who_owes(assigned, task.address)[1]
    if not owners or any(owner.group is None or owner.sort not in _GROUPS for owner in owners):
        return set(LEVELS)
    levels = {unit.level for owner in owners for unit in owner.units} | {
        owner.group.level for owner in owners if owner.group
    }
    return {level for level in levels if level}


_GROUPS: Final = frozenset({OwnerSort.GROUP, OwnerSort.COLLECTIVE})


def _listed(levels: set[str]) -> str:
    return ", ".join(level for level in LEVELS if level in levels)


def _said(words: Words, **facts: str) -> Words:
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))
