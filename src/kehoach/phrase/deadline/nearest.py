"""Finds a readable form near a phrase that was not understood."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Final

from kehoach.phrase.deadline.model import Frame
from kehoach.phrase.deadline.normalise import normalise
from kehoach.phrase.deadline.silence import TIME_WORDS

LONGEST: Final = 120  # characters; longer texts are no slips of one phrase
_SHORT: Final = 5  # letters; shorter words are near too many others
_WORDS: Final = tuple(
    sorted(
        {word for phrase in TIME_WORDS for word in phrase.split()}
        | {
            "từ",
            "đến",
            "trong",
            "hoàn",
            "thành",
            "tiếp",
            "tục",
            "theo",
            "lộ",
            "trình",
            "tiến",
            "độ",
            "vào",
            "các",
            "và",
        }
    )
)
_MARKED: Final = {"ngày", "năm", "tháng", "quý", "trước", "đến", "hết", "đầu", "cuối", "từ", "hằng", "tuần", "định", "kỳ",
                  "thường", "xuyên", "chậm", "nhất", "giai", "đoạn", "lần", "khi", "sau", "trong"}  # fmt: skip
_ISO_MONTH: Final = re.compile(r"(?<![\d-])(\d{4}) ?- ?(\d{1,2})(?![\d/-])")
_DASHED: Final = re.compile(r"\bngày (\d{1,2}) ?- ?(\d{1,2})(?![\d/-])")
_QUARTERS: Final = re.compile(r"\bquý (?:(?:i{1,3}|iv)\b(?:, ?| và | ?- ?)?)+")


def nearest(text: str, frame: Frame, reads: Callable[[str], bool]) -> str | None:
    """Give the nearest phrase that can be read, None where nothing is near."""
    if len(text) > LONGEST:
        return None
    phrase = normalise(text)
    near = next((one for one in _repairs(phrase, frame) if one != phrase and reads(one)), None)
    return near and _QUARTERS.sub(
        lambda match: match[0].upper().replace("QUÝ", "quý").replace("VÀ", "và"), near
    )


def mended(text: str) -> str:
    """Give the normalised phrase with the words of time spelt right."""
    return " ".join(_spelt(word) for word in normalise(text).split(" "))


def _repairs(phrase: str, frame: Frame) -> Iterator[str]:
    """Give the phrase with one kind of slip undone."""
    spelt = mended(phrase)
    year = frame.period.start.year
    for one in dict.fromkeys((phrase, spelt)):
        yield one
        yield _ISO_MONTH.sub(r"tháng \2/\1", one)
        yield _DASHED.sub(r"ngày \1/\2", one)
        yield f"{one} hằng tháng"
        yield f"{one}/{year}"
        yield f"{one} năm {year}"
        yield f"{one} {year}"


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFD", word).replace("đ", "d")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_BY_BARE: Final = {_bare(word): word for word in sorted(_MARKED)}


def _spelt(word: str) -> str:
    """Give the word of time that was meant, for one typed without marks or with a slip."""
    if word in _WORDS or len(word) < _SHORT or not word.isalpha():
        return _BY_BARE.get(word, word)
    if bare := _BY_BARE.get(word):
        return bare
    close = get_close_matches(word, _WORDS, n=1, cutoff=0.74)
    return close[0] if close else word
