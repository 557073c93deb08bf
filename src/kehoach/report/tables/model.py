"""A table, before any format of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

Value = str | date | int | float | None
_T = TypeVar("_T")


class Kind(StrEnum):
    """What a column holds; a cell without a value is None."""

    TEXT = "text"
    DAY = "day"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, and how many letters wide it is where a format sets widths."""

    head: str
    kind: Kind
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, with as many values in each; `name` is for machines, `title` for people."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Read(Generic[_T]):
    """A column with where its values come from."""

    column: Column
    value: Callable[[_T], Value]


def table_of(name: str, title: str, columns: Sequence[Read[_T]], those: Iterable[_T]) -> Table:
    """Make a table with a row for each of those."""
    rows = tuple(tuple(each.value(one) for each in columns) for one in those)
    return Table(name, title, tuple(each.column for each in columns), rows)


def text(head: str, width: int, value: Callable[[_T], str | None]) -> Read[_T]:
    """Give a column of texts; no text is no value."""
    return Read(Column(head, Kind.TEXT, width), lambda one: value(one) or None)


def day(head: str, value: Callable[[_T], date | None]) -> Read[_T]:
    """Give a column of days."""
    return Read(Column(head, Kind.DAY, 11), value)


def number(head: str, value: Callable[[_T], float | None], width: int = 10) -> Read[_T]:
    """Give a column of numbers."""
    return Read(Column(head, Kind.NUMBER, width), value)
