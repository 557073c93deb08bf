"""Tổ chức thực hiện in the body of a plan: duties below the titles of their groups, rows below their task."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kehoach.report.digest import Line

_CLOSED: Final = (".", ")", ":")
_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_INNER: Final = 2
"""The depth from which numbers of groups are told: those of outer ones would stand below numbers of the document."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A line of the body: `mark` is what stands before it.

    `is_heading`: the title of a group; `is_whole`: its rows say who does what.
    """

    line: Line
    mark: str
    is_heading: bool
    is_whole: bool


def duties(lines: Iterable[Line]) -> tuple[Duty, ...]:
    """Give the duties in their order."""
    return tuple(_told([one for one in lines if one.duty and one.depth]))


def mark(number: str | None) -> str:
    """Write a number of the plan as it stands before a line: I., a), 1."""
    number = (number or "").strip()
    return number if not number or number.endswith(_CLOSED) else f"{number}."


def letter(number: int) -> str:
    """Give the letter of a điểm, in the order of the Vietnamese alphabet: a, b, c, d, đ, e, g … y, aa, ab."""
    written = ""
    while number > 0:
        number, at = divmod(number - 1, len(_LETTERS))
        written = _LETTERS[at] + written
    return written


def _told(lines: list[Line]) -> Iterator[Duty]:
    row = 0
    for at, line in enumerate(lines):
        follows = lines[at + 1] if at + 1 < len(lines) else None
        is_whole = line.kind == "task" and follows is not None and follows.kind == "row"
        row = row + 1 if line.kind == "row" else 0
        yield Duty(line, _mark(line, row), line.kind == "section", is_whole)


def _mark(line: Line, row: int) -> str:
    if line.kind == "section":
        return mark(line.number) if line.depth >= _INNER else ""
    return f"{letter(row)})" if row else mark(line.number) or "-"
