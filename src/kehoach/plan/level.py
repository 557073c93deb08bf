"""Levels of administration as they are written in plans and figures."""

from kehoach.text.letters import match_key


def level_key(level: str | None) -> str:
    """Give the key under which "cấp xã", "xã" and "Cấp xã" are one level; empty for none."""
    return match_key(level).removeprefix("cấp ") if level else ""
