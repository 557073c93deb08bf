"""chua-bao-cao, phu-luc-nhiem-vu, bieu-chi-tieu: lists that are appendices."""

from dataclasses import replace

from docx.document import Document as Doc

from word_templates.boxes import appendix
from word_templates.pieces import body, order
from word_templates.tables import (
    MEASURE,
    PROGRESS,
    SECTION,
    TASKS,
    WITH_DOCUMENT,
    Column,
    of_unit,
    table,
    task_columns,
)

RESTATED = (
    "{% if plan.restated %}; nội dung Kế hoạch ghi theo bản diễn đạt lại, không phải văn bản gốc{% endif %}"
)
"""Stands where a list quotes the words of a plan that were restated."""


def owing(made: Doc) -> None:
    """Write chua-bao-cao: what is late first and apart from what is not."""
    appendix(made, "DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO {{ period.title|upper }}", WITH_DOCUMENT,
             f"({of_unit('Tình hình đến hết ngày')} {{{{ as_of }}}}{{% if reports_owed|dues(period) %}}; hạn gửi báo cáo trong kỳ: "
             "{{ reports_owed|dues(period) }}{% endif %}; {{ plan.reference|sentence }})", first=True)  # fmt: skip
    _owed(made, "1. Báo cáo định kỳ đã quá hạn chưa gửi", "reports_owed|late", ", {{ owed.days_late }} ngày")
    _owed(made, "2. Báo cáo định kỳ của kỳ chưa gửi nhưng chưa quá hạn", "reports_owed|awaited(period)")
    body(made, "3. Đơn vị có nhiệm vụ nhưng chưa có báo cáo tiến độ {{ period.title }}", "ND30 Khoản")
    order(made, "{%p for one in silent %}")
    body(made, "- {{ one }}{{ '.' if loop.last else ';' }}")
    order(made, "{%p else %}")
    body(made, "Không có.")
    order(made, "{%p endfor %}")


def _owed(made: Doc, heading: str, those: str, late: str = "") -> None:
    body(made, heading, "ND30 Khoản")
    order(made, f"{{%p if {those} %}}")
    table(
        made,
        (
            Column("TT", 12, "{{ loop.index }}", "ND30 Bảng, giữa"),
            Column("Đơn vị", 68, "{{ owed.unit }}"),
            Column("Báo cáo", 62, "{{ owed.title }} ({{ owed|which }})"),
            Column("Nơi nhận báo cáo", 48, "{{ owed.to|join('; ') }}"),
            Column("Hạn", 26, "{{ owed.due }}", "ND30 Bảng, giữa"),
            Column("Tình trạng", 36, f"{{{{ owed.state_words }}}}{late}"),
        ),
        f"owed in {those}",
    )
    order(made, "{%p else %}")
    body(made, "Không có.")
    order(made, "{%p endif %}")


def tasks(made: Doc) -> None:
    """Write phu-luc-nhiem-vu."""
    appendix(made, "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ {{ period.title|upper }}",
             WITH_DOCUMENT, f"({of_unit('Tình hình đến ngày')} {{{{ as_of }}}}; {{{{ plan.reference|sentence }}}}" + RESTATED + ")", first=True)  # fmt: skip
    table(made, task_columns(replace(TASKS[-1], text=PROGRESS)), "line in lines", SECTION)


def goals(made: Doc) -> None:
    """Write bieu-chi-tieu."""
    appendix(made, "BIỂU KẾT QUẢ THỰC HIỆN CHỈ TIÊU {{ period.title|upper }}",
             WITH_DOCUMENT, f"({of_unit('Số liệu đến ngày')} {{{{ as_of }}}}; {{{{ plan.reference|sentence }}}}" + RESTATED + ")", first=True)  # fmt: skip
    columns = (
        Column("TT", 12, "{{ loop.index }}", "ND30 Bảng, giữa"),
        Column("Chỉ tiêu; đơn vị", 86, MEASURE),
        Column("Mức phải đạt", 36, "{{ row.goal }}"),
        Column("Số liệu", 30, "{{ row.figure or 'chưa có số liệu' }}", "ND30 Bảng, giữa"),
        Column("Tử số/mẫu số", 30, "{{ row.parts or '' }}", "ND30 Bảng, giữa"),
        Column("Kết quả; đơn vị chưa có số liệu", 58,
               "{{ row|result }}{% if row.missing %}; chưa có số liệu kỳ này của: {{ row.missing|join(', ') }}{% endif %}"),
    )  # fmt: skip
    inner = "one in row.units||- {{ one.unit }}||{{ one.figure or 'chưa có số liệu' }}|{{ one.parts or '' }}|"
    table(made, columns, "row in targets", more=inner)
