"""don-doc: the reminder letter to a unit."""

from docx.document import Document as Doc

from word_templates.boxes import foot, head
from word_templates.pieces import body, order, say
from word_templates.tables import DUE, TASK, Column, table

OF_GROUP = "{% if is_group %}: {{ one.units|join(', ') }}{% endif %}"
"""The units in a row of a letter to a group."""


def reminder(made: Doc) -> None:
    """Write don-doc."""
    head(
        made,
        "Số: {{ BLANK }}/{{ issuer.symbol }}-{{ drafting }}",
        "V/v đôn đốc thực hiện {{ plan.called }}",
    )
    say(made, "Kính gửi: {{ unit }}", "ND30 Kính gửi")
    body(made, "Thực hiện {{ plan.reference|sentence }}, qua theo dõi đến ngày {{ as_of }}, {{ issuer.in_text }} đề nghị "
         "{{ unit }} tập trung thực hiện các nội dung sau:")  # fmt: skip
    number = Column("TT", 11, "{{ loop.index }}", "ND30 Bảng, giữa")
    due = Column("Hạn", 26, DUE, "ND30 Bảng, giữa")
    parts = (
        ("1. Nhiệm vụ đã quá hạn", "overdue|tasks", "one in overdue|tasks|alike", "Không có.",
         (number, Column("Nhiệm vụ", 72, TASK + OF_GROUP), due,
          Column("Số ngày quá hạn; tình hình", 56, "{{ one.item.days_late }} ngày; {{ one.item.reason }}"))),
        ("2. Báo cáo chưa gửi", "reports_owed|unsent", "one in reports_owed|unsent|reports_alike", "Không có.",
         (number, Column("Báo cáo", 62, "{{ one.report.title }} ({{ one.report|which }})" + OF_GROUP),
          Column("Hạn", 26, "{{ one.report.due }}", "ND30 Bảng, giữa"),
          Column("Tình trạng", 30, "{{ one.report.state_words }}{% if one.report.days_late %}, {{ one.report.days_late }} ngày{% endif %}"),
          Column("Nơi nhận", 36, "{{ one.report.to|join('; ') }}"))),
        ("3. Nhiệm vụ đến hạn từ ngày {{ as_of }} đến ngày {{ until }}", "coming|tasks", "one in coming|tasks|due_alike",
         "Không có.",
         (number, Column("Nhiệm vụ", 72, TASK + OF_GROUP), due, Column("Thời hạn ghi trong Kế hoạch; điều chỉnh", 56, "{{ one.item|deadline }}"))),
    )  # fmt: skip
    for heading, name, loop, none, columns in parts:
        body(made, heading, "ND30 Khoản")
        order(made, f"{{%p if {name} %}}")
        table(made, columns, loop)
        order(made, "{%p else %}")
        body(made, none)
        order(made, "{%p endif %}")
    body(
        made,
        "Đề nghị {{ unit }} báo cáo kết quả thực hiện, nêu rõ khó khăn, vướng mắc và đề xuất (nếu có)./.",
        is_last=True,
    )
    foot(made, first="{%p if unit %}")
