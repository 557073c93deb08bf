"""At which level of government the office stands that issued a plan."""

import re
from typing import Final

from kehoach.plan.model import Plan
from kehoach.roster.entry import LEVELS
from kehoach.text.letters import match_key

_LEVEL: Final = re.compile(
    r"(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?: và ubnd| và ủy ban nhân dân)? (?:(tỉnh)|(huyện|quận|thị xã)|(xã|phường|thị trấn|đặc khu)) "
)


def issuer_level(plan: Plan) -> str | None:
    """Give tỉnh, huyện or xã; None where the issuer is no people's committee, or a city, which may be of two levels."""
    match = _LEVEL.match(match_key(plan.issuer.text) + " ") if plan.issuer else None
    if match is None:
        return None
    return LEVELS[1 + next(at for at, group in enumerate(match.groups()) if group)]
