"""Addresses: II.2, 12.2.1, II.2b/1."""

from collections.abc import Iterator
from typing import Final

_LONGEST: Final = 100
"""Of a number in an address, in characters: all nodes below repeat it."""


def address_of(parent: str, parent_number: str, own: str) -> str:
    """Join a number to its parent's address.

    A number that repeats its parent's stays whole: 12.2.1 inside 12.2 inside II is II.12.2.1.
    """
    if not parent:
        return own
    if parent_number and own.startswith(f"{parent_number}."):
        return parent.removesuffix(parent_number) + own
    return f"{parent}.{own}"


def holders(address: str) -> Iterator[str]:
    """Give an address and those that it lies in, the nearest first."""
    yield address
    while (cut := max(address.rfind("."), address.rfind("/"))) > 0:
        address = address[:cut]
        yield address


def lies_in(address: str, section: str) -> bool:
    """Tell whether an address is that of a section or of something in it."""
    return address == section or address.startswith((f"{section}.", f"{section}/"))


def bare(number: str) -> str:
    """Drop a last "." or ")" of a number as documents write it, and what no number is long enough for."""
    return number.strip().rstrip(".)").strip()[:_LONGEST]
