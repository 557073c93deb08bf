"""What a target asks for: at which levels, in which fields, as a share or as a number."""

import re

from kehoach.phrase.goal.model import PERCENT, POINTS
from kehoach.plan.model import Target, Tier
from kehoach.plan.progress_file import Figure
from kehoach.roster.entry import LEVELS
from kehoach.roster.model import Roster
from kehoach.status.register import level_key
from kehoach.text.letters import match_key

_BETWEEN = re.compile(r"[,;]| và ")
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


def parts(field: str) -> frozenset[str]:
    """Cut a list of fields: đất đai, xây dựng và đầu tư."""
    return frozenset(part for one in _BETWEEN.split(match_key(field)) if (part := one.strip()))


def is_share(target: Target, figure: Figure) -> bool | None:
    """Tell whether the goals of a figure's level and field are all shares, or all numbers; None for neither."""
    fitting = [one for one in target.tiers if _fits(one, figure)] or target.tiers
    sorts = {
        one.goal.unit in (PERCENT, POINTS) for one in fitting if one.goal and one.goal.op and one.goal.unit
    }
    is_told = all(one.goal and one.goal.op and one.goal.unit for one in fitting)
    return sorts.pop() if is_told and len(sorts) == 1 else None


def _fits(tier: Tier, figure: Figure) -> bool:
    level = tier.level is None or (figure.level and level_key(tier.level) == level_key(figure.level.text))
    field = match_key(figure.field.text) if figure.field else None
    return bool(level) and (
        field in parts(tier.field) if tier.field and field else tier.field is None and not field
    )
