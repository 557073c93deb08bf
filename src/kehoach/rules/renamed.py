"""Rules that had another name: the old one still leads to them, in ignore comments and on the command line."""

from collections.abc import Mapping
from typing import Final

RENAMED: Final[Mapping[str, str]] = {}
"""Old name to new. An entry stays for good: plans with the old name lie in repositories that nobody here knows."""


def present(name: str) -> str:
    """Give the name that a rule has now."""
    return RENAMED.get(name, name)


def first_name(name: str) -> str:
    """Give the name that a rule had first: what was recorded under it is known again."""
    return next((old for old, now in RENAMED.items() if now == name), name)
