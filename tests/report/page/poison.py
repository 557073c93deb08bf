"""Digests whose every text has something nasty in it."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

TEMPLATES = ("bao-cao", "don-doc", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu", "ke-hoach")
_KEYS = {"state", "result", "kind"}


def poisoned(value: Any, text: str) -> Any:
    """Put a text behind every word of a digest, of plans, units and reports."""
    if isinstance(value, str):
        return f"{value} {text}"
    if isinstance(value, tuple):
        return tuple(poisoned(one, text) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(
            value, **{name: poisoned(one, text) for name, one in kept.items() if name not in _KEYS}
        )
    return value
