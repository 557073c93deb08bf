"""Finds words that look like words of a goal, and a readable form near a phrase that was not understood."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from kehoach.phrase.goal.vocabulary import COMPOUNDS, DOWNWARD, ONWARD, SENSES
from kehoach.phrase.line import folded, spaced

_LONGEST: Final = 200  # characters; longer texts are no slips of one phrase
_CLOSE: Final = 0.85
_SIGNS: Final = tuple(word for word in (*SENSES, *ONWARD, *DOWNWARD, "phấn đấu", "duy trì") if " " in word)
_SINGLE: Final = ("trên", "dưới", "hơn", "khoảng", "giảm", "tăng")
_DECIMAL_POINT: Final = re.compile(r"(?<![\w.,])([0-9]+)\.([0-9]{1,2})(?![\w.,])")
_DECIMAL_COMMA: Final = re.compile(r"(?<![\w.,])([0-9]{1,3}),([0-9]{3})(?![\w.,])")
_UPSIDE_DOWN: Final = re.compile(r"([0-9][0-9.,]*)( ?%?)( ?(?:-|đến|tới) ?)([0-9][0-9.,]*)")


def bare(word: str) -> str:
    """Give a word without marks."""
    letters = unicodedata.normalize("NFD", word).replace("đ", "d")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_BY_BARE: Final = {bare(sign): sign for sign in _SIGNS} | {
    bare(sign).replace(" ", ""): sign for sign in _SIGNS
}
_BARE_SIGNS: Final = tuple(sign for sign in _BY_BARE if " " in sign)
_BY_BARE_WORD: Final = {bare(word): word for word in _SINGLE}


def meant(words: Sequence[str]) -> str | None:
    """Give the word of a goal that the last words, at most two, were likely meant to be."""
    pair = " ".join(words[-2:])
    if pair in COMPOUNDS:
        return None
    if sign := _BY_BARE.get(bare(pair)):
        return sign
    last = words[-1] if words else ""
    if last.isascii():
        return _BY_BARE.get(last) or _BY_BARE_WORD.get(last)
    if sign := _BY_BARE.get(bare(last)):
        return sign if last not in COMPOUNDS else None
    if len(words) < 2 or not SENSES.keys().isdisjoint(words[-2:]):  # noqa: PLR2004
        return None
    return next((_BY_BARE[sign] for sign in _BARE_SIGNS if _is_close(bare(pair), sign)), None)


def _is_close(pair: str, sign: str) -> bool:
    from difflib import SequenceMatcher  # noqa: PLC0415 - for what went wrong only

    if abs(len(pair) - len(sign)) > 1:
        return False
    matcher = SequenceMatcher(None, pair, sign)
    return matcher.quick_ratio() >= _CLOSE and matcher.ratio() >= _CLOSE


def is_misspelt(words: Sequence[str]) -> bool:
    """Tell whether the last words look like a word of a goal but are none."""
    return bool(words) and meant(words) is not None


def nearest(text: str, cause: str, reads: Callable[[str], bool]) -> str | None:
    """Give the nearest phrase that can be read, None where nothing is near."""
    if len(text) > _LONGEST:
        return None
    line = folded(spaced(text))
    for near in _repairs(line, cause):
        if near != line and reads(near):
            return near
    return None


def _repairs(line: str, cause: str) -> list[str]:
    """Give the phrase with one kind of slip undone."""
    repairs = [_respelt(line)]
    if cause == "number":
        repairs += [_DECIMAL_POINT.sub(r"\1,\2", line), _DECIMAL_COMMA.sub(r"\1.\2", line)]
    if cause == "needs-word":
        repairs += [f"tối đa {line}", f"tối thiểu {line}"]
    if cause == "both":
        repairs += [re.sub(r"\btrên\b", "từ", line, count=1)]
    if cause == "upside-down":
        repairs.append(_UPSIDE_DOWN.sub(r"\4\2\3\1", line))
    return repairs


def _respelt(line: str) -> str:
    words = line.split(" ")
    at = 0
    while at < len(words):
        for size in (2, 1):
            part = words[at : at + size]
            if len(part) == size and (sign := meant(part)):
                words[at : at + size] = [sign]
                break
        at += 1
    return " ".join(words)
