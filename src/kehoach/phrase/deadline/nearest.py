"""Finds a readable form near a phrase that was not understood."""

import re
import unicodedata
from calendar import monthrange
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
_DATE: Final = re.compile(r"(\d{1,2})/(\d{1,2})(?=/|\b)")
_FORMS: Final = (
    "Trong tháng 6/{year}", "Quý II/{year}", "Trước ngày 30/6/{year}", "Năm {year}", "Hằng năm", "Hằng quý", "Hằng tháng",
    "Thường xuyên", "6 tháng đầu năm {year}", "Từ tháng 01 đến tháng 6/{year}", "Giai đoạn {year}-{last}",
    "02 ngày làm việc kể từ ngày nhận được hồ sơ", "Ngày 15 của tháng cuối quý", "Định kỳ 6 tháng, năm",
    "Trong tuần cuối tháng 6/{year}", "Cuối năm {year}",
)  # fmt: skip


def nearest(text: str, frame: Frame, reads: Callable[[str], bool]) -> str | None:
    """Give the nearest phrase that can be read, None where nothing is near."""
    if len(text) > LONGEST:
        return None
    phrase = normalise(text)
    for near in _repairs(phrase, frame):
        if near != phrase and reads(near):
            return near
    return _form(phrase, frame)


def mended(text: str) -> str:
    """Give the normalised phrase with the words of time spelt right."""
    return " ".join(_spelt(word) for word in normalise(text).split(" "))


def _repairs(phrase: str, frame: Frame) -> Iterator[str]:
    """Give the phrase with one kind of slip undone."""
    spelt = mended(phrase)
    year = frame.period.start.year
    for one in dict.fromkeys((phrase, spelt)):
        yield one
        yield _DATE.sub(_possible, one)
        yield f"{one} hằng tháng"
        yield f"{one}/{year}"
        yield f"{one} năm {year}"
        yield f"{one} {year}"


def _possible(match: re.Match[str]) -> str:
    """Give the last day of the month for a day that it does not have."""
    day, month = int(match[1]), int(match[2])
    return f"{min(day, monthrange(2001, month)[1])}/{month}" if 1 <= month <= 12 and day else match[0]  # noqa: PLR2004


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


def _form(phrase: str, frame: Frame) -> str | None:
    """Give the form that shares most words with the phrase."""
    words = TIME_WORDS.intersection(phrase.split())
    scored = [(len(words & set(normalise(form).split())), -at) for at, form in enumerate(_FORMS)]
    most, at = max(scored)
    if frame.period.start.year == frame.period.end.year and "{last}" in _FORMS[-at]:
        return f"Năm {frame.period.start.year}"
    return _FORMS[-at].format(year=frame.period.start.year, last=frame.period.end.year) if most else None
