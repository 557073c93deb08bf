"""Pieces of a document: paragraphs, lines, tables, and what only steers."""

from collections.abc import Sequence

from docx.document import Document as Doc
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph


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


def body(made: Doc, text: str, style: str = "ND30 Thân", *, is_last: bool = False) -> None:
    """Write a paragraph of the body; the last one stays on the page of those who sign."""
    layout = say(made, text, style).paragraph_format
    if is_last:
        layout.keep_with_next = layout.keep_together = True


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


def steer(row: _Row, text: str) -> None:
    """Make a row that only steers."""
    say(row.cells[0].merge(row.cells[-1]), text, "ND30 Lệnh")
