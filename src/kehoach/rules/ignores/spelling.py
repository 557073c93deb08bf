"""Names of rules as they are mistyped."""

from collections.abc import Collection
from difflib import get_close_matches


def nearest_name(written: str, known: Collection[str]) -> str | None:
    """Give the name of a rule that was probably meant; None where none comes near."""
    return next(iter(get_close_matches(as_name(written), sorted(known), n=1)), None)


def as_name(written: str) -> str:
    """Write a name as names of rules are: small letters, hyphens."""
    return "-".join(written.lower().replace("_", " ").split())
