from datetime import date

import pytest

from kehoach.plan.cell import Cell
from kehoach.plan.citation import cite
from kehoach.text.source import Span


@pytest.mark.parametrize(
    ("words", "number", "day"),
    [
        ("Nghị định 63/2010/NĐ-CP ngày 08/6/2010", "63/2010/NĐ-CP", date(2010, 6, 8)),
        ("Quyết định số 468/QĐ-TTg ngày 27 tháng 3 năm 2021", "468/QĐ-TTg", date(2021, 3, 27)),
        ("Nghị quyết 30c/NQ-CP ngày 08/11/2011", "30c/NQ-CP", date(2011, 11, 8)),
        ("Chỉ thị 57-CT/TU ngày 27/6/2014", "57-CT/TU", date(2014, 6, 27)),
        ("Công văn 207/BNV-CCHC ngày 11/01/2012", "207/BNV-CCHC", date(2012, 1, 11)),
        ("Kế hoạch 2508/KH-BCĐCCCVCC ngày 10/9/2013", "2508/KH-BCĐCCCVCC", date(2013, 9, 10)),
        ("Luật Tổ chức chính quyền địa phương ngày 19/6/2015", None, date(2015, 6, 19)),
        ("Thông tư 02/2017/TT-VPCP", "02/2017/TT-VPCP", None),
        ("Giấy mời", None, None),
    ],
)
def test_a_citation_gives_number_and_date(words, number, day):
    found = cite(Cell(words, Span(0, len(words))))
    assert found.number == number
    assert (found.date.start if found.date else None) == day
