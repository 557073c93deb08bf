"""chua-bao-cao, phu-luc-nhiem-vu, bieu-chi-tieu: lists that are appendices."""

from dataclasses import replace

from docx.document import Document as Doc

from word_templates.boxes import appendix
from word_templates.pieces import body, order
from word_templates.tables import MEASURE, PROGRESS, SECTION, TASKS, Column, table, task_columns

RESTATED = (
    "{% if plan.restated %}; nội dung Kế hoạch ghi theo bản diễn đạt lại, không phải văn bản gốc{% endif %}"
)
"""Stands where a list quotes the words of a plan that were restated."""


def owing(made: Doc) -> None:
    """Write chua-bao-cao."""
    appendix(made, "DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO {{ period.title|upper }}",
             "(Tình hình đến ngày {{ as_of }}; {{ plan.reference|sentence }})", first=True)  # fmt: skip
    body(made, "1. Báo cáo định kỳ chưa gửi", "ND30 Khoản")
    order(made, "{%p if reports_owed|unsent %}")
    table(
        made,
        (
            Column("TT", 12, "{{ loop.index }}", "ND30 Bảng, giữa"),
            Column("Đơn vị", 68, "{{ owed.unit }}"),
            Column("Báo cáo", 62, "{{ owed.title }} ({{ owed|which }})"),
            Column("Nơi nhận báo cáo", 48, "{{ owed.to|join('; ') }}"),
            Column("Hạn", 26, "{{ owed.due }}", "ND30 Bảng, giữa"),
            Column(
                "Tình trạng",
                36,
                "{{ owed.state_words }}{% if owed.days_late %}, {{ owed.days_late }} ngày{% endif %}",
            ),
        ),
        "owed in reports_owed|unsent",
    )
    order(made, "{%p else %}")
    body(made, "Không có.")
    order(made, "{%p endif %}")
    body(made, "2. Đơn vị có nhiệm vụ nhưng chưa có báo cáo tiến độ {{ period.title }}", "ND30 Khoản")
    order(made, "{%p for one in silent %}")
    body(made, "- {{ one }}{{ '.' if loop.last else ';' }}")
    order(made, "{%p else %}")
    body(made, "Không có.")
    order(made, "{%p endfor %}")


def tasks(made: Doc) -> None:
    """Write phu-luc-nhiem-vu."""
    appendix(made, "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ {{ period.title|upper }}",
             "(Tình hình đến ngày {{ as_of }}; {{ plan.reference|sentence }}" + RESTATED + ")", first=True)  # fmt: skip
    table(made, task_columns(replace(TASKS[-1], text=PROGRESS)), "line in lines", SECTION)


def goals(made: Doc) -> None:
    """Write bieu-chi-tieu."""
    appendix(made, "BIỂU KẾT QUẢ THỰC HIỆN CHỈ TIÊU {{ period.title|upper }}",
             "(Số liệu đến ngày {{ as_of }}; {{ plan.reference|sentence }}" + RESTATED + ")", first=True)  # fmt: skip
    columns = (
        Column("TT", 12, "{{ loop.index }}", "ND30 Bảng, giữa"),
        Column("Chỉ tiêu; đơn vị", 86, MEASURE),
        Column("Mức phải đạt", 36, "{{ row.goal }}"),
        Column("Số liệu", 30, "{{ row.figure or 'chưa có số liệu' }}", "ND30 Bảng, giữa"),
        Column("Tử số/mẫu số", 30, "{{ row.parts or '' }}", "ND30 Bảng, giữa"),
        Column("Kết quả; đơn vị chưa có số liệu", 58,
               "{{ row.reason if row.reason and row.result == 'no_figure' else row.result_words }}"
               "{% if row.reason and row.result != 'no_figure' %} ({{ row.reason }}){% endif %}"
               "{% if row.missing %}; đơn vị chưa báo cáo: {{ row.missing|join(', ') }}{% endif %}"),
    )  # fmt: skip
    inner = "one in row.units||- {{ one.unit }}||{{ one.figure or 'chưa có số liệu' }}|{{ one.parts or '' }}|"
    table(made, columns, "row in targets", more=inner)
