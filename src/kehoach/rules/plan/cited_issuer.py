"""Which people's committee or council issued a cited document, where the plan says so behind its number."""

import re
from itertools import takewhile
from typing import Final, NamedTuple

from kehoach.rules.plan.cited import Cited
from kehoach.text.letters import match_key, nfc

_SAID: Final = re.compile(
    r"[\s,]*(?:của|do) (?:chủ tịch )?(?:ubnd|[uủ][yỷỳ] ban nhân dân|hđnd|hội đồng nhân dân) "
    r"(?P<level>tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\w)",
    re.IGNORECASE,
)
_CITY: Final = "thành phố"


class Issuer(NamedTuple):
    """A level and, where it is said, the name of the place."""

    level: str
    place: str


def may_be_one(one: Cited, other: Cited) -> bool:
    """Tell whether two citations of one number may be of one document: no two committees have issued it."""
    own, others = issuer_of(one), issuer_of(other)
    if own is None or others is None:
        return True
    return own.level == others.level and (not own.place or not others.place or own.place == others.place)


def issuer_of(one: Cited) -> Issuer | None:
    """Read "của UBND huyện Mẫu Một ban hành …": the words with capitals behind the level are the name."""
    words = nfc(one.title)
    said = _SAID.match(words)
    if said is None:
        return None
    level = match_key(said["level"]).rstrip(".")
    name = takewhile(lambda word: word[:1].isupper(), words[said.end() :].replace(",", " , ").split())
    return Issuer(_CITY if level == "tp" else level, match_key(" ".join(name)))
