"""The boxes of a document (Phụ lục I, Mục II and IV): head, title, addressees, foot, appendix."""

from docx.document import Document as Doc
from docx.enum.section import WD_SECTION

from word_templates.page import landscape, restart
from word_templates.pieces import grid, mark, order, rule, say

DOTS = "BLANK ~ BLANK ~ BLANK"
"""A line of dots to fill in, for who signs."""
LEFT, RIGHT = 68, 97
"""Columns of the head and of the foot, in mm: Quốc hiệu needs 95.7 mm at 13 pt."""


def head(made: Doc, number: str, about: str = "") -> None:
    """Write boxes 1 to 4: issuer and number on the left, Quốc hiệu and date on the right; 5b below the number."""
    table = grid(made, (LEFT, RIGHT), 2, lined=False)
    left, right = table.rows[0].cells
    order(left, "{%p if issuer.superior %}")
    say(left, "{{ issuer.superior }}", "ND30 Cơ quan chủ quản")
    order(left, "{%p endif %}")
    order(left, "{%p for line in issuer.lines %}")
    say(left, "{{ line }}", "ND30 Cơ quan ban hành")
    order(left, "{%p endfor %}")
    rule(left, "ND30 Kẻ ngắn", 25)
    say(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ND30 Quốc hiệu")
    say(right, "Độc lập - Tự do - Hạnh phúc", "ND30 Tiêu ngữ")
    rule(right, "ND30 Kẻ bằng chữ", 20.4)
    left, right = table.rows[1].cells
    if "restated" in number:
        order(left, "{%p if not plan.restated %}")
        say(left, number.removeprefix("restated:"), "ND30 Số, ký hiệu")
        order(left, "{%p endif %}")
        say(left, "", "ND30 Lệnh")
        say(
            right,
            "{{ issuer.place }}, {{ plan.issued or 'ngày …… tháng …… năm ……' }}",
            "ND30 Địa danh, ngày tháng",
        )
    else:
        say(left, number, "ND30 Số, ký hiệu")
        if about:
            say(left, about, "ND30 Trích yếu công văn")
        say(
            right,
            "{{ issuer.place }}, ngày {{ BLANK }} tháng {{ BLANK }} năm {{ as_of.year }}",
            "ND30 Địa danh, ngày tháng",
        )


def title(made: Doc, kind: str, about: str) -> None:
    """Write box 5a with its line."""
    say(made, kind, "ND30 Tên loại")
    say(made, about, "ND30 Trích yếu")
    rule(made, "ND30 Kẻ ngắn", 55)


def part(made: Doc, condition: str, words: str) -> None:
    """Say below the title that a document is about one unit only."""
    order(made, f"{{%p if {condition} %}}")
    say(made, words, "ND30 Kèm theo")
    order(made, "{%p endif %}")


def addressees(made: Doc) -> None:
    """Write box 9a: one addressee on the line, several below."""
    order(made, "{%p if addressees|length == 1 %}")
    say(made, "Kính gửi: {{ addressees[0] }}", "ND30 Kính gửi")
    order(made, "{%p elif addressees %}")
    say(made, "Kính gửi:", "ND30 Kính gửi")
    order(made, "{%p for one in addressees %}")
    say(made, "- {{ one }}{{ '.' if loop.last else ';' }}", "ND30 Kính gửi, danh sách")
    order(made, "{%p endfor %}")
    order(made, "{%p endif %}")


def foot(made: Doc, signature: str = "signature", recipients: str = "recipients", first: str = "") -> None:
    """Write boxes 9b and 7: Nơi nhận on the left, who signs on the right, kept on one page."""
    table = grid(made, (LEFT + 10, RIGHT - 10), 1, lined=False)
    mark(table.rows[0], "cantSplit")
    left, right = table.rows[0].cells
    say(left, "Nơi nhận:", "ND30 Nơi nhận")
    if first:
        order(left, first)
        say(left, "- Như trên;", "ND30 Nơi nhận, danh sách")
        order(left, "{%p endif %}")
    order(left, f"{{%p for one in {recipients} %}}")
    say(left, "- {{ one|listed(loop.last) }}", "ND30 Nơi nhận, danh sách")
    order(left, "{%p endfor %}")
    order(right, f"{{%p for line in {signature}.lines %}}")
    say(right, f"{{{{ line or {DOTS} }}}}", "ND30 Quyền hạn, chức vụ")
    order(right, "{%p endfor %}")
    for _ in range(4):
        say(right, "", "ND30 Chỗ ký")
    say(right, f"{{{{ {signature}.name or {DOTS} }}}}", "ND30 Họ tên")


def appendix(made: Doc, name: str, with_: str, about: str = "", *, first: bool = False) -> None:
    """Open an appendix: a section of its own, lying, its pages counted from 1; `about` says what it holds."""
    if first:
        section = made.sections[0]
    else:
        section = made.add_section(WD_SECTION.NEW_PAGE)
        made.paragraphs[-1].style = "ND30 Lệnh"
        section.different_first_page_header_footer = True
        restart(section)
    landscape(section)
    say(made, "Phụ lục", "ND30 Phụ lục")
    say(made, name, "ND30 Tên phụ lục")
    say(made, with_, "ND30 Kèm theo")
    if about:
        say(made, about, "ND30 Kèm theo")
