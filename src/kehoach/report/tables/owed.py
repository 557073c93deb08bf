"""Regular reports, and who owes them."""

from dataclasses import replace

from kehoach.report.digest import Digest, Owed
from kehoach.report.tables.model import Read, Table, day, number, table_of, text
from kehoach.report.tables.obligations import STATE
from kehoach.report.tables.placed import titles

_COLUMNS: tuple[Read[Owed], ...] = (
    text("Đơn vị", 28, lambda one: one.unit),
    text("Số", 9, lambda one: one.address),
    text("Báo cáo", 38, lambda one: one.title),
    text("Gửi", 26, lambda one: ", ".join(one.to)),
    text("Kỳ", 11, lambda one: one.period),
    day("Hạn", lambda one: one.due),
    day("Gửi ngày", lambda one: one.sent),
    text(STATE, 14, lambda one: one.state_words),
    number("Số ngày trễ", lambda one: one.days_late or None, 8),
)


def reports_owed(digest: Digest) -> Table:
    """Give the regular reports of the period, and others that are awaited."""
    whole = titles(digest.lines)
    those = (replace(one, title=whole.get(one.address, one.title)) for one in digest.reports_owed)
    return table_of("bao-cao-dinh-ky", "Báo cáo định kỳ", _COLUMNS, those)
