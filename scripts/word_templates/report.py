"""bao-cao: the report for a quarter, 6 or 9 months, a year."""

from collections.abc import Sequence
from dataclasses import replace

from docx.document import Document as Doc

from word_templates.boxes import addressees, appendix, foot, head, part, title
from word_templates.pieces import body, order
from word_templates.tables import (
    DONE,
    DUE,
    MEASURE,
    PROGRESS,
    SECTION,
    TASK,
    TASKS,
    WHO,
    WITH_REPORT,
    Column,
    table,
    task_columns,
)


def report(made: Doc) -> None:
    """Write bao-cao."""
    head(made, "Số: {{ BLANK }}/BC-{{ issuer.symbol }}")
    title(made, "BÁO CÁO", "Kết quả thực hiện {{ plan.called }} {{ period.title }}")
    part(made, "unit and issuer.name != unit", "(Phần của {{ unit }})")
    addressees(made)
    body(made, "Thực hiện {{ plan.reference|sentence }}, {{ issuer.in_text }} báo cáo kết quả {{ period.title }} như sau "
         "(số liệu từ ngày {{ period.data_from }} đến ngày {{ period.data_to }}{% if period.citation %} theo {{ period.citation }}{% endif %}; "
         "tình hình tính đến ngày {{ as_of }}):")  # fmt: skip
    order(made, "{%p if plan.restated %}")
    body(made, "Nội dung Kế hoạch nêu trong báo cáo này ghi theo bản diễn đạt lại, không phải văn bản gốc.")
    order(made, "{%p endif %}")
    order(made, "{%p if not is_followed %}")
    body(made, "Chưa có báo cáo tiến độ nào của {{ unit or 'các đơn vị' }}; vì vậy chưa xác định được việc nào đã hoàn thành, "
         "việc nào quá hạn.")  # fmt: skip
    order(made, "{%p endif %}")
    _results(made)
    _targets(made)
    _states(made)
    _words(made)
    _next(made)
    body(
        made,
        "Trên đây là báo cáo kết quả thực hiện {{ plan.called }} {{ period.title }} của {{ issuer.in_text }}./.",
        is_last=True,
    )
    foot(made, first="{%p if addressees %}")
    appendix(made, "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ {{ period.title|upper }}", WITH_REPORT)
    table(made, task_columns(replace(TASKS[-1], text=PROGRESS)), "line in lines", SECTION)


def _results(made: Doc) -> None:
    body(made, "I. KẾT QUẢ THỰC HIỆN", "ND30 Mục")
    order(made, "{%p for section in sections %}")
    body(made, "{{ loop.index }}. {{ section.title or section.address }}", "ND30 Khoản")
    body(made, "Tổng số {{ section.counts.total }} nghĩa vụ, trong đó: {% for one in section.counts.states %}{{ one.count }} "
         "{{ one.words }}{{ '.' if loop.last else ', ' }}{% endfor %}")  # fmt: skip
    order(made, "{%p for task in section.tasks %}")
    body(made, "{{ loop.index|letter }}) {{ task.title|sentence }} ({{ task.address }}):")
    order(made, "{%p for one in task.done|alike %}")
    body(made, "- {{ one.units|named }}{% if one.item|time %} ({{ one.item|time }}){% endif %}: {{ one.item.state_words }}{% if one.item.done %}, ngày {{ one.item.done }}"
         "{% endif %}{% if one.item.evidence %} ({{ one.item.evidence|join('; ') }}){% endif %}.")  # fmt: skip
    order(made, "{%p endfor %}")
    order(made, "{%p for one in task.under_way|alike %}")
    body(made, "- {{ one.units|named }}{% if one.item|time %} ({{ one.item|time }}){% endif %}: đang thực hiện{% if one.item.percent %}, "
         "{{ one.item.percent|replace('%', '') }}%{% endif %}.")  # fmt: skip
    order(made, "{%p endfor %}")
    order(made, "{%p else %}")
    body(made, "Chưa có kết quả được báo cáo trong kỳ.")
    order(made, "{%p endfor %}")
    order(made, "{%p endfor %}")


def _targets(made: Doc) -> None:
    body(made, "II. KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "ND30 Mục")
    order(made, "{%p if targets %}")
    table(
        made,
        (
            Column("TT", 11, "{{ loop.index }}", "ND30 Bảng, giữa"),
            Column("Chỉ tiêu", 54, MEASURE),
            Column("Mức phải đạt", 27, "{{ row.goal }}"),
            Column("Số liệu", 28, "{{ row.figure or 'chưa có số liệu' }}{% if row.parts %} ({{ row.parts }}){% endif %}"),
            Column("Kết quả", 45, "{{ row|result }}{% if row.figure and row.missing %}; {{ row.missing|length }} đơn vị chưa có số liệu kỳ này{% endif %}"),
        ),
        "row in targets",
    )  # fmt: skip
    order(made, "{%p else %}")
    body(made, "Kế hoạch không có chỉ tiêu.")
    order(made, "{%p endif %}")


def _states(made: Doc) -> None:
    body(made, "III. TIẾN ĐỘ THỰC HIỆN", "ND30 Mục")
    body(made, "Đến ngày {{ as_of }}, {{ unit or 'các đơn vị' }} có {{ counts.total }} nghĩa vụ theo Kế hoạch (mỗi việc của một đơn vị "
         "trong một kỳ là một nghĩa vụ), trong đó: {% for one in counts.states %}"
         "{{ one.count }} {{ one.words }}{{ '.' if loop.last else ', ' }}{% endfor %}")  # fmt: skip
    order(made, "{%p if counts.was_due %}")
    body(
        made,
        "Hoàn thành đúng hạn {{ counts.in_time }}/{{ counts.was_due }} nghĩa vụ đã hoàn thành hoặc đã quá hạn.",
    )
    order(made, "{%p endif %}")
    due = Column("Hạn", 24, DUE, "ND30 Bảng, giữa")
    number = Column("TT", 11, "{{ loop.index }}", "ND30 Bảng, giữa")
    task, who = Column("Nhiệm vụ", 52, TASK), Column("Đơn vị", 40, WHO)
    done = Column("Ngày hoàn thành, minh chứng", 38, DONE)
    _listed(made, "1. Hoàn thành đúng hạn trong kỳ", "done_in_time", (number, task, who, due, done))
    _listed(made, "2. Hoàn thành muộn trong kỳ", "done_late", (number, task, who, due, done))
    why = Column("Số ngày quá hạn; lý do", 38, "{{ one.item.days_late }} ngày; {{ one.item.reason }}")
    _listed(made, "3. Quá hạn", "overdue", (number, task, who, due, why))
    body(made, "4. Chưa xác định: {{ undetermined|length }} nghĩa vụ", "ND30 Khoản")
    order(made, "{%p for one in undetermined|by_reason %}")
    body(
        made,
        "- {{ one.reason or 'không rõ lý do' }}: {{ one.count }} nghĩa vụ ({{ one.addresses|join(', ') }}).",
    )
    order(made, "{%p endfor %}")
    _adjusted(made)


def _adjusted(made: Doc) -> None:
    body(
        made,
        "5. Điều chỉnh, gia hạn, tạm dừng, hủy bỏ, thay thế theo văn bản ban hành đến ngày {{ as_of }}",
        "ND30 Khoản",
    )
    order(made, "{%p if adjusted %}")
    table(
        made,
        (
            Column("TT", 11, "{{ loop.index }}", "ND30 Bảng, giữa"),
            Column("Nhiệm vụ", 42, "{{ one.title }} ({{ one|which }})"),
            Column("Đơn vị", 30, "{{ one.units|named }}"),
            Column("Nội dung", 40, "{{ one.what }}"),
            Column("Văn bản; lý do", 42, "{{ one.documents|join('; ') or 'chưa nêu văn bản' }}"
                   "{% if one.reason %}; {{ one.reason|sentence }}{% endif %}"),
        ),
        "one in adjusted",
    )  # fmt: skip
    order(made, "{%p else %}")
    body(made, "Không có.")
    order(made, "{%p endif %}")


def _listed(made: Doc, heading: str, name: str, columns: Sequence[Column]) -> None:
    body(made, f"{heading}: {{{{ {name}|length }}}} nghĩa vụ", "ND30 Khoản")
    order(made, f"{{%p if {name} %}}")
    table(made, columns, f"one in {name}|alike")
    order(made, "{%p endif %}")


def _words(made: Doc) -> None:
    body(made, "IV. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ{% if issuer.name != unit %} CỦA "
         "{{ (unit or 'các đơn vị')|upper }}{% endif %}", "ND30 Mục")  # fmt: skip
    order(made, "{%p for one in said %}")
    body(made, "{{ loop.index }}. {{ one.unit }}{% if one.address %} ({{ one.address }}{% if one.title %}, "
         "{{ one.title|sentence }}{% endif %}){% endif %}{% if one.period != period.name %}, báo cáo {{ one|time }}{% endif %}:",
         "ND30 Khoản")  # fmt: skip
    _lines(made, "Khó khăn, vướng mắc", "one.difficulty")
    _lines(made, "Đề xuất, kiến nghị", "one.proposal")
    order(made, "{%p if one.outcome %}")
    body(made, "- Đến ngày {{ as_of }}, nhiệm vụ này: {{ one.outcome }}.")
    order(made, "{%p endif %}")
    order(made, "{%p else %}")
    body(
        made,
        "Trong kỳ, {{ unit or 'các đơn vị' }} chưa báo cáo khó khăn, vướng mắc hoặc đề xuất, kiến nghị nào.",
    )
    order(made, "{%p endfor %}")


def _lines(made: Doc, label: str, text: str) -> None:
    """Write words of a unit, each line of them in a paragraph of its own."""
    order(made, f"{{%p for text in {text}|paragraphs %}}")
    first = f"{{% if loop.first %}}- {label}: {{% endif %}}"
    body(made, f"{first}{{{{ text|closed if loop.last else text }}}}")
    order(made, "{%p endfor %}")


def _next(made: Doc) -> None:
    body(made, "V. NHIỆM VỤ ĐẾN HẠN TRONG THỜI GIAN TỚI (ĐẾN NGÀY {{ until }})", "ND30 Mục")
    order(made, "{%p if coming %}")
    table(
        made,
        (
            Column("TT", 11, "{{ loop.index }}", "ND30 Bảng, giữa"),
            Column("Nhiệm vụ", 70, TASK),
            Column("Đơn vị", 58, WHO),
            Column("Hạn", 26, DUE, "ND30 Bảng, giữa"),
        ),
        "one in coming|due_alike",
    )
    order(made, "{%p else %}")
    body(made, "Không có nhiệm vụ nào đến hạn trong thời gian này.")
    order(made, "{%p endif %}")
