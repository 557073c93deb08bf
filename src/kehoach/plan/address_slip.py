"""Which address was meant by one that there is not: I.l for I.1, 1.2 for I.2, 2 for II.2; the numbers are the same.

A task that is one number away is another task: of I.8 nobody knows that I.2 was meant.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeAlias

from kehoach.plan.address import holders

_Key: TypeAlias = "tuple[str, ...]"

_NAMED: Final = re.compile(r"(?:mục|nhiệm vụ|dòng|bước|điểm|ý)\s+", re.IGNORECASE)
_MARKS: Final = re.compile(r"[\s./,;:)(_-]+")
_ROMAN: Final = re.compile(r"(?P<tens>x{0,3})(?P<ones>ix|iv|v?i{0,3})")
_ONES: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_MOST: Final = 12
"""Addresses that a help line lists."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses by their parts, by their last parts where the first were left out, and by what they lie in."""

    whole: "dict[_Key, list[str]]"
    last: "dict[_Key, list[str]]"
    inside: dict[str, list[str]]


def addresses_of(known: Iterable[str]) -> Addresses:
    """Sort addresses, once for all that are looked for."""
    whole: defaultdict[_Key, list[str]] = defaultdict(list)
    last: defaultdict[_Key, list[str]] = defaultdict(list)
    inside: defaultdict[str, list[str]] = defaultdict(list)
    for address in dict.fromkeys(known):
        key = _key(address)
        whole[key].append(address)
        for first in range(1, min(len(key), _MOST)):
            last[key[first:]].append(address)
        inside[next(islice(holders(address), 1, None), "")].append(address)
    return Addresses(dict(whole), dict(last), dict(inside))


def meant_by(text: str, there: Addresses, by: str) -> str | None:
    """Give the one address that can be meant, not that of the step `by` which names it; its section comes first."""
    key = _key(_NAMED.sub("", text, count=1))
    found = there.whole.get(key) or there.last.get(key) or []
    if len(found) > 1:
        section = by.partition(".")[0]
        found = [one for one in found if one.partition(".")[0] == section]
    return found[0] if len(found) == 1 and found[0] != by else None


def beside(text: str, there: Addresses) -> tuple[str, tuple[str, ...]]:
    """Give what an address that is not there would lie in, as far as that is there, and what does; of many the ends."""
    for holder in islice(holders(text), 1, None):
        if inside := there.inside.get(holder):
            return holder, tuple(inside if len(inside) <= _MOST else (inside[0], "…", inside[-1]))
    return "", ()


def _key(address: str) -> _Key:
    return tuple(_part(part) for part in _MARKS.split(address.strip().lower()) if part)


def _part(part: str) -> str:
    """Give one number as digits; "l" and "I" are typed for one another and for 1."""
    if part.isdecimal():
        return str(int(part)) if len(part) < _MOST else part
    roman = _ROMAN.fullmatch(part.replace("l", "i"))
    if roman is None or not part:
        return part
    return str(10 * len(roman["tens"]) + _ONES.index(roman["ones"]))
