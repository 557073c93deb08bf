"""The sheets of a form and their columns; the writer draws them, the reader finds them by their headings."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kehoach.record.entry import Part

VERSION: Final = "1"
GUIDE: Final = "Hướng dẫn"
STAMP: Final = "kehoach"

TITLE_ROW: Final = 1
TOLD_ROW: Final = 2
BAND_ROW: Final = 3
HEAD_ROW: Final = 4
FIRST_ROW: Final = 5
EMPTY_ROWS: Final = 20
"""Rows to fill in on the sheets that begin empty."""


class Sort(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    NAME = "name"
    DOCUMENTS = "documents"
    DAY = "day"
    NUMBER = "number"
    PERCENT = "percent"
    STATE = "state"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key of its values, its heading, its width in characters, what a unit fills in, and the hint for it."""

    key: str
    heading: str
    width: int
    sort: Sort = Sort.TEXT
    is_open: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: a list of the progress file with its columns; `ids` are the keys that say what a row speaks of."""

    part: Part
    name: str
    title: str
    columns: tuple[Column, ...]
    ids: tuple[str, ...] = ()


def _open(key: str, heading: str, width: int, sort: Sort = Sort.TEXT, hint: str = "") -> Column:
    return Column(key, heading, width, sort, is_open=True, hint=hint)


_DAY_HINT = "Ghi ngày/tháng/năm, ví dụ 08/3/2024."
_DOCUMENT_HINT = "Loại, số, ký hiệu và ngày của văn bản. Nhiều văn bản thì cách nhau bằng dấu chấm phẩy."
_NUMBER_HINT = "Ghi số như trong văn bản: 1.180 hoặc 20,5."

TASKS = Sheet(
    Part.TASKS,
    "Nhiệm vụ",
    "NHIỆM VỤ",
    (
        Column("task", "Mục", 9),
        Column("for", "Kỳ/Lần", 10),
        Column("case", "Sự việc", 9),
        Column("title", "Nhiệm vụ", 30),
        Column("outputs", "Sản phẩm", 18),
        Column("when", "Thời hạn ghi", 24),
        Column("due", "Hạn", 11, Sort.DAY),
        Column("state_told", "Tình trạng", 15),
        Column("last", "Báo cáo trước", 18),
        _open(
            "state", "Trạng thái", 16, Sort.STATE, "Chọn trong danh sách. Để trống cả dòng nếu không báo cáo."
        ),
        _open("date", "Ngày", 12, Sort.DAY, f"Ngày hoàn thành, hoặc ngày có trạng thái ấy. {_DAY_HINT}"),
        _open("percent", "Tỷ lệ %", 8, Sort.PERCENT, "Khối lượng đã làm, từ 0 đến 100."),
        _open("evidence", "Minh chứng", 24, Sort.DOCUMENTS, _DOCUMENT_HINT),
        _open("difficulty", "Khó khăn", 22),
        _open("proposal", "Đề xuất", 22),
        _open("note", "Ghi chú", 16),
    ),
    ids=("task", "for", "case"),
)
FIGURES = Sheet(
    Part.FIGURES,
    "Số liệu",
    "SỐ LIỆU CHỈ TIÊU",
    (
        Column("target", "Mã chỉ tiêu", 18),
        Column("measure", "Chỉ tiêu", 40),
        Column("level", "Cấp", 11),
        Column("field", "Lĩnh vực", 18),
        Column("goal", "Mức phải đạt", 24),
        Column("last", "Số liệu trước", 24),
        _open("count", "Tử số", 14, Sort.NUMBER, f"Số đạt. {_NUMBER_HINT}"),
        _open("of", "Mẫu số", 14, Sort.NUMBER, f"Tổng số. {_NUMBER_HINT}"),
        _open("value", "Giá trị", 14, Sort.NUMBER, f"Chỉ ghi khi không có tử số và mẫu số. {_NUMBER_HINT}"),
        _open("source", "Nguồn", 26),
        _open(
            "reason", "Lý do đính chính", 28, hint="Chỉ ghi khi số này thay số đã báo cáo của chính kỳ này."
        ),
    ),
    ids=("target", "level", "field"),
)
EVENTS = Sheet(
    Part.EVENTS,
    "Sự kiện",
    "SỰ KIỆN LÀM BẮT ĐẦU TÍNH THỜI HẠN",
    (
        _open("date", "Ngày", 12, Sort.DAY, _DAY_HINT),
        _open("event", "Sự kiện", 44, hint="Ví dụ: nhận phản ánh, kiến nghị."),
        _open("starts", "Nhiệm vụ bắt đầu tính hạn", 52, Sort.CHOICE, "Chọn trong danh sách."),
        _open(
            "id",
            "Mã sự việc",
            14,
            Sort.NAME,
            "Tên ngắn để phân biệt các lần, ví dụ pa-15; báo cáo kết quả ghi lại mã này.",
        ),
        _open("evidence", "Minh chứng", 36, Sort.DOCUMENTS, _DOCUMENT_HINT),
    ),
)
EXTENSIONS = Sheet(
    Part.EXTENSIONS,
    "Gia hạn",
    "GIA HẠN",
    (
        _open("task", "Nhiệm vụ", 56, Sort.CHOICE, "Chọn trong danh sách."),
        _open("due", "Hạn mới", 12, Sort.DAY, _DAY_HINT),
        _open("reason", "Lý do", 48),
        _open("evidence", "Văn bản cho gia hạn", 36, Sort.DOCUMENTS, _DOCUMENT_HINT),
    ),
)
SHEETS = (TASKS, FIGURES, EVENTS, EXTENSIONS)
