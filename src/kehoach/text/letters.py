"""Vietnamese letters: one key for all the ways of typing the same words.

Keys serve matching only; what the user wrote is never rewritten.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

LOOK_ALIKES: Final = {
    "Ð": "Đ",
    "ð": "đ",
    "Ɖ": "Đ",
    "ɖ": "đ",
    **dict(zip("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx", strict=True)),
    **dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧο", "ABEHIKMNOPTYXo", strict=True)),
}
"""What old fonts and text recognition put for Vietnamese letters, and Cyrillic and Greek letters that look Latin."""

UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\U000e0001-\U000e007f]"
)
"""Characters that no screen shows: soft hyphen, joiners and fillers of other scripts, marks of direction, tags."""
SOFT_HYPHEN: Final = "\u00ad"
"""Where a word may be broken; in a word it is nothing."""

_LOOKS_ALIKE = re.compile(f"[{''.join(LOOK_ALIKES)}]")
_BLANKS = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Most texts are without: decomposing them to look more closely takes long.
_MAY_BE_NEW = re.compile("o[àáảãạặậèéẻẽẹệ]|u[ỳýỷỹỵ]")
_NEW_PLACEMENT = re.compile(rf"(?<!q)(o[ae]|uy)([{_TONES}])(?![a-z\u0302\u0306])")


def nfc(text: str) -> str:
    """Compose letters and their marks."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def single_spaced(text: str) -> str:
    """Make every run of blanks, also non-breaking ones, a single space; none at the ends."""
    return _BLANKS.sub(" ", text).strip()


def old_tone_placement(text: str) -> str:
    """Write hoà, hoè, uỷ as hòa, hòe, ủy, in lower case text."""
    composed = nfc(text)
    if not _MAY_BE_NEW.search(composed):
        return composed
    marked = unicodedata.normalize("NFD", composed)
    return unicodedata.normalize("NFC", _NEW_PLACEMENT.sub(_move_back, marked))


def _move_back(match: re.Match[str]) -> str:
    vowels, tone = match.groups()
    return f"{vowels[0]}{tone}{vowels[1]}"


@lru_cache(maxsize=8192)
def match_key(text: str) -> str:
    """Give the key under which texts that differ only in typing are equal.

    Folds Unicode form, letters that only look Vietnamese (Ð/Đ), case, blanks, soft hyphens, and tone placement (Ủy/Uỷ,
    hòa/hoà).
    """
    if text.isascii():
        return single_spaced(text).lower()
    meant = _LOOKS_ALIKE.sub(lambda match: LOOK_ALIKES[match[0]], nfc(text.replace(SOFT_HYPHEN, "")))
    return old_tone_placement(single_spaced(meant).lower())
