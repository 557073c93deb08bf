"""Lines that would be torn apart: a word as long as a line, mostly a link, leaves the line above it nearly empty.

Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6.e sets the body justified; a paragraph with such a word stays at the left.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docx.document import Document

_TAG: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
_LONG: Final = 40
"""So many letters take half a line of the body at 14 points, and all of a cell."""


def close_gaps(document: "Document") -> None:
    """Align justified paragraphs with a very long word at the left."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - only documents pay for Word
    from docx.text.paragraph import Paragraph  # noqa: PLC0415

    justified = {
        one.style_id
        for one in document.styles
        if getattr(getattr(one, "paragraph_format", None), "alignment", None) is WD_ALIGN_PARAGRAPH.JUSTIFY
    }
    for one in document.element.body.iter(_TAG):
        paragraph = Paragraph(one, document)
        if one.style in justified and any(len(word) > _LONG for word in paragraph.text.split()):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
