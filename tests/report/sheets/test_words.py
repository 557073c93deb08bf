"""Words of plans and units stay words in Excel, whatever they look like."""

import re
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from kehoach.record.excel import LONGEST
from kehoach.report.escape import clean
from kehoach.report.sheets.draw import draw
from kehoach.report.sheets.look import add_styles
from kehoach.report.tables.model import Column, Kind, Table


def written(*texts: str) -> list[Cell]:
    """Write texts under each other and read their cells back."""
    book, out = Workbook(), BytesIO()
    add_styles(book)
    ws = book.worksheets[0]
    draw(ws, Table("thu", "Thử", (Column("Chữ", Kind.TEXT, 20),), tuple((text,) for text in texts)))
    book.save(out)
    read = load_workbook(BytesIO(out.getvalue())).worksheets[0]
    return [read.cell(row, 2) for row in range(2, len(texts) + 2)]


CODE = re.compile("_x([0-9A-Fa-f]{4})_")
HOSTILE = [
    "=1+1", '=HYPERLINK("http://a.vn";"Xem")', "=cmd|' /C calc'!A0", "+84 203", "-5", "- gạch đầu dòng", "@SUM(1+1)", "#N/A",
    "#REF!", "TRUE", "1.180", "12/1", "08/3/2024", "20,5%", "'=1", "=", "==", "＝1+1", "</t><f>1</f>", "&amp;", "1e5",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_no_formula_error_number_or_day(text):
    (cell,) = written(text)
    assert (cell.data_type, cell.value) == ("s", text)


@pytest.mark.parametrize("text", ["=1+1", "+84 203", "-5", "@SUM(1+1)", "12/1", "1.180", "'=1"])
def test_text_stays_text_when_somebody_edits_its_cell(text):
    assert written(text)[0].quotePrefix


@pytest.mark.parametrize("text", ["Báo cáo quý", "II.4", "%", "1 hoàn thành; 2 quá hạn"])
def test_plain_text_has_no_apostrophe(text):
    assert not written(text)[0].quotePrefix


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("\t=1+1", " =1+1"),
        ("một\x07\x00hai", "mộthai"),
        ("một\r\nhai", "một hai"),
        ("\u202egnol", "gnol"),
        ("\ud800a\uffff", "a"),
        ("\x07", None),
    ],
)
def test_signs_that_steer_fall_away(text, value):
    assert written(text)[0].value == value


def shown(cell: Cell) -> str:
    """Give what Excel shows: it reads _x0041_ as A, which openpyxl leaves to others."""
    return CODE.sub(lambda code: chr(int(code[1], 16)), str(cell.value or ""))


@pytest.mark.parametrize("text", ["_x0041_ và _x000D_", "_x005F_", "a_x005f_x0041_b", "_x00_", "__x0041__"])
def test_words_that_look_like_the_code_of_a_sign_are_shown_as_themselves(text):
    assert shown(written(text)[0]) == text


def test_what_is_too_long_for_a_cell_ends_with_dots():
    longest, longer, wide = written("a" * LONGEST, "a" * (LONGEST + 1), "𝄞" * LONGEST)
    assert longest.value == "a" * LONGEST
    assert longer.value == "a" * (LONGEST - 1) + "…"
    assert len(wide.value.encode("utf-16-le")) // 2 <= LONGEST
    assert wide.value.endswith("𝄞…")


SIGNS = st.text("=+-@#'\"&<>%_x0123456789ABCDEFNđĐ/.,;|! \t\n", max_size=20)


@settings(max_examples=40)
@given(st.lists(st.text(max_size=30) | SIGNS, min_size=1, max_size=20))
def test_any_text_comes_back_as_text(texts):
    for text, cell in zip(texts, written(*texts), strict=True):
        assert shown(cell) == clean(text)
        assert cell.data_type == ("s" if clean(text) else "n")
        assert cell.value != ""
