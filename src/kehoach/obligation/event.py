"""Which time limit of a cell an event starts: "05 ngày kể từ ngày ký; 02 ngày kể từ ngày nhận" has two."""

import re
from typing import Final, TypeAlias

from kehoach.obligation.times import limbs
from kehoach.phrase.deadline.model import Deadline, Kind
from kehoach.text.letters import match_key

Limbs: TypeAlias = tuple[tuple[int, Deadline], ...]

_SHORT: Final = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "tthc": "thủ tục hành chính",
    "qppl": "quy phạm pháp luật",
    "tp": "thành phố",
}


def started(deadline: Deadline, event: str | None) -> tuple[Limbs, bool]:
    """Give the limbs of a deadline that an event starts, by their place; second, whether the words tell which.

    One limb that waits for an event needs no words. Of several it is the one whose event the words quote, the
    longest where they quote two, else the only one of which they are a part.
    """
    waiting = tuple(
        (at, limb)
        for at, limb in enumerate(limbs(deadline))
        if limb.kind in (Kind.EVENT_OFFSET, Kind.EVENT_TRIGGERED) and limb.due is None
    )
    if len(waiting) < 2:  # noqa: PLR2004 - one limb is the one meant
        return waiting, True
    meant = _meant(waiting, _words(event or ""))
    return (meant, True) if meant else (waiting, False)


def _meant(waiting: Limbs, words: str) -> Limbs:
    quoted = [one for one in waiting if (event := _words(one[1].event or "")) and event in words]
    if quoted:
        return (max(quoted, key=lambda one: len(_words(one[1].event or ""))),)
    around = tuple(one for one in waiting if words and words in _words(one[1].event or ""))
    return around if len(around) == 1 else ()


def _words(text: str) -> str:
    """Give words as they are compared, the usual abbreviations spelled out, with a blank at both ends."""
    words = re.findall(r"\w+", match_key(text))
    return f" {' '.join(_SHORT.get(word, word) for word in words)} " if words else ""
