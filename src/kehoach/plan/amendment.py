"""Amendments: what later documents change in a task, whose own words stay as they were issued."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach.plan.cell import Cell
from kehoach.plan.citation import Citation
from kehoach.text.source import Span


class Ended(StrEnum):
    """What a later document may do to a task as a whole: remove it, or put another in its place."""

    CANCELLED = "hủy bỏ"
    SUPERSEDED = "thay thế"


@dataclass(frozen=True, slots=True)
class Change:
    """The words under one key before and after; None where there were none."""

    key: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Amendment:
    """What one document changes in one task; `inherited` from a group or task above.

    It holds from the date of its document on: before that day nobody could know of it.
    """

    by: Citation | None
    changes: tuple[Change, ...]
    ended: Ended | None
    reason: Cell | None
    span: Span
    inherited: bool = False

    @property
    def since(self) -> date | None:
        """Give the day from which it holds; None where the document's date can't be read."""
        return self.by.date.start if self.by and self.by.date else None

    @property
    def document(self) -> str:
        """Give the words that cite the document."""
        return self.by.cell.text if self.by else ""
