"""Addresses: II.2, 12.2.1, II.2b/1."""


def address_of(parent: str, parent_number: str, own: str) -> str:
    """Join a number to its parent's address.

    A number that repeats its parent's stays whole: 12.2.1 inside 12.2 inside II is II.12.2.1.
    """
    if not parent:
        return own
    if parent_number and own.startswith(f"{parent_number}."):
        return parent.removesuffix(parent_number) + own
    return f"{parent}.{own}"


def lies_in(address: str, section: str) -> bool:
    """Tell whether an address is that of a section or of something in it."""
    return address == section or address.startswith((f"{section}.", f"{section}/"))


def bare(number: str) -> str:
    """Drop a last "." or ")" of a number as documents write it."""
    return number.strip().rstrip(".)").strip()
