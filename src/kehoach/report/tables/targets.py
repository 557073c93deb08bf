"""Targets with their figures, and the figures unit by unit."""

from kehoach.report.digest import Digest, TargetRow, UnitFigure
from kehoach.report.tables.model import Read, Table, number, table_of, text

RESULT = "Đánh giá"

_COLUMNS: tuple[Read[TargetRow], ...] = (
    text("Mã", 15, lambda one: one.id),
    text("Nhiệm vụ", 9, lambda one: one.task),
    text("Nội dung", 40, lambda one: one.measure),
    text("Chỉ tiêu", 22, lambda one: one.goal),
    text("Năm", 10, lambda one: one.year),
    text("Cấp", 10, lambda one: one.level),
    text("Lĩnh vực", 16, lambda one: one.field),
    text("Trừ", 18, lambda one: one.excluded),
    number("Kết quả", lambda one: one.value),
    number("Cần đạt", lambda one: one.to_reach),
    text("Đơn vị tính", 10, lambda one: one.measured_in),
    number("Tử số", lambda one: one.count),
    number("Mẫu số", lambda one: one.of),
    text("Kỳ số liệu", 11, lambda one: ", ".join(one.periods)),
    text(RESULT, 13, lambda one: one.result_words),
    text("Lý do", 26, lambda one: one.reason),
    text("Đơn vị chưa có số liệu", 48, lambda one: ", ".join(one.missing)),
)
_BY_UNIT: tuple[Read[tuple[TargetRow, UnitFigure]], ...] = (
    text("Mã", 15, lambda one: one[0].id),
    text("Nội dung", 40, lambda one: one[0].measure),
    text("Chỉ tiêu", 22, lambda one: one[0].goal),
    text("Năm", 10, lambda one: one[0].year),
    text("Cấp", 10, lambda one: one[0].level),
    text("Lĩnh vực", 16, lambda one: one[0].field),
    text("Đơn vị", 28, lambda one: one[1].unit),
    number("Kết quả", lambda one: one[1].value),
    text("Đơn vị tính", 10, lambda one: one[0].measured_in),
    number("Tử số", lambda one: one[1].count),
    number("Mẫu số", lambda one: one[1].of),
)


def targets(digest: Digest) -> Table:
    """Give each tier of each target."""
    return table_of("chi-tieu", "Chỉ tiêu", _COLUMNS, digest.targets)


def figures_by_unit(digest: Digest) -> Table:
    """Give the figure of each unit for each tier."""
    those = ((row, one) for row in digest.targets for one in row.units)
    return table_of("so-lieu", "Số liệu của từng đơn vị", _BY_UNIT, those)
