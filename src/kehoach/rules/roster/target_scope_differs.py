import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Target, Task, entries
from kehoach.roster.assigned import Assigned, who_owes
from kehoach.roster.entry import LEVELS
from kehoach.roster.model import OwnerSort
from kehoach.roster.resolve import resolve
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
_NOT_COUNTED = Words(
    vi="chỉ tiêu chỉ tính cấp {counted}, mà đơn vị chủ trì của nhiệm vụ {address} có cả cấp {levels}",
    en="the target counts level {counted} only, but units of level {levels} lead task {address}, too",
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
    task lack one of them: the communes then spoil the rate without having been told. Goals of their own
    for several levels (`cấp huyện: 80%`) count these. Or it counts the districts only, or has goals for province and
    districts, and the communes lead, too. Where one unit leads for all others, nothing is said.

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
    scopes = _Scopes(assigned)
    for target in assigned.plan.targets:
        yield from _above(target, level)
        task = by_address.get(target.task or "")
        if target.measure and task and target.measure.span not in told:
            told.add(target.measure.span)
            yield from _unlike_lead(scopes, target, task)


class _Scopes:
    """Whom the targets of a plan count and who leads their tasks, each looked up once."""

    def __init__(self, assigned: Assigned) -> None:
        self._assigned = assigned
        self.counted = {id(one): _counted(assigned, one) for one in assigned.plan.targets}
        self._led: dict[str, set[str] | None] = {}
        self._by_task: defaultdict[str | None, Counter[str]] = defaultdict(Counter)
        self._tiered: Counter[str | None] = Counter()
        for one in assigned.plan.targets:
            self._by_task[one.task].update(self.counted[id(one)][1])
            self._tiered[one.task] += _has_levels(one)

    def led(self, task: Task) -> set[str] | None:
        """Give the levels that lead a task."""
        if task.address not in self._led:
            self._led[task.address] = _led(self._assigned, task)
        return self._led[task.address]

    def counted_elsewhere(self, target: Target) -> set[str]:
        """Give the levels that the other targets of a task count."""
        own = self.counted[id(target)][1]
        return {level for level, count in self._by_task[target.task].items() if count > (level in own)}

    def set_for_elsewhere(self, target: Target) -> bool:
        """Tell whether other targets of a task have goals of their own for single levels."""
        return self._tiered[target.task] > _has_levels(target)


def _unlike_lead(scopes: _Scopes, target: Target, task: Task) -> Iterator[Problem]:
    """Tell of levels that a target counts and nobody leads, or that lead and are not counted."""
    led = scopes.led(task)
    place, counted = scopes.counted[id(target)]
    if led is None:
        return
    lead = task.lead[0].span if task.lead else None
    if place is None:
        place, counted = _set_for(target, led)
    if place is None and not scopes.set_for_elsewhere(target):
        place, counted = _set_for_some(target, led)
    if place is None:
        return
    if missing := counted - led:
        what = _said(_NOT_LED, levels=_listed(missing), address=task.address)
        yield target_scope_differs.at(place, lead, what=what)
    elif more := led - counted - scopes.counted_elsewhere(target):
        what = _said(_NOT_COUNTED, levels=_listed(more), address=task.address, counted=_listed(counted))
        yield target_scope_differs.at(place, lead, what=what)


def _above(target: Target, level: str | None) -> Iterator[Problem]:
    """Tell of the first tier that names a level above the plan's own."""
    for tier in target.tiers if level else ():
        words = match_key(f"{tier.level or ''} {tier.words.text}")
        if level and (
            higher := {one for one in _NAMED.findall(words) if LEVELS.index(one) < LEVELS.index(level)}
        ):
            yield target_scope_differs.at(tier.words.span, what=_said(_ABOVE, levels=_listed(higher)))
            return


def _counted(assigned: Assigned, target: Target) -> tuple[Span | None, set[str]]:
    """Give the levels whose bodies a target counts, and where it says so: in its measure, or behind its number."""
    match = _BODIES.match(match_key(target.measure.text)) if target.measure else None
    levels = set(_NAMED.findall(match[0])) if match else set()
    if levels and target.measure:
        return target.measure.span, levels
    for tier in target.tiers:
        scope = tier.goal.scope if tier.goal else None
        if scope and (levels := _levels_of(assigned, scope)):
            return tier.words.span, levels
    return None, set()


def _set_for(target: Target, led: set[str]) -> tuple[Span | None, set[str]]:
    """Give the first tier with a level of its own that nobody leads, and the levels of all tiers."""
    levels = {level: tier for tier in target.tiers for level in _NAMED.findall(match_key(tier.level or ""))}
    place = next((tier.words.span for level, tier in levels.items() if level not in led), None)
    return place, set(levels)


def _set_for_some(target: Target, led: set[str]) -> tuple[Span | None, set[str]]:
    """Give the last tier and the levels where several have goals of their own, all alike in year, and one that leads has none."""
    levels = {level for tier in target.tiers for level in _NAMED.findall(match_key(tier.level or ""))}
    is_for_each = all(tier.level for tier in target.tiers)
    return (
        (target.tiers[-1].words.span, levels)
        if is_for_each and 1 < len(levels) < len(led)
        else (None, levels)
    )


def _has_levels(target: Target) -> bool:
    return any(tier.level for tier in target.tiers)


def _levels_of(assigned: Assigned, words: str) -> set[str]:
    """Give the levels of the groups that some words name; none where they name anything else."""
    found = resolve(assigned.roster, words, Span(0, 0), None, compare=False)
    levels = [owner.group.level if owner.group and owner.sort in _GROUPS else None for owner in found.owners]
    return set() if found.problems or None in levels else {level for level in levels if level}


def _led(assigned: Assigned, task: Task) -> set[str] | None:
    """Give the levels of the groups that lead; None where anybody else leads too."""
    owners = who_owes(assigned, task.address)[1]
    if not owners or any(owner.group is None or owner.sort not in _GROUPS for owner in owners):
        return None
    levels = {unit.level for owner in owners for unit in owner.units} | {
        owner.group.level for owner in owners if owner.group
    }
    return {level for level in levels if level}


_GROUPS: Final = frozenset({OwnerSort.GROUP, OwnerSort.COLLECTIVE})


def _listed(levels: set[str]) -> str:
    return ", ".join(level for level in LEVELS if level in levels)


def _said(words: Words, **facts: str) -> Words:
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))
