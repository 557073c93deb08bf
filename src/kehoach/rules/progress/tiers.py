"""What a target asks for: at which levels, in which fields, as a share or as a number."""

from kehoach.phrase.goal.model import Goal
from kehoach.plan.figure_key import parts_of
from kehoach.plan.level import level_key
from kehoach.plan.model import Target, Tier
from kehoach.plan.progress_file import Figure
from kehoach.roster.entry import LEVELS
from kehoach.roster.model import Roster
from kehoach.target.amount import is_share

# How offices call their levels besides; "cấp thành phố" may be that of a province or of a district.
_ALSO = ("thành phố", "quận", "thị xã", "phường", "thị trấn", "bộ")


def levels_of(target: Target, roster: Roster) -> tuple[str, ...]:
    """Name the levels of a target; those of the roster too where some of its goals hold for any level."""
    named = {level_key(tier.level): tier.level for tier in target.tiers if tier.level}
    overall = [tier for tier in target.tiers if tier.field is None] or target.tiers
    if named and all(tier.level for tier in overall):
        return tuple(named.values())
    there = (*(one.level for one in roster.units), *(one.level for one in roster.groups))
    known = dict.fromkeys(one for one in (*LEVELS, *there, *_ALSO) if one)
    return (*named.values(), *(f"cấp {one}" for one in known if one not in named))


def goals_of(target: Target, figure: Figure) -> tuple[Goal, ...]:
    """Give the goals for a figure's level and field, else those of the whole target.

    Empty unless all of them name a number of something.
    """
    fitting = [one for one in target.tiers if _fits(one, figure)] or target.tiers
    goals = tuple(one.goal for one in fitting if one.goal and one.goal.op and one.goal.unit)
    return goals if len(goals) == len(fitting) else ()


def are_shares(goals: tuple[Goal, ...]) -> bool:
    """Tell whether there are goals and all are shares."""
    return bool(goals) and all(is_share(one) for one in goals)


def are_numbers(goals: tuple[Goal, ...]) -> bool:
    """Tell whether there are goals and none is a share."""
    return bool(goals) and not any(is_share(one) for one in goals)


def _fits(tier: Tier, figure: Figure) -> bool:
    if tier.level and (figure.level is None or level_key(tier.level) != level_key(figure.level.text)):
        return False
    fields = parts_of(figure.field.text if figure.field else None)
    return bool(fields) is bool(tier.field) and fields <= parts_of(tier.field)
