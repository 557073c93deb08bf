"""ke-hoach: the plan itself."""

from collections.abc import Sequence
from dataclasses import replace

from docx.document import Document as Doc

from word_templates.boxes import appendix, foot, head, part, title
from word_templates.pieces import body, order
from word_templates.tables import MEASURE, SECTION, TASKS, Column, table, task_columns


def plan(made: Doc) -> None:
    """Write ke-hoach."""
    for footer in (made.sections[0].footer, made.sections[0].first_page_footer):
        footer.paragraphs[0].style = "ND30 Ghi chú trang"
        footer.paragraphs[0].add_run(
            "{% if plan.restated %}Bản diễn đạt lại, không phải văn bản gốc{% endif %}"
            "{% if unit %}{{ '; ' if plan.restated }}Trích: phần của {{ unit }}, không phải toàn văn{% endif %}"
        )
    head(made, "restated:Số: {{ plan.number or BLANK }}")
    title(made, "KẾ HOẠCH", "{{ plan.title }}")
    part(made, "unit", "(TRÍCH: phần của {{ unit }}, không phải toàn văn Kế hoạch)")
    order(made, "{%p for one in plan.basis %}")
    body(made, "{{ one|opened('Căn cứ')|sentence }}{{ '.' if loop.last else ';' }}", "ND30 Căn cứ")
    order(made, "{%p endfor %}")
    order(made, "{%p if plan.implements %}")
    body(
        made,
        "{{ plan.implements|join('; ')|opened('Thực hiện') }}, {{ issuer.in_text }} ban hành Kế hoạch với các nội dung sau:",
    )
    order(made, "{%p else %}")
    body(made, "{{ issuer.in_text }} ban hành Kế hoạch với các nội dung sau:")
    order(made, "{%p endif %}")
    order(made, "{%p for one in plan.passages %}")
    body(made, "{{ loop.index|roman }}. {{ (one.title or '')|upper }}", "ND30 Mục")
    order(made, "{%p for text in one.paragraphs %}")
    body(made, "{{ text|closed }}")
    order(made, "{%p endfor %}")
    order(made, "{%p endfor %}")
    order(made, "{%p if targets %}")
    body(made, "{{ (plan.passages|length + 1)|roman }}. CHỈ TIÊU", "ND30 Mục")
    order(made, "{%p for row in targets %}")
    body(made, f"{{{{ loop.index }}}}. {MEASURE}: {{{{ row.goal|closed }}}}")
    order(made, "{%p endfor %}")
    order(made, "{%p endif %}")
    body(
        made,
        "{{ (plan.passages|length + (2 if targets else 1))|roman }}. NHIỆM VỤ, TỔ CHỨC THỰC HIỆN",
        "ND30 Mục",
    )
    body(
        made,
        "Nhiệm vụ, đơn vị chủ trì, phối hợp, sản phẩm và thời hạn của từng nhiệm vụ tại Phụ lục kèm theo.",
    )
    _duties(made)
    body(made, "Yêu cầu các đơn vị được giao nhiệm vụ tổ chức thực hiện Kế hoạch này./.", is_last=True)
    order(made, "{%p for one in plan.notes if plan.restated %}")
    body(made, "{{ one|closed }}", "ND30 Căn cứ")
    order(made, "{%p endfor %}")
    order(made, "{%p if not plan.restated %}")
    foot(made, "plan.signature", "(plan.recipients or [BLANK])")
    order(made, "{%p endif %}")
    appendix(made, "NHIỆM VỤ CỦA KẾ HOẠCH{% if unit %} (TRÍCH: PHẦN CỦA {{ unit|upper }}){% endif %}",
             "(Kèm theo Kế hoạch{% if plan.number and not plan.restated %} số {{ plan.number }}{% endif %}"
             "{% if plan.issued and not plan.restated %} {{ plan.issued }}{% endif %} của {{ issuer.in_text }})")  # fmt: skip
    costs = Column("Kinh phí{% if plan.money %} ({{ plan.money }}){% endif %}; ghi chú", 47,
                   "{{ line.budget or '' }}{{ '; ' if line.budget and line.note }}{{ line.note or '' }}")  # fmt: skip
    loop = "line in lines if not line.duty"
    order(made, "{%p if lines|costs %}")
    table(made, task_columns(costs), loop, SECTION)
    order(made, "{%p else %}")
    table(made, _wider(TASKS[:-1], costs.width), loop, SECTION)
    order(made, "{%p endif %}")


def _duties(made: Doc) -> None:
    """Write Tổ chức thực hiện: duties below the titles of their groups, rows below their task."""
    order(made, "{%p for one in lines|duties %}")
    order(made, "{%p if one.is_heading %}")
    body(made, "{{ one.mark }}{{ ' ' if one.mark }}{{ one.line.title or one.line.address }}", "ND30 Khoản")
    order(made, "{%p else %}")
    body(made, "{{ one.mark }} {{ one.line|name|sentence }}{% if one.is_whole %}:{% else %}"
         "{% if one.line|lead %}: {{ one.line|lead|join('; ') }}{% endif %}"
         "{% if one.line|support %}; phối hợp: {{ one.line|support|join('; ') }}{% endif %}"
         "{% if one.line.outputs and one.line.title %}; sản phẩm: {{ one.line.outputs|join('; ') }}{% endif %}"
         "{% if one.line.when %}; thời hạn: {{ one.line.when|sentence }}{% endif %}.{% endif %}")  # fmt: skip
    order(made, "{%p endif %}")
    order(made, "{%p endfor %}")


def _wider(columns: Sequence[Column], room: float) -> tuple[Column, ...]:
    """Give the room of a column that is left out to the others but the first."""
    more = room / (len(columns) - 1)
    return (columns[0], *(replace(one, width=one.width + more) for one in columns[1:]))
