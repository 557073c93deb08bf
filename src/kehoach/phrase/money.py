"""Amounts of money as Vietnamese offices write them, in đồng."""

import re
from typing import Final

from kehoach.phrase.number import read_number
from kehoach.text.letters import match_key

_SCALES: Final = {
    "đồng": 1,
    "đ": 1,
    "vnđ": 1,
    "nghìn": 10**3,
    "nghìn đồng": 10**3,
    "ngàn đồng": 10**3,
    "triệu": 10**6,
    "triệu đồng": 10**6,
    "trđ": 10**6,
    "tỷ": 10**9,
    "tỷ đồng": 10**9,
    "tỉ đồng": 10**9,
    "nghìn tỷ đồng": 10**12,
}
_AMOUNT: Final = re.compile(r"(\d[\d.,]*)\s*([^\d\s][^\d]*)?")


def read_money(text: str, unit: str | None = None) -> int | None:
    """Read "150 triệu đồng", or "150.000" in a column whose `unit` is "1.000đ"; None where it is no amount.

    An amount without a unit takes that of the column, and is đồng where the column has none.
    """
    match = _AMOUNT.fullmatch(match_key(text))
    number = read_number(match[1]) if match else None
    if match is None or number is None:
        return None
    scale = _SCALES.get(match[2].strip()) if match[2] else read_unit(unit)
    amount = number * scale if scale else None
    return int(amount) if amount is not None and amount == int(amount) else None


def read_unit(unit: str | None) -> int | None:
    """Read the unit of a column: "1.000đ", "triệu đồng", "nghìn đồng"; đồng where there is none."""
    if unit is None:
        return 1
    key = match_key(unit)
    return _SCALES[key] if key in _SCALES else read_money(key)


def written_money(amount: int) -> str:
    """Write an amount in đồng as an office does: 14.750.000.000 đồng."""
    return f"{amount:,} đồng".replace(",", ".")
