"""Words beside a name that say which part the unit has in the task: (phối hợp), chủ trì, phối hợp với …."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from kehoach.roster.narrowing import BODIES, SEPARATORS, is_boundary
from kehoach.roster.wording import Wording

SUPPORTS: Final = "phối hợp"
LEADS: Final = frozenset({"chủ trì", "chịu trách nhiệm", "chịu trách nhiệm chính"})
_DOES: Final = frozenset({"thực hiện", "tổ chức thực hiện", "đầu mối", "làm đầu mối", "là đầu mối"})
OTHERS: Final = frozenset(
    {
        "tham mưu",
        "tổng hợp",
        "theo dõi",
        "đôn đốc",
        "thẩm định",
        "thẩm tra",
        "kiểm tra",
        "giám sát",
        "phê duyệt",
        "cho ý kiến",
        "góp ý",
    }
)
"""Parts that go by the document's own word under `roles`."""
_ROLES: Final = {tuple(role.split()): role for role in (*LEADS, *_DOES, *OTHERS, SUPPORTS)} | {
    ("cùng", "phối", "hợp"): SUPPORTS
}
_LONGEST: Final = max(map(len, _ROLES))
_TAILS: Final = (("thực", "hiện"), ("chính",), ("chung",))
_ASKED: Final = frozenset({"được", "giao"})
"""Words before a role that make it a clause: được kiểm tra, được giao chủ trì."""
_WITH: Final = frozenset({"với", "cùng"})


class Said(NamedTuple):
    """A role, and the token after its words; `names` where whoever has it stands in the same brackets."""

    role: str
    end: int
    names: bool = False


def role_after(wording: Wording, at: int, stop: int, *, of_unit: bool) -> Said | None:
    """Read the role of the name that ends before a token; a group that leads may be narrowed to those who lead."""
    if at < stop and wording.keys[at] == "(" and at in wording.closes:
        return _in_brackets(wording, at)
    said = _role(wording.keys, at, stop)
    if said and not _is_before_names(wording.keys, said, stop) and (of_unit or said.role == SUPPORTS):
        ends = is_boundary(wording.keys, said.end, stop) or opens_support(wording.keys, said.end, stop)
        return said if ends else None
    return None


def role_before(keys: Sequence[str], at: int, stop: int) -> Said | None:
    """Read the role of the names that follow: "phối hợp với", "Chủ trì:", "Cơ quan phối hợp:"."""
    start = at + 2 if tuple(keys[at : at + 2]) in BODIES else at
    said = _role(keys, start, stop)
    if said is None:
        return None
    if said.end + 1 < stop and keys[said.end] == ":":
        return said._replace(end=said.end + 1)
    if start > at or not _is_before_names(keys, said, stop):
        return None
    end = said.end
    while end < stop and keys[end] in _WITH:
        end += 1
    return said._replace(end=end) if end < stop else None


def opens_support(keys: Sequence[str], at: int, stop: int) -> bool:
    """Tell whether "phối hợp với" stands at a token: whoever comes before it leads."""
    said = _role(keys, at, stop)
    return said is not None and _is_before_names(keys, said, stop)


def name_end(keys: Sequence[str], first: int, end: int) -> int:
    """Give where words end that nobody knows, without the role behind them."""
    for at in range(first + 1, end):
        said = _role(keys, at, end)
        if said and said.end == end and keys[at - 1] not in _ASKED:
            return at
    return end


def _role(keys: Sequence[str], at: int, stop: int) -> Said | None:
    """Read the longest role at a token with the words that only go with it: phối hợp thực hiện."""
    for length in range(min(_LONGEST, stop - at), 0, -1):
        if role := _ROLES.get(tuple(keys[at : at + length])):
            end = at + length
            tail = next((one for one in _TAILS if tuple(keys[end : min(end + len(one), stop)]) == one), ())
            return Said(role, end + len(tail))
    return None


def _is_before_names(keys: Sequence[str], said: Said, stop: int) -> bool:
    return said.role == SUPPORTS and said.end < stop and keys[said.end] in _WITH


def _in_brackets(wording: Wording, at: int) -> Said | None:
    """Read "(chủ trì)", "(theo dõi, đôn đốc)", "(chủ trì, phối hợp với Sở Nội vụ)"; the first role counts."""
    keys, close = wording.keys, wording.closes[at]
    here = at + 3 if tuple(keys[at + 1 : at + 3]) in BODIES else at + 1
    first = ""
    while said := _role(keys, here, close):
        if _is_before_names(keys, said, close) or (said.end < close and keys[said.end] == ":"):
            return Said(first, close + 1, names=True) if said.role == SUPPORTS else None
        first, here = first or said.role, said.end
        if here == close:
            return Said(first, close + 1)
        here += keys[here] in SEPARATORS
    return None
