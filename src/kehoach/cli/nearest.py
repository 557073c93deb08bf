"""The name that somebody meant."""

from collections.abc import Iterable


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Give the most similar name; None where none comes near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, names, n=1)), None)
