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
_UNSAFE = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    "|#(?=#\\w*\\[)"
)


def write(screen: Screen, kind: str, entries: Iterable[Mapping[str, Value]], **top: Value) -> None:
    """Write the list `kind`, and what else stands at the top; escaped where the stream is not Unicode."""
    write_whole(screen, {"version": VERSION, kind: list(entries), **top})


def write_whole(screen: Screen, whole: Value) -> None:
    """Write one value; escaped where the stream is not Unicode."""
    text = json.dumps(whole, ensure_ascii=not screen.is_unicode, indent=2, default=date.isoformat)
    screen.write_raw(escaped(text) + "\n")


def escaped(text: str) -> str:
    """Write JSON so that no character of it steers a terminal or hides; it is read back the same."""
    return _UNSAFE.sub(_as_units, text)


def _as_units(match: re.Match[str]) -> str:
    """Write a character as JSON does in ASCII: one beyond the first plane in two halves."""
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
