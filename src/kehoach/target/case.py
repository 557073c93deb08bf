"""Tiers with all that their results rest on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kehoach.calendar.period import year
from kehoach.errors import KehoachError
from kehoach.plan.figure_key import parts_of
from kehoach.plan.level import level_key
from kehoach.plan.model import Plan, Target, Tier
from kehoach.plan.series import Stated, series, years
from kehoach.repository.follow import Followed
from kehoach.roster.assigned import Assigned, assigned_on, who_owes
from kehoach.roster.resolve import unit_named
from kehoach.target.choose import known_by
from kehoach.target.expected import answerable
from kehoach.target.holdings import holdings
from kehoach.target.model import Ask, Holding
from kehoach.target.part import Part, speaking
from kehoach.target.taking_part import Known, taking_part
from kehoach.words import Words

_MOST: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class Case:
    """One tier with all that its result rests on.

    `on_record` are the figures of the units asked for that speak of it and are known by then, `wanted` the units
    that should report, `is_apart` tells whether others have a part in it that are not asked for. `unread` are units
    of whose reports some can't be read, `unasked` those whose figures the target does not ask for. `years` are the first and last of the tier, `year` the one judged.
    """

    followed: Followed
    target: Target
    tier: Tier
    part: Part
    ask: Ask
    on_record: tuple[Holding, ...]
    wanted: tuple[str, ...]
    is_apart: bool
    unread: tuple[str | None, ...]
    unasked: tuple[str, ...]
    kin: tuple[Stated, ...]
    years: tuple[int, int]
    year: int


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all tiers of a plan rest on; `now` has the owners of the day asked, `kin` goals by the tier they belong to."""

    followed: Followed
    now: Assigned
    ask: Ask
    by_target: Mapping[str, tuple[Holding, ...]]
    kin: Mapping[int, tuple[Stated, ...]]
    unread: tuple[str | None, ...]
    parts: Known


class TooManyFiguresError(KehoachError):
    """A plan has more figures and levels to be reached than anybody could hold against each other."""

    words = Words(
        vi="kế hoạch `{plan}` có quá nhiều số liệu và mức phải đạt nên không tính được kết quả chỉ tiêu",
        en="the plan `{plan}` has too many figures and goals for results of its targets",
    )
    help = Words(
        vi="xem `kehoach check`; các kế hoạch khác thì nêu tên tệp mà xem",
        en="see `kehoach check`; look at the other plans by naming their files",
    )


def cases(followed: Followed, ask: Ask) -> Iterator[Case]:
    """Give each tier of each target of a plan, in the order of the plan; of units asked for, only theirs."""
    ground = _ground(followed, ask)
    if _work(ground) > _MOST:
        raise TooManyFiguresError(plan=followed.plan.id)
    for target in followed.plan.targets:
        for tier in target.tiers:
            case = _case(ground, target, tier)
            if ask.units is None or case.wanted:
                yield case


def _ground(followed: Followed, ask: Ask) -> _Ground:
    roster = followed.assigned.roster
    on_record = holdings(roster, followed.progress)
    return _Ground(
        followed=followed,
        now=assigned_on(followed.assigned, ask.day),
        ask=ask,
        by_target={target: known_by(those, ask) for target, those in on_record.items()},
        kin={id(one.tier): those for those in map(tuple, series(followed.plan).values()) for one in those},
        unread=tuple(dict.fromkeys(name and unit_named(roster, name) for name in followed.unread)),
        parts=Known(followed.assigned),
    )


def _work(ground: _Ground) -> int:
    """Count what is looked at for the results of a plan: for each tier all figures, tiers and owners of its target."""
    counted, beside = 0, _Beside(ground.by_target)
    for target in ground.followed.plan.targets:
        owners = who_owes(ground.now, target.task)[1] if target.task else ()
        of_target = len(target.tiers) + sum(1 + len(owner.units) for owner in owners)
        own = len(ground.by_target.get(target.id, ()))
        counted += sum(of_target + own + beside.of(ground.kin.get(id(tier), ())) for tier in target.tiers)
        if counted > _MOST:
            break
    return counted


@dataclass(slots=True)
class _Beside:
    """How many goals and figures there are of the same thing, for all tiers of one series together."""

    by_target: Mapping[str, tuple[Holding, ...]]
    counted: dict[int, int] = field(default_factory=dict)

    def of(self, kin: tuple[Stated, ...]) -> int:
        if id(kin) not in self.counted:
            ids = {one.target.id for one in kin}
            self.counted[id(kin)] = len(kin) + sum(len(self.by_target.get(name, ())) for name in ids)
        return self.counted[id(kin)]


def _case(ground: _Ground, target: Target, tier: Tier) -> Case:
    followed, ask, kin = ground.followed, ground.ask, ground.kin.get(id(tier), ())
    part = Part(target.id, level_key(tier.level), parts_of(tier.field))
    ids = dict.fromkeys((target.id, *(one.target.id for one in kin)))
    found = tuple(one for name in ids for one in ground.by_target.get(name, ()))
    unasked = _unasked(ground, target, found)
    passed_over = frozenset(unasked)
    figures = tuple(one for one in found if one.unit not in passed_over)
    everyone = speaking(figures, part, ask)
    answer = answerable(ground.now, target, part, ask, everyone)
    wanted = tuple(name for name in answer if ask.units is None or name in ask.units)
    first, last = years(tier) or _years_of(followed.plan, ask)
    return Case(
        followed=followed,
        target=target,
        tier=tier,
        part=part,
        ask=ask,
        on_record=tuple(one for one in everyone if ask.units is None or one.unit in ask.units),
        wanted=wanted,
        is_apart=len(wanted) < len(answer) or _is_narrowed(figures, part, ask),
        unread=tuple(name for name in ground.unread if name is None or name in wanted),
        unasked=tuple(name for name in unasked if ask.units is None or name in ask.units),
        kin=kin,
        years=(first, last),
        year=min(max(ask.day.year, first), last),
    )


def _unasked(ground: _Ground, target: Target, figures: Iterable[Holding]) -> tuple[str, ...]:
    """Name units of the roster that reported figures which the target does not ask them for."""
    asked, roster = taking_part(ground.parts, target), ground.followed.assigned.roster
    if asked is None:
        return ()
    names = dict.fromkeys(one.unit for one in figures)
    return tuple(name for name in names if name not in asked and name in roster.by_name)


def _is_narrowed(figures: tuple[Holding, ...], part: Part, ask: Ask) -> bool:
    """Tell whether a goal of all levels is asked of one of them."""
    asked = level_key(ask.level)
    return bool(asked) and not part.level and any(one.level != asked for one in figures)


def _years_of(plan: Plan, ask: Ask) -> tuple[int, int]:
    period = plan.period or year(ask.day.year)
    return period.start.year, period.end.year
