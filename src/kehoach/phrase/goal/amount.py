"""Reads a number with what it counts: "05 (năm) đơn vị", "20 phút/01 lần", "12/18 xã"."""

from decimal import Decimal
from typing import Final

from kehoach.phrase.goal.draft import Amount, Cursor, quoted
from kehoach.phrase.goal.model import PERCENT, POINTS
from kehoach.phrase.goal.tokens import Kind
from kehoach.phrase.goal.vocabulary import (
    CAPS,
    DOWN_TO,
    DOWNWARD,
    DURATIONS,
    EVERY,
    MONEY,
    NUMERALS,
    ONWARD,
    RANGES,
    RATES,
    SCALES,
    SENSES,
    SPELLINGS,
    UNITS,
    UP_TO,
)
from kehoach.text.letters import match_key

_FEW: Final = 5
_LONGEST: Final = 4  # words of a unit that the vocabulary does not have
_STOPS: Final = (
    frozenset(
        {"được", "đạt", "có", "trong", "tại", "ở", "cho", "của", "theo", "thuộc", "và", "hoặc", "với", "để", "phải", "các",
         "những", "số", "vào", "so với", "mỗi", "khi", "sau", "trước", "bằng", "là", "do", "không", "trừ", "nhằm", "qua",
         "trong đó", "nhưng", "mức độ", "đối với", "tham gia", "dẫn đầu", "đứng đầu", "lên", "về"}
    )
    | SENSES.keys() | ONWARD | DOWNWARD | RANGES | CAPS | EVERY.keys() | UP_TO | DOWN_TO
)  # fmt: skip
_MANY: Final = frozenset({"cơ quan", "cán bộ"})


def take_amount(cursor: Cursor) -> Amount | None:
    """Read an amount; None where its number is not well formed."""
    number = _take_number(cursor)
    if number is None:
        return None
    start = cursor.at - 1
    of = _take_total(cursor)
    unit = _take_unit(cursor)
    if of is not None and (unit is None or _is_fraction(cursor, start, of)):
        return None
    per, every = _take_rate(cursor, is_share=unit in {PERCENT, POINTS})
    return Amount(number, unit, per, of, every)


def _take_number(cursor: Cursor) -> Decimal | None:
    """Read digits, also repeated in words, or a number in words."""
    token = cursor.tokens[cursor.at]
    if token.kind is Kind.NUMBER:
        value = token.value
    else:
        value = Decimal(NUMERALS[token.word]) if token.word in NUMERALS else None
    if value is None:
        return None
    cursor.at += 1
    _skip_repeated(cursor, value)
    return value


def _skip_repeated(cursor: Cursor, value: Decimal) -> None:
    """Move past "(năm)" behind 05."""
    inside = cursor.tokens[cursor.at + 1].word
    if cursor.word == "(" and cursor.tokens[cursor.at + 2].word == ")":
        said = 5 if inside == "năm" else NUMERALS.get(inside)
        if said == value:
            cursor.at += 3


def _take_total(cursor: Cursor) -> Decimal | None:
    """Read "/18" in "12/18 xã"; a number after a unit is part of a rate instead."""
    total = cursor.tokens[cursor.at + 1]
    if cursor.word != "/" or total.kind is not Kind.NUMBER or total.value is None:
        return None
    cursor.at += 2
    return total.value


def _is_fraction(cursor: Cursor, start: int, total: Decimal) -> bool:
    """Tell whether "2/3 xã" may be two thirds; "02/03 xã" and "12/18 xã" are counts."""
    is_padded = cursor.tokens[start].word.startswith("0")
    return total <= _FEW and not is_padded


def _take_unit(cursor: Cursor) -> str | None:
    start = cursor.at
    word = cursor.word
    if word in {PERCENT, POINTS, "‰"}:
        cursor.at += 1
        return word
    if word in SCALES:
        cursor.at += 1
        while cursor.word in SCALES:
            cursor.at += 1
        if cursor.word in UNITS or _is_noun(cursor):
            _take_noun(cursor)
    elif word in UNITS:
        cursor.at += 1
        if word in _MANY and cursor.word == "," and cursor.tokens[cursor.at + 1].word in UNITS:
            cursor.at += 2
    else:
        _take_noun(cursor)
    return quoted(cursor, start, cursor.at) if cursor.at > start else None


def _take_noun(cursor: Cursor) -> None:
    """Move past a unit, or past a few words that may be one."""
    if cursor.word in UNITS:
        cursor.at += 1
        return
    start = cursor.at
    while _is_noun(cursor) and cursor.at - start < _LONGEST:
        cursor.at += 1


def _is_noun(cursor: Cursor) -> bool:
    return cursor.tokens[cursor.at].kind is Kind.WORD and cursor.word not in _STOPS


def _take_rate(cursor: Cursor, *, is_share: bool) -> tuple[str | None, str | None]:
    """Read what the unit is counted for, "/01 lần", "/người/năm": the thing and the cadence; a share has only that."""
    per: list[str] = []
    every = None
    while cursor.word == "/":
        start = cursor.at
        cursor.at += 1
        number = cursor.tokens[cursor.at]
        first = cursor.at + 1 if number.value == 1 else cursor.at
        cursor.at += number.kind is Kind.NUMBER
        cadence = RATES.get(cursor.word) if first == cursor.at else None
        if cursor.tokens[cursor.at].kind is not Kind.WORD or (is_share and not cadence):
            cursor.at = start
            break
        cursor.at += 1
        if cadence:
            every = cadence
        else:
            per.append(quoted(cursor, first, cursor.at))
    return "/".join(per) or None, every


def unit_key(unit: str | None) -> str:
    """Give the key under which spellings of one unit are equal."""
    return " ".join(SPELLINGS.get(word, word) for word in match_key(unit or "").split())


def is_duration(unit: str | None) -> bool:
    """Tell whether a unit is one of time."""
    return unit_key(unit) in DURATIONS


def is_money(unit: str | None) -> bool:
    """Tell whether a unit is one of money; "triệu" alone is."""
    key = unit_key(unit)
    if not key or key == "đô la":
        return bool(key)
    words = key.split()
    return words[-1] in MONEY or all(word in SCALES - {"trăm", "chục"} for word in words)
