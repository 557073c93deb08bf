"""Numbers as Vietnamese offices write them: 1.180 is 1180, 20,5 is twenty and a half."""

import math
import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

_LONGEST: Final = 15  # digits; longer ones lose their last digits in JSON
_THREE: Final = 3
_NUMBER: Final = re.compile(r"([0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?")


def read_number(text: str) -> Decimal | None:
    """Read a number; None where its form is not Vietnamese, as in 95.5, or leaves two readings, as in 1,180."""
    match = _NUMBER.fullmatch(text)
    if match is None or len(text) - text.count(".") - text.count(",") > _LONGEST:
        return None
    whole, decimals = match[1], match[2] or ""
    # 1,180 is written by those who group thousands with commas
    if len(decimals) == _THREE and "." not in whole and whole.strip("0"):
        return None
    return Decimal(f"{whole.replace('.', '')}.{decimals.rstrip('0')}")


def plain(number: Decimal) -> int | float:
    """Give the number as JSON has it."""
    return int(number) if number == number.to_integral_value() else float(number)


def written(number: Decimal) -> str:
    """Write a number as an office does: 1.180 and 20,5."""
    whole, _, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "-" if number < 0 and not grouped.startswith("-") else ""
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


_MOST_DECIMALS: Final = 6
_HALF: Final = Fraction(1, 2)
_MIDDLE: Final = 50


def plain_fraction(number: Fraction) -> int | float:
    """Give the number as JSON has it, to six decimals."""
    return number.numerator if number.denominator == 1 else round(float(number), _MOST_DECIMALS)


def written_fraction(number: Fraction, near: Fraction | None = None) -> str:
    """Write a number with one decimal, or as many as tell it from another that it is not: 59,96 near 60.

    Halves are rounded away from zero, as spreadsheets do: 64,65 is 64,7.
    """
    if number.denominator == 1:
        return written(Decimal(number.numerator))
    for decimals in range(1, _MOST_DECIMALS):
        rounded = _rounded(number, decimals)
        if rounded != near:
            break
    return written(Decimal(rounded.numerator) / Decimal(rounded.denominator))


def written_share(count: int, of: int) -> str:
    """Write a share in per cent, without its sign; one that is neither 0 nor 100 never reads so."""
    share = Fraction(100 * count, of)
    return written_fraction(share, Fraction(0 if share < _MIDDLE else 100))


def _rounded(number: Fraction, decimals: int) -> Fraction:
    scale = 10**decimals
    whole = math.floor(abs(number) * scale + _HALF)
    return Fraction(whole if number > 0 else -whole, scale)
