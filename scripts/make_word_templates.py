"""Make the Word templates under templates/ anew: `python scripts/make_word_templates.py`.

The form is that of Nghị định 30/2020/NĐ-CP, Phụ lục I and III. After this, a template is a document like any other:
open it in Word, change wording, fonts and widths, keep what stands in {{ }} and {% %}.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).resolve().parents[1] / "templates"
FONT = "Times New Roman"
LEFT, RIGHT = 68, 97
"""Columns of the head and of the foot, in mm: Quốc hiệu needs 95.7 mm at 13 pt."""
PORTRAIT, LANDSCAPE = 165, 252
"""Width of the text in mm: A4 less 30 mm on the left and 15 mm on the right."""


@dataclass(frozen=True)
class Look:
    """One style; sizes in pt, indents in mm; `close` paragraphs of one style have no room between them."""

    name: str
    size: float
    align: ALIGN = ALIGN.CENTER
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    first: float = 0
    left: float = 0
    keep: bool = False
    close: bool = False


LOOKS = (
    Look("ND30 Quốc hiệu", 12, bold=True),
    Look("ND30 Tiêu ngữ", 13, bold=True),
    Look("ND30 Cơ quan chủ quản", 12),
    Look("ND30 Cơ quan ban hành", 12, bold=True),
    Look("ND30 Kẻ bằng chữ", 2, before=3),
    Look("ND30 Kẻ ngắn", 2, before=3),
    Look("ND30 Số, ký hiệu", 13, before=6),
    Look("ND30 Địa danh, ngày tháng", 13, italic=True, before=6),
    Look("ND30 Trích yếu công văn", 12, before=6),
    Look("ND30 Tên loại", 14, bold=True, before=12),
    Look("ND30 Trích yếu", 14, bold=True),
    Look("ND30 Kính gửi", 14, before=12, after=6),
    Look("ND30 Kính gửi, danh sách", 14, ALIGN.LEFT, left=55),
    Look("ND30 Căn cứ", 14, ALIGN.JUSTIFY, italic=True, before=6, first=12.7),
    Look("ND30 Thân", 14, ALIGN.JUSTIFY, before=6, first=12.7),
    Look("ND30 Mục", 14, ALIGN.JUSTIFY, bold=True, before=6, after=3, first=12.7, keep=True),
    Look("ND30 Khoản", 14, ALIGN.JUSTIFY, bold=True, before=6, after=3, first=12.7, keep=True),
    Look("ND30 Nơi nhận", 12, ALIGN.LEFT, bold=True, italic=True, before=12, keep=True),
    Look("ND30 Nơi nhận, danh sách", 11, ALIGN.LEFT),
    Look("ND30 Quyền hạn, chức vụ", 14, bold=True, before=12, keep=True, close=True),
    Look("ND30 Chỗ ký", 14, keep=True),
    Look("ND30 Họ tên", 14, bold=True),
    Look("ND30 Phụ lục", 14, bold=True),
    Look("ND30 Tên phụ lục", 14, bold=True),
    Look("ND30 Kèm theo", 14, italic=True, after=6),
    Look("ND30 Bảng, đầu", 12, bold=True, before=2, after=2),
    Look("ND30 Bảng", 12, ALIGN.LEFT, before=2, after=2),
    Look("ND30 Bảng, giữa", 12, before=2, after=2),
    Look("ND30 Bảng, mục", 12, ALIGN.LEFT, bold=True, before=2, after=2),
    Look("ND30 Số trang", 13),
    Look("ND30 Ghi chú trang", 11, italic=True),
    Look("ND30 Lệnh", 6, ALIGN.LEFT),
)


def document() -> Doc:
    """Give an empty document with all styles and the first section as the decree has it."""
    made = Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    _face(normal.element.get_or_add_rPr())
    for number, look in enumerate(LOOKS, 1):
        _style(made, look, number)
    portrait(made.sections[0])
    page_number(made.sections[0])
    made.core_properties.author = "kehoach"
    made.core_properties.title = ""
    made.core_properties.comments = ""
    for name in ("created", "modified"):
        setattr(made.core_properties, name, datetime(2024, 1, 1, tzinfo=UTC))
    return made


def _style(made: Doc, look: Look, number: int) -> None:
    style = made.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), f"ND30-{number:02}")
    style.quick_style = True
    font, layout = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FONT, Pt(look.size), look.bold, look.italic
    _face(style.element.get_or_add_rPr())
    layout.alignment, layout.line_spacing = look.align, 1.0
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.first_line_indent, layout.left_indent = Mm(look.first), Mm(look.left)
    layout.keep_with_next, layout.widow_control = look.keep, True
    if look.close:
        _close(style.element.get_or_add_pPr())


def _close(properties: object) -> None:
    """Leave no room between paragraphs of one style, only before the first."""
    close = OxmlElement("w:contextualSpacing")
    properties.insert_element_before(close, "w:mirrorIndents", "w:jc", "w:outlineLvl", "w:rPr")  # type: ignore[attr-defined]


def _face(properties: object) -> None:
    """Name the font for every sort of letter, and the language."""
    fonts = properties.get_or_add_rFonts()  # type: ignore[attr-defined]
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    properties.append(language)  # type: ignore[attr-defined]


def portrait(section: Section) -> None:
    """Set A4 upright: 20 mm above and below, 30 mm left, 15 mm right."""
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    _margins(section)


def landscape(section: Section) -> None:
    """Set A4 lying, with the same margins."""
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    _margins(section)


def _margins(section: Section) -> None:
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)


def page_number(section: Section) -> None:
    """Count pages from 1, centred in the upper margin and not on the first page."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.style = "ND30 Số trang"
    for kind in ("begin", None, "separate", "1", "end"):
        run = paragraph.add_run()
        if kind == "1":
            run.text = "1"
        elif kind is None:
            words = OxmlElement("w:instrText")
            words.set(qn("xml:space"), "preserve")
            words.text = " PAGE "
            run._r.append(words)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
    section.first_page_header.paragraphs[0].style = "ND30 Số trang"
    restart(section)


def restart(section: Section) -> None:
    """Count the pages of a section from 1."""
    properties = section._sectPr
    for old in properties.findall(qn("w:pgNumType")):
        properties.remove(old)
    count = OxmlElement("w:pgNumType")
    count.set(qn("w:start"), "1")
    following = next(
        (
            one
            for one in properties
            if one.tag in {qn(f"w:{name}") for name in ("cols", "titlePg", "docGrid")}
        ),
        None,
    )
    if following is None:
        properties.append(count)
    else:
        following.addprevious(count)


def say(holder: Doc | _Cell, text: str, style: str) -> Paragraph:
    """Add a paragraph; the first one of a cell is there already."""
    if isinstance(holder, _Cell) and len(holder.paragraphs) == 1 and not holder.paragraphs[0].text:
        paragraph = holder.paragraphs[0]
        if not paragraph.runs and paragraph.style.name == "Normal":
            paragraph.style = style
            paragraph.add_run(text)
            return paragraph
    return holder.add_paragraph(text, style)


def order(holder: Doc | _Cell, text: str) -> None:
    """Add a paragraph that only steers: it is not there in the document."""
    say(holder, text, "ND30 Lệnh")


def rule(holder: Doc | _Cell, style: str, side: float) -> None:
    """Draw a line below the paragraph above; `side` mm are left free on both sides until a report fits it."""
    paragraph = say(holder, "", style)
    if not paragraph.runs:
        paragraph.add_run("")
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Mm(side)
    layout.line_spacing = Pt(3)
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def grid(holder: Doc, widths: Sequence[float], rows: int, *, lined: bool) -> Table:
    """Add a table of fixed widths in mm; without lines its cells have no margins."""
    table = holder.add_table(rows, len(widths))
    if lined:
        table.style = "Table Grid"
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    if not lined:
        _no_margins(table)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def _no_margins(table: Table) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        one = OxmlElement(f"w:{side}")
        one.set(qn("w:w"), "0")
        one.set(qn("w:type"), "dxa")
        margins.append(one)
    table._tbl.tblPr.append(margins)


def mark(row: _Row, *names: str) -> None:
    """Set properties of a row: tblHeader repeats it on every page, cantSplit keeps it on one."""
    properties = row._tr.get_or_add_trPr()
    for name in names:
        properties.append(OxmlElement(f"w:{name}"))


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
    say(left, "- {{ one|sentence }}{{ '.' if loop.last else ';' }}", "ND30 Nơi nhận, danh sách")
    order(left, "{%p endfor %}")
    order(right, f"{{%p for line in {signature}.lines %}}")
    say(right, "{{ line }}", "ND30 Quyền hạn, chức vụ")
    order(right, "{%p endfor %}")
    for _ in range(4):
        say(right, "", "ND30 Chỗ ký")
    say(right, f"{{{{ {signature}.name }}}}", "ND30 Họ tên")


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, its width in mm, and what stands in a row."""

    head: str
    width: float
    text: str
    style: str = "ND30 Bảng"


def table(made: Doc, columns: Sequence[Column], loop: str, section: str = "", more: str = "") -> Table:
    """Add a table with a head that is repeated, and a row for each round of a loop.

    `section` is what stands in a row that has one cell, where the round is of kind section; `more` is a loop in a
    round, with the texts of its row between bars.
    """
    rows = 4 + (3 if section else 0) + (3 if more else 0)
    made_table = grid(made, [one.width for one in columns], rows, lined=True)
    lines = iter(made_table.rows)
    top = next(lines)
    mark(top, "cantSplit", "tblHeader")
    for cell, one in zip(top.cells, columns, strict=True):
        say(cell, one.head, "ND30 Bảng, đầu")
    steer(next(lines), f"{{%tr for {loop} %}}")
    if section:
        steer(next(lines), "{%tr if line.kind == 'section' %}")
        row = next(lines)
        mark(row, "cantSplit")
        say(row.cells[0].merge(row.cells[-1]), section, "ND30 Bảng, mục")
        steer(next(lines), "{%tr else %}")
    row = next(lines)
    mark(row, "cantSplit")
    for cell, one in zip(row.cells, columns, strict=True):
        say(cell, one.text, one.style)
    if section:
        steer(_insert(made_table, row), "{%tr endif %}")
    if more:
        inner, *texts = more.split("|")
        steer(next(lines), f"{{%tr for {inner} %}}")
        row = next(lines)
        mark(row, "cantSplit")
        for cell, text, one in zip(row.cells, texts, columns, strict=True):
            say(cell, text.replace("¦", "|"), one.style)
        steer(next(lines), "{%tr endfor %}")
    steer(next(lines), "{%tr endfor %}")
    return made_table


def _insert(made_table: Table, after: _Row) -> _Row:
    """Add a row below another."""
    row = made_table.add_row()
    after._tr.addnext(row._tr)
    return row


def steer(row: _Row, text: str) -> None:
    """Make a row that only steers."""
    say(row.cells[0].merge(row.cells[-1]), text, "ND30 Lệnh")


def appendix(made: Doc, name: str, with_: str, *, first: bool = False) -> None:
    """Open an appendix: a section of its own, lying, its pages counted from 1."""
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


DONE = "{{ one.item.done }}{% if one.item.evidence %}; {{ one.item.evidence|join('; ') }}{% endif %}"
WHO = "{{ one.units|named }}"
TASK = "{{ one.item.title }} ({{ one.item|which }})"
TASKS = (
    Column("TT", 15, "{{ line.number or line.address }}", "ND30 Bảng, giữa"),
    Column("Nhiệm vụ", 50, "{{ line.title or '' }}"),
    Column("Chủ trì", 36, "{{ line|lead|join('; ') }}"),
    Column("Phối hợp", 34, "{{ line|support|join('; ') }}"),
    Column("Sản phẩm", 34, "{{ line.outputs|join('; ') }}"),
    Column("Thời hạn", 36, "{{ line.when or '' }}"),
    Column("Tình hình thực hiện", 47, ""),
)
PROGRESS = "{{ line.progress or '' }}{% if line.evidence %} ({{ line.evidence|join('; ') }}){% endif %}"
SECTION = "{{ line.number or '' }}{{ '. ' if line.number }}{{ line.title or '' }}"
WITH_REPORT = (
    "(Kèm theo Báo cáo số {{ BLANK }}/BC-{{ issuer.symbol }} ngày {{ BLANK }} tháng {{ BLANK }} năm {{ as_of.year }} "
    "của {{ issuer.in_text }})"
)


def _tasks(last: Column) -> tuple[Column, ...]:
    return (*TASKS[:-1], last)


def report(made: Doc) -> None:
    """Write bao-cao."""
    head(made, "Số: {{ BLANK }}/BC-{{ issuer.symbol }}")
    title(made, "BÁO CÁO", "Kết quả thực hiện Kế hoạch {{ period.title }}")
    addressees(made)
    body(made, "Thực hiện {{ plan.reference|sentence }}, {{ issuer.in_text }} báo cáo kết quả {{ period.title }} như sau "
         "(số liệu từ ngày {{ period.data_from }} đến ngày {{ period.data_to }} theo {{ period.citation }}; "
         "tình hình tính đến ngày {{ as_of }}):")  # fmt: skip
    order(made, "{%p if not is_followed %}")
    body(made, "Chưa có báo cáo tiến độ nào của các đơn vị; vì vậy chưa xác định được việc nào đã hoàn thành, "
         "việc nào quá hạn.")  # fmt: skip
    order(made, "{%p endif %}")
    _results(made)
    _targets(made)
    _states(made)
    _words(made)
    _next(made)
    body(
        made, "Trên đây là báo cáo kết quả thực hiện Kế hoạch {{ period.title }} của {{ issuer.in_text }}./."
    )
    foot(made, first="{%p if addressees %}")
    appendix(made, "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ {{ period.title|upper }}", WITH_REPORT)
    table(made, _tasks(replace(TASKS[-1], text=PROGRESS)), "line in lines", SECTION)


def body(made: Doc, text: str, style: str = "ND30 Thân") -> None:
    """Write a paragraph of the body."""
    say(made, text, style)


def _results(made: Doc) -> None:
    body(made, "I. KẾT QUẢ THỰC HIỆN", "ND30 Mục")
    order(made, "{%p for section in sections %}")
    body(made, "{{ loop.index }}. {{ section.title or section.address }}", "ND30 Khoản")
    body(made, "Trong {{ section.counts.total }} nghĩa vụ: {% for one in section.counts.states %}{{ one.count }} "
         "{{ one.words }}{{ '.' if loop.last else ', ' }}{% endfor %}")  # fmt: skip
    order(made, "{%p for task in section.tasks %}")
    body(made, "{{ loop.index|letter }}) {{ task.title|sentence }} ({{ task.address }}):")
    order(made, "{%p for one in task.done|alike %}")
    body(made, "- {{ one.units|named }}: {{ one.item.state_words }}{% if one.item.done %}, ngày {{ one.item.done }}"
         "{% endif %}{% if one.item.evidence %} ({{ one.item.evidence|join('; ') }}){% endif %}.")  # fmt: skip
    order(made, "{%p endfor %}")
    order(made, "{%p for one in task.under_way|alike %}")
    body(made, "- {{ one.units|named }}: đang thực hiện{% if one.item.percent %}, "
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
            Column("Chỉ tiêu", 62, MEASURE),
            Column("Mức phải đạt", 32, "{{ row.goal }}"),
            Column("Số liệu", 32, "{{ row.figure or 'chưa có số liệu' }}{% if row.parts %} ({{ row.parts }}){% endif %}"),
            Column("Kết quả", 28, "{{ row.result_words }}{% if row.missing %}; {{ row.missing|length }} đơn vị chưa báo cáo{% endif %}"),
        ),
        "row in targets",
    )  # fmt: skip
    order(made, "{%p else %}")
    body(made, "Kế hoạch không có chỉ tiêu.")
    order(made, "{%p endif %}")


MEASURE = (
    "{{ row.measure or row.id }}{% if row.level %}, {{ row.level }}{% endif %}{% if row.field %}, {{ row.field }}{% endif %}"
    "{% if row.year %}, năm {{ row.year }}{% endif %}{% if row.excluded %} (trừ {{ row.excluded }}){% endif %}"
)


def _states(made: Doc) -> None:
    body(made, "III. TIẾN ĐỘ THỰC HIỆN", "ND30 Mục")
    body(made, "Đến ngày {{ as_of }}, Kế hoạch có {{ counts.total }} nghĩa vụ: {% for one in counts.states %}"
         "{{ one.count }} {{ one.words }}{{ '.' if loop.last else ', ' }}{% endfor %}")  # fmt: skip
    order(made, "{%p if counts.was_due %}")
    body(
        made,
        "Hoàn thành đúng hạn {{ counts.in_time }}/{{ counts.was_due }} nghĩa vụ đã hoàn thành hoặc đã quá hạn.",
    )
    order(made, "{%p endif %}")
    due = Column("Hạn", 24, "{{ one.item.due }}", "ND30 Bảng, giữa")
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


def _listed(made: Doc, heading: str, name: str, columns: Sequence[Column]) -> None:
    body(made, f"{heading}: {{{{ {name}|length }}}} nghĩa vụ", "ND30 Khoản")
    order(made, f"{{%p if {name} %}}")
    table(made, columns, f"one in {name}|alike")
    order(made, "{%p endif %}")


def _words(made: Doc) -> None:
    body(made, "IV. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ CỦA CÁC ĐƠN VỊ", "ND30 Mục")
    order(made, "{%p for one in said %}")
    body(made, "{{ loop.index }}. {{ one.unit }}{% if one.address %} ({{ one.address }}{% if one.title %}, "
         "{{ one.title|sentence }}{% endif %}){% endif %}:", "ND30 Khoản")  # fmt: skip
    order(made, "{%p if one.difficulty %}")
    body(made, "- Khó khăn, vướng mắc: {{ one.difficulty|sentence }}.")
    order(made, "{%p endif %}")
    order(made, "{%p if one.proposal %}")
    body(made, "- Đề xuất, kiến nghị: {{ one.proposal|sentence }}.")
    order(made, "{%p endif %}")
    order(made, "{%p else %}")
    body(made, "Trong kỳ, các đơn vị chưa báo cáo khó khăn, vướng mắc hoặc đề xuất, kiến nghị nào.")
    order(made, "{%p endfor %}")


def _next(made: Doc) -> None:
    body(made, "V. NHIỆM VỤ ĐẾN HẠN TIẾP THEO, ĐẾN NGÀY {{ until }}", "ND30 Mục")
    order(made, "{%p if coming %}")
    table(
        made,
        (
            Column("TT", 11, "{{ loop.index }}", "ND30 Bảng, giữa"),
            Column("Nhiệm vụ", 70, TASK),
            Column("Đơn vị", 58, WHO),
            Column("Hạn", 26, "{{ one.item.due }}", "ND30 Bảng, giữa"),
        ),
        "one in coming|due_alike",
    )
    order(made, "{%p else %}")
    body(made, "Không có nhiệm vụ nào đến hạn trong thời gian này.")
    order(made, "{%p endif %}")


def reminder(made: Doc) -> None:
    """Write don-doc."""
    head(
        made,
        "Số: {{ BLANK }}/{{ issuer.symbol }}-{{ drafting }}",
        "V/v thực hiện Kế hoạch{% if plan.number %} số {{ plan.number }}{% endif %}",
    )
    say(made, "Kính gửi: {{ unit }}", "ND30 Kính gửi")
    body(made, "Thực hiện {{ plan.reference|sentence }}, qua theo dõi đến ngày {{ as_of }}, {{ issuer.in_text }} đề nghị "
         "{{ unit }} quan tâm thực hiện các nội dung sau:")  # fmt: skip
    number = Column("TT", 11, "{{ loop.index }}", "ND30 Bảng, giữa")
    due = Column("Hạn", 26, "{{ one.item.due }}", "ND30 Bảng, giữa")
    parts = (
        ("1. Nhiệm vụ đã quá hạn", "overdue|tasks", "one in overdue|tasks|alike", "Không có nhiệm vụ quá hạn.",
         (number, Column("Nhiệm vụ", 72, TASK), due,
          Column("Số ngày quá hạn; tình hình", 56, "{{ one.item.days_late }} ngày; {{ one.item.reason }}"))),
        ("2. Báo cáo chưa gửi", "reports_owed|unsent", "owed in reports_owed|unsent", "Không có báo cáo nào chưa gửi.",
         (number, Column("Báo cáo", 62, "{{ owed.title }} ({{ owed.address }} {{ owed.period or '' }})"),
          Column("Hạn", 26, "{{ owed.due }}", "ND30 Bảng, giữa"),
          Column("Tình trạng", 30, "{{ owed.state_words }}{% if owed.days_late %}, {{ owed.days_late }} ngày{% endif %}"),
          Column("Nơi nhận", 36, "{{ owed.to|join('; ') }}"))),
        ("3. Nhiệm vụ đến hạn đến ngày {{ until }}", "coming|tasks", "one in coming|tasks|due_alike",
         "Không có nhiệm vụ nào đến hạn trong thời gian này.",
         (number, Column("Nhiệm vụ", 72, TASK), due, Column("Thời hạn ghi trong Kế hoạch", 56, "{{ one.item.when }}"))),
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
    )
    foot(made, first="{%p if unit %}")


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
            Column("Báo cáo", 62, "{{ owed.title }} ({{ owed.address }} {{ owed.period or '' }})"),
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
    body(made, "Không có báo cáo nào chưa gửi.")
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
             "(Tình hình đến ngày {{ as_of }}; {{ plan.reference|sentence }})", first=True)  # fmt: skip
    table(made, _tasks(replace(TASKS[-1], text=PROGRESS)), "line in lines", SECTION)


def goals(made: Doc) -> None:
    """Write bieu-chi-tieu."""
    appendix(made, "BIỂU KẾT QUẢ THỰC HIỆN CHỈ TIÊU {{ period.title|upper }}",
             "(Số liệu đến ngày {{ as_of }}; {{ plan.reference|sentence }})", first=True)  # fmt: skip
    columns = (
        Column("TT", 12, "{{ loop.index }}", "ND30 Bảng, giữa"),
        Column("Chỉ tiêu; đơn vị", 86, MEASURE),
        Column("Mức phải đạt", 36, "{{ row.goal }}"),
        Column("Số liệu", 30, "{{ row.figure or 'chưa có số liệu' }}", "ND30 Bảng, giữa"),
        Column("Tử số/mẫu số", 30, "{{ row.parts or '' }}", "ND30 Bảng, giữa"),
        Column("Kết quả; đơn vị chưa có số liệu", 58,
               "{{ row.result_words }}{% if row.reason %} ({{ row.reason }}){% endif %}"
               "{% if row.missing %}; chưa có số liệu của {{ row.missing|join(', ') }}{% endif %}"),
    )  # fmt: skip
    inner = "one in row.units||- {{ one.unit }}||{{ one.figure or 'chưa có số liệu' }}|{{ one.parts or '' }}|"
    table(made, columns, "row in targets", more=inner)


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
    body(made, "Căn cứ {{ one|sentence }}{{ '.' if loop.last else ';' }}", "ND30 Căn cứ")
    order(made, "{%p endfor %}")
    order(made, "{%p if plan.implements %}")
    body(
        made,
        "Thực hiện {{ plan.implements|join('; ') }}, {{ issuer.in_text }} ban hành Kế hoạch với các nội dung sau:",
    )
    order(made, "{%p else %}")
    body(made, "{{ issuer.in_text }} ban hành Kế hoạch với các nội dung sau:")
    order(made, "{%p endif %}")
    order(made, "{%p for one in plan.passages %}")
    body(made, "{{ loop.index|roman }}. {{ (one.title or '')|upper }}", "ND30 Mục")
    order(made, "{%p for text in one.paragraphs %}")
    body(made, "{{ text|sentence }}.")
    order(made, "{%p endfor %}")
    order(made, "{%p endfor %}")
    order(made, "{%p if targets %}")
    body(made, "{{ (plan.passages|length + 1)|roman }}. CHỈ TIÊU", "ND30 Mục")
    order(made, "{%p for row in targets %}")
    body(made, f"{{{{ loop.index }}}}. {MEASURE}: {{{{ row.goal|sentence }}}}.")
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
    body(made, "{{ one|sentence }}.", "ND30 Căn cứ")
    order(made, "{%p endfor %}")
    order(made, "{%p if not plan.restated %}")
    foot(made, "plan.signature", "(plan.recipients or [BLANK])")
    order(made, "{%p endif %}")
    appendix(made, "NHIỆM VỤ CỦA KẾ HOẠCH",
             "(Kèm theo Kế hoạch{% if plan.number and not plan.restated %} số {{ plan.number }}{% endif %} "
             "của {{ issuer.in_text }})")  # fmt: skip
    table(made, _tasks(Column("Kinh phí{% if plan.money %} ({{ plan.money }}){% endif %}; ghi chú", 47, "{{ line.budget or '' }}{{ '; ' if line.budget and line.note }}"
                              "{{ line.note or '' }}")), "line in lines if not line.duty", SECTION)  # fmt: skip


TEMPLATES: dict[str, Callable[[Doc], None]] = {
    "bao-cao": report,
    "don-doc": reminder,
    "chua-bao-cao": owing,
    "phu-luc-nhiem-vu": tasks,
    "bieu-chi-tieu": goals,
    "ke-hoach": plan,
}


def main() -> None:
    """Write all templates."""
    FOLDER.mkdir(exist_ok=True)
    for name, write in TEMPLATES.items():
        made = document()
        write(made)
        content = BytesIO()
        made.save(content)
        (FOLDER / f"{name}.docx").write_bytes(undated(content.getvalue()))


def undated(content: bytes) -> bytes:
    """Write the package again without the time at which it was made."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return written.getvalue()


if __name__ == "__main__":
    main()
