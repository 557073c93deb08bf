"""What a target asks for: at which levels, in which fields, as a share or as a number."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

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


class Wanted(NamedTuple):
    """What the goals for a figure ask for; all are False where they are of different kinds, or name no number.

    `are_ratios`: one of them is a number of something for each of something else.
    """

    are_shares: bool = False
    are_numbers: bool = False
    are_ratios: bool = False


@dataclass(slots=True)
class Tiers:
    """The tiers of a target, found by the fields that they are for: a file may have thousands of figures of one target.

    `names` are the fields as the plan writes them. Tiers for all fields stand under no part. `overall` is what
    all of them ask for, `wanted` keeps what those for a level and fields do.
    """

    target: Target
    names: tuple[str, ...]
    parts: tuple[frozenset[str], ...]
    by_part: Mapping[str | None, tuple[int, ...]]
    overall: Wanted
    wanted: dict[tuple[str, frozenset[str]], Wanted] = field(default_factory=dict)


def tiers_of(target: Target) -> Tiers:
    """Sort the tiers of a target by each of their fields."""
    names = tuple(dict.fromkeys(tier.field for tier in target.tiers if tier.field))
    parts = tuple(parts_of(tier.field) for tier in target.tiers)
    by_part: defaultdict[str | None, list[int]] = defaultdict(list)
    for turn, those in enumerate(parts):
        for part in those or (None,):
            by_part[part].append(turn)
    return Tiers(
        target, names, parts, {part: tuple(turns) for part, turns in by_part.items()}, _wanted(target.tiers)
    )


def has_fields(tiers: Tiers, words: str) -> bool:
    """Tell whether one tier is for all the fields that words name; words that name none are for any."""
    parts = parts_of(words)
    return any(parts <= tiers.parts[turn] for turn in _among(tiers, parts)) if parts else bool(tiers.names)


def wanted_by(tiers: Tiers, figure: Figure) -> Wanted:
    """Tell what the goals for a figure's level and field ask for, else those of the whole target."""
    fields = parts_of(figure.field.text if figure.field else None)
    key = level_key(figure.level.text if figure.level else None), fields
    if key not in tiers.wanted:
        fitting = _fitting(tiers, *key)
        tiers.wanted[key] = _wanted(fitting) if fitting else tiers.overall
    return tiers.wanted[key]


def _among(tiers: Tiers, parts: frozenset[str]) -> tuple[int, ...]:
    """Give the fewest tiers among which those for some fields are."""
    return min((tiers.by_part.get(part, ()) for part in parts or (None,)), key=len)


def _fitting(tiers: Tiers, level: str, parts: frozenset[str]) -> Sequence[Tier]:
    """Give the tiers for a level and fields."""
    those = (tiers.target.tiers[turn] for turn in _among(tiers, parts) if parts <= tiers.parts[turn])
    return [one for one in those if level_key(one.level) in {"", level}]


def _wanted(tiers: Sequence[Tier]) -> Wanted:
    """Tell what some tiers ask for, if all of them name a number of something."""
    goals = tuple(one.goal for one in tiers if one.goal and one.goal.op and one.goal.unit)
    shares = [is_share(one) for one in goals]
    if not goals or len(goals) < len(tiers) or len(set(shares)) > 1:
        return Wanted()
    return Wanted(shares[0], not shares[0], any(one.per for one in goals))
