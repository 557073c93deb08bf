"""Regular reports, and who owes them."""

from kehoach.report.digest import Digest, Owed
from kehoach.report.tables.model import Read, Table, day, number, table_of, text

_COLUMNS: tuple[Read[Owed], ...] = (
    text("Đơn vị", 28, lambda one: one.unit),
    text("Số", 10, lambda one: one.address),
    text("Báo cáo", 50, lambda one: one.title),
    text("Gửi", 28, lambda one: ", ".join(one.to)),
    text("Kỳ", 12, lambda one: one.period),
    day("Hạn", lambda one: one.due),
    day("Gửi ngày", lambda one: one.sent),
    text("Tình trạng", 22, lambda one: one.state_words),
    number("Số ngày trễ", lambda one: one.days_late or None),
)


def reports_owed(digest: Digest) -> Table:
    """Give the regular reports of the period, and others that are awaited."""
    return table_of("bao-cao-dinh-ky", "Báo cáo định kỳ", _COLUMNS, digest.reports_owed)
