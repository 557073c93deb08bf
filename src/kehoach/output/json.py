"""Lists for machines: one object `{"version": 1, "<list>": [...], ...}` with ISO dates."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from kehoach.output.terminal import Screen
from kehoach.text.written_json import written_json

VERSION = 1

Value: TypeAlias = "str | int | float | bool | date | Mapping[str, Value] | Sequence[Value] | None"


def write(screen: Screen, kind: str, entries: Iterable[Mapping[str, Value]], **top: Value) -> None:
    """Write the list `kind`, and what else stands at the top; escaped where the stream is not Unicode."""
    write_whole(screen, {"version": VERSION, kind: list(entries), **top})


def write_whole(screen: Screen, whole: Value) -> None:
    """Write one value; escaped where the stream is not Unicode."""
    screen.write_raw(written_json(whole, is_unicode=screen.is_unicode))
