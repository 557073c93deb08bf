"""The tasks of a plan, a line each."""

from collections.abc import Iterable

from kehoach.report.digest import Digest, Part
from kehoach.report.tables.model import Read, Table, day, number, table_of, text
from kehoach.report.tables.placed import Placed, placed

PROGRESS = "Tình hình"
CHANGES = "Điều chỉnh"

_COLUMNS: tuple[Read[Placed], ...] = (
    text("Số", 9, lambda one: one.line.address),
    text("Mục", 22, lambda one: one.section),
    text("Nhiệm vụ", 42, lambda one: one.title),
    text("Chủ trì", 24, lambda one: _listed(one.line.lead)),
    text("Phối hợp", 24, lambda one: _listed(one.line.support)),
    text("Vai trò khác", 20, lambda one: _listed(map(_told, one.line.parts))),
    text("Sản phẩm", 24, lambda one: _listed(one.line.outputs)),
    text("Thời gian", 26, lambda one: one.line.when),
    day("Hạn", lambda one: one.line.due),
    text(PROGRESS, 20, lambda one: one.line.progress),
    text(CHANGES, 22, lambda one: _listed(one.line.changes)),
    text("Minh chứng", 28, lambda one: _listed(one.line.evidence)),
    text("Kinh phí", 14, lambda one: one.line.budget),
    number("Kinh phí (đồng)", lambda one: one.line.amount, 16),
    text("Ghi chú", 22, lambda one: one.line.note),
)


def tasks(digest: Digest) -> Table:
    """Give the tasks and rows, each with the outermost section that it stands in."""
    return table_of("nhiem-vu", "Nhiệm vụ", _COLUMNS, placed(digest.lines))


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _told(part: Part) -> str:
    return f"{part.word}: {', '.join(part.units)}"
