"""The lines under names at the head of a document: as long as the text above, or between a third and a half of it.

Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.1-II.5. A template's line stands in a paragraph of its own, below the text.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.paragraph import CT_P

LENGTHS: Final = {"ND30 Kẻ bằng chữ": 1.0, "ND30 Kẻ ngắn": 0.42}
"""Styles of lines, with their length as a part of the text above."""
_TWIPS: Final = 20
"""In a point."""
_EMU_OF_TWIP: Final = 635

# Advance widths of Times New Roman Bold in thousandths of its size, by base letter.
_NARROW: Final = {
    250: " ,.",
    278: "fi/:;jlt'",
    333: "-()!r",
    389: "IJs",
    444: "cerz",
    500: "0123456789agovyx_",
    556: "bdhknpquSPơư",
    611: "FP",
    667: "BELTZ",
    722: "ACDĐKNRUVXYwƯ",
    778: "GHOQƠ",
    833: "m",
    944: "M",
    1000: "W…",
}
_WIDTHS: Final = {letter: width for width, letters in _NARROW.items() for letter in letters}
_USUAL: Final = 556


def text_width(text: str, points: float) -> float:
    """Measure a text in bold Times New Roman, in points; marks of Vietnamese letters take no room."""
    return sum(_width(letter) for letter in normalize("NFC", text)) * points / 1000


def fit_rules(document: "Document") -> None:
    """Give each line the length that the text above it asks for."""
    ids = {style.style_id: LENGTHS[style.name] for style in document.styles if style.name in LENGTHS}
    sizes = {style.style_id: _size(style) for style in document.styles}
    whole = _text_width_of_page(document)
    for paragraph in document.element.body.iter(f"{{{_NAMESPACE}}}p"):
        length = ids.get(paragraph.style or "")
        above = paragraph.getprevious()
        if length is not None and above is not None and above.tag == paragraph.tag:
            room = _room(paragraph) or whole
            text = min(text_width(_text(above), sizes.get(above.style or "", 14)) * _TWIPS, room)
            side = round((room - text * length) / 2)
            paragraph.get_or_add_pPr().ind_left = side * _EMU_OF_TWIP
            paragraph.get_or_add_pPr().ind_right = side * _EMU_OF_TWIP


_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _width(letter: str) -> int:
    return _WIDTHS.get(letter) or _WIDTHS.get(normalize("NFD", letter)[0], _USUAL)


def _size(style: object) -> float:
    font = getattr(style, "font", None)
    return font.size.pt if font is not None and font.size else 14


def _text_width_of_page(document: "Document") -> int:
    first = document.sections[0]
    width = (first.page_width or 0) - (first.left_margin or 0) - (first.right_margin or 0)
    return round(width / _EMU_OF_TWIP)


def _room(paragraph: "CT_P") -> int | None:
    """Give the width of the cell around a paragraph, in twips."""
    cell = paragraph.getparent()
    return next(_widths(cell), None) if cell is not None else None


def _widths(cell: "CT_P") -> Iterator[int]:
    for one in cell.iterfind(f"{{{_NAMESPACE}}}tcPr/{{{_NAMESPACE}}}tcW"):
        yield int(one.get(f"{{{_NAMESPACE}}}w", "0"))


def _text(paragraph: "CT_P") -> str:
    return "".join(one.text or "" for one in paragraph.iter(f"{{{_NAMESPACE}}}t"))
