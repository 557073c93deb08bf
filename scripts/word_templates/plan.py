"""ke-hoach: the plan itself."""

from docx.document import Document as Doc

from word_templates.boxes import appendix, foot, head, title
from word_templates.pieces import body, order
from word_templates.tables import MEASURE, SECTION, Column, table, task_columns


def plan(made: Doc) -> None:
    """Write ke-hoach."""
    for footer in (made.sections[0].footer, made.sections[0].first_page_footer):
        footer.paragraphs[0].style = "ND30 Ghi chú trang"
        footer.paragraphs[0].add_run(
            "{% if plan.restated %}Bản diễn đạt lại, không phải văn bản gốc{% endif %}"
        )
    head(made, "restated:Số: {{ plan.number or BLANK }}")
    title(made, "KẾ HOẠCH", "{{ plan.title }}")
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
    order(made, "{%p for line in lines if line.duty and line.kind != 'section' %}")
    body(made, "{{ loop.index }}. {{ (line.title or '')|sentence }}: {{ line|lead|join('; ') }}"
         "{% if line|support %}; phối hợp: {{ line|support|join('; ') }}{% endif %}"
         "{% if line.outputs %}; sản phẩm: {{ line.outputs|join('; ') }}{% endif %}"
         "{% if line.when %}; thời hạn: {{ line.when|sentence }}{% endif %}.")  # fmt: skip
    order(made, "{%p endfor %}")
    body(made, "Yêu cầu các đơn vị được giao nhiệm vụ tổ chức thực hiện Kế hoạch này./.")
    order(made, "{%p for one in plan.notes if plan.restated %}")
    body(made, "{{ one|closed }}", "ND30 Căn cứ")
    order(made, "{%p endfor %}")
    order(made, "{%p if not plan.restated %}")
    foot(made, "plan.signature", "(plan.recipients or [BLANK])")
    order(made, "{%p endif %}")
    appendix(made, "NHIỆM VỤ CỦA KẾ HOẠCH",
             "(Kèm theo Kế hoạch{% if plan.number and not plan.restated %} số {{ plan.number }}{% endif %}"
             "{% if plan.issued and not plan.restated %} {{ plan.issued }}{% endif %} của {{ issuer.in_text }})")  # fmt: skip
    table(made, task_columns(Column("Kinh phí{% if plan.money %} ({{ plan.money }}){% endif %}; ghi chú", 47, "{{ line.budget or '' }}{{ '; ' if line.budget and line.note }}"
                              "{{ line.note or '' }}")), "line in lines if not line.duty", SECTION)  # fmt: skip
