"""What each unit owes, a row each."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from kehoach.phrase.number import plain, read_number
from kehoach.report.digest import Digest, Item
from kehoach.report.filters import numbered
from kehoach.report.tables.model import Read, Table, day, number, table_of, text
from kehoach.report.tables.placed import titles

STATE = "Tình trạng"
OBLIGATIONS = "nghia-vu"


def _first_due(one: Item) -> date | None:
    """Give the first due day of what was extended."""
    return one.first_due if one.first_due != one.due else None


def _percent(one: Item) -> float | None:
    told = read_number(one.percent.removesuffix("%").rstrip()) if one.percent else None
    return None if told is None else plain(told)


_COLUMNS: tuple[Read[Item], ...] = (
    text("Số", 14, numbered),
    text("Nhiệm vụ", 40, lambda one: one.title),
    text("Đơn vị", 24, lambda one: one.unit),
    text("Thời gian", 26, lambda one: one.when),
    day("Từ ngày", lambda one: one.start),
    day("Hạn", lambda one: one.due),
    day("Xong ngày", lambda one: one.done),
    text(STATE, 13, lambda one: one.state_words),
    number("Số ngày trễ", lambda one: one.days_late or None, 8),
    text("Lý do", 28, lambda one: one.reason),
    text("Đơn vị báo", 13, lambda one: one.said),
    number("% hoàn thành", _percent, 8),
    text("Khó khăn", 24, lambda one: one.difficulty),
    text("Đề xuất", 24, lambda one: one.proposal),
    text("Minh chứng", 28, lambda one: "; ".join(one.evidence)),
    day("Hạn ban đầu", _first_due),
    text("Thay cho", 18, lambda one: ", ".join(one.instead_of)),
)


def obligations(digest: Digest) -> Table:
    """Give all obligations of the plan, in its order."""
    those = _titled(digest, digest.obligations)
    return table_of(OBLIGATIONS, "Nghĩa vụ của từng đơn vị", _COLUMNS, those)


def reminders(digest: Digest) -> Table:
    """Give what a reminder speaks of: overdue, then what falls due next."""
    those = _titled(digest, (*digest.overdue, *digest.coming))
    return table_of("don-doc", "Quá hạn và sắp đến hạn", _COLUMNS, those)


def _titled(digest: Digest, items: Iterable[Item]) -> Iterator[Item]:
    whole = titles(digest.lines)
    return (replace(one, title=whole.get(one.address, one.title)) for one in items)
