"""Vietnamese typed in an encoding from before Unicode and saved as UTF-8: TCVN3 and VNI.

Such a text is valid UTF-8 whose letters are others: `KÕ ho¹ch`, `Keá hoaïch`. It is told by words that are no Vietnamese
syllables as they stand, and are as the old fonts show them. Both tables are those of the fonts .VnTime and VNI-Times.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from kehoach.text.source import Span
from kehoach.text.syllable import is_syllable

_TCVN3: Final = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)
_VNI_LETTERS: Final = str.maketrans("ôöñæóòî", "ơưđỉĩịỵ")
# A letter of VNI is followed by a letter that stands for its mark and tone.
_VNI_MARKS: Final = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_PAIR: Final = re.compile(f"([aeouyôö])([{''.join(_VNI_MARKS)}])")

# Any text of a few words has one of these; Vietnamese in Unicode has hardly ever one.
_SIGNS: Final = "®µ¸¹¨©«¬¶ª»¼½¾øûïåäöñëæçîüþßÆÇËÎÏÑÖØÜÞ÷"
# What stands right behind a figure is a unit of measure: 5µm.
_RUN: Final = re.compile(r"(?<![0-9])[^\s\x00-@\[-`{-~]+")
_WORD: Final = re.compile(r"[A-Za-z\u00a1-\u00ff]{2,10}")
_FEWEST = 2


class Legacy(NamedTuple):
    """The first word that shows the encoding, its place, and what it says."""

    encoding: str
    span: Span
    word: str
    meant: str


def legacy_encoding_of(text: str) -> Legacy | None:
    """Find the encoding of a text that has at least two different words of it; None for Unicode."""
    if not any(sign in text for sign in _SIGNS):
        return None
    found: dict[str, dict[str, Legacy]] = {"TCVN3": {}, "VNI": {}}
    for one in _legacy_words(text):
        found[one.encoding].setdefault(one.meant.lower(), one)
    words = max(found.values(), key=len)
    return next(iter(words.values())) if len(words) >= _FEWEST else None


def _legacy_words(text: str) -> Iterator[Legacy]:
    for match in _RUN.finditer(text):
        word = match[0]
        if word.isascii() or not _WORD.fullmatch(word) or is_syllable(word.lower()):
            continue
        for encoding, shown in _SHOWN.items():
            meant = shown(word)
            if not meant.isascii() and is_syllable(meant.lower()):
                yield Legacy(encoding, Span(*match.span()), word, meant)


def _shown_by_tcvn3(word: str) -> str:
    return word.translate(_TCVN3)


def _shown_by_vni(word: str) -> str:
    lower = word.lower()
    paired = _VNI_PAIR.sub(lambda pair: _VNI_BASES.get(pair[1], pair[1]) + _VNI_MARKS[pair[2]], lower)
    return unicodedata.normalize("NFC", paired.translate(_VNI_LETTERS))


_VNI_BASES: Final = {"ô": "ơ", "ö": "ư"}
_SHOWN: Final[dict[str, Callable[[str], str]]] = {"TCVN3": _shown_by_tcvn3, "VNI": _shown_by_vni}
