"""What a Vietnamese syllable looks like; loose where names of places are."""

import re
import unicodedata
from typing import Final

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED_TONES: Final = frozenset({"\u0301", "\u0323"})
_SYLLABLE: Final = re.compile(
    r"(?:b|ch|c(?![eêi])|d|đ|gh(?=[eêi])|gi|g(?![eê])|h|kh|k(?=[eêiy])|l|m|ngh(?=[eêi])|ng(?![eêi])|nh|n|ph|p|qu|r|s|th|tr|t"
    r"|v|x)?"
    r"(?:(?:uyê|iê|yê|oa|oă|oe|uâ|uê|uô|uy|ươ|[aăâeêioôơuưy])(?P<end>ch|nh|ng|[cmnpt])"
    r"|a[iouy]?|â[uy]|eo?|êu?|i(?:êu|a|u)?|o(?:a[ioy]?|eo?|i)?|ôi?|ơi?|u(?:ôi|y[auê]?|ây|[aêiơ])?|ư(?:ơi|ơu|[aiu])?|y(?:êu|ê)?)"
)


def is_syllable(word: str) -> bool:
    """Tell whether a word in lower case can be a Vietnamese syllable, wherever its tone stands."""
    marked = unicodedata.normalize("NFD", word)
    tones = [mark for mark in marked if mark in _TONES]
    if len(tones) > 1:
        return False
    base = "".join(mark for mark in marked if mark not in _TONES)
    match = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", base))
    if match is None:
        return False
    return match["end"] not in {"c", "ch", "p", "t"} or not _STOPPED_TONES.isdisjoint(tones)
