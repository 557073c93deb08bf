"""What each unit owes, a row each."""

from kehoach.report.digest import Digest, Item
from kehoach.report.filters import which
from kehoach.report.tables.model import Read, Table, day, number, table_of, text

_COLUMNS: tuple[Read[Item], ...] = (
    text("Số", 20, which),
    text("Nhiệm vụ", 50, lambda one: one.title),
    text("Đơn vị", 28, lambda one: one.unit),
    text("Thay cho", 20, lambda one: ", ".join(name for name in one.instead_of)),
    text("Thời gian", 24, lambda one: one.when),
    day("Từ ngày", lambda one: one.start),
    day("Hạn", lambda one: one.due),
    day("Hạn ban đầu", lambda one: one.first_due),
    day("Xong ngày", lambda one: one.done),
    text("Tình trạng", 22, lambda one: one.state_words),
    number("Số ngày trễ", lambda one: one.days_late or None),
    text("Đơn vị báo", 18, lambda one: one.said),
    text("Lý do", 36, lambda one: one.reason),
    text("Khó khăn", 36, lambda one: one.difficulty),
    text("Kiến nghị", 36, lambda one: one.proposal),
    text("Tài liệu kiểm chứng", 32, lambda one: "; ".join(one.evidence)),
)


def obligations(digest: Digest) -> Table:
    """Give all obligations of the plan, in its order."""
    return table_of("nghia-vu", "Nghĩa vụ của từng đơn vị", _COLUMNS, digest.obligations)


def reminders(digest: Digest) -> Table:
    """Give what a reminder speaks of: overdue, then what falls due next."""
    those = (*digest.overdue, *digest.coming)
    return table_of("don-doc", "Quá hạn và sắp đến hạn", _COLUMNS, those)
