"""The page: A4, margins, page numbers, and a style for each component (Phụ lục I, Mục I and V)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt

FONT = "Times New Roman"


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
    Look("ND30 Bảng, mục", 12, ALIGN.LEFT, bold=True, before=2, after=2, keep=True),
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
