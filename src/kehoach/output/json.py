"""Lists for machines: one object `{"version": 1, "<list>": [...], ...}` with ISO dates."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from kehoach.output.terminal import Screen

VERSION = 1

Value: TypeAlias = "str | int | float | bool | date | Mapping[str, Value] | Sequence[Value] | None"

# what JSON allows raw and a terminal would obey, and halves of characters, which no encoding has
# and the sign with which a command to the log of a CI service may begin anywhere in a line
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#\\w*\\[)")


def write(screen: Screen, kind: str, entries: Iterable[Mapping[str, Value]], **top: Value) -> None:
    """Write the list `kind`, and what else stands at the top; escaped where the stream is not Unicode."""
    write_whole(screen, {"version": VERSION, kind: list(entries), **top})


def write_whole(screen: Screen, whole: Value) -> None:
    """Write one value; escaped where the stream is not Unicode."""
    text = json.dumps(whole, ensure_ascii=not screen.is_unicode, indent=2, default=date.isoformat)
    screen.write_raw(_UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n")
