from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "cited-number-malformed"
BLOCK = 'duties:\n  - number: 1\n    title: "{words}"\n    lead: Sở Tư pháp\n'


@pytest.mark.parametrize(
    "words",
    [
        "theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010",
        "theo Nghị quyết 30c/NQ-CP; Chỉ thị 57-CT/TU ngày 27/6/2014",
        "Nghị định 12/CP ngày 18/4/1995",
        "Quyết định ban hành Kế hoạch 12/KH-UBND",
        "Kế hoạch kèm theo Quyết định 468/QĐ-TTg",
        "Công văn 207/BNV-CCHC ngày 11/01/2012",
        "Quyết định 131/QĐ-CTUBND; Kế hoạch 2508/KH-BCĐCCCVCC ngày 10/9/2013",
        "tháng 4/2024, 03 lớp/Quý, 20 phút/01 lần",
        "Luật 77/2015/QH13; Nghị quyết 1670/NQ-UBTVQH15",
        "Thông tư liên tịch 05/2014/TTLT-BTP-BNV",
        "Báo cáo số 583/BC-SNNMT - Sở Nông nghiệp",
        "Nghị quyết 29-NQ/TW; Kế hoạch 5 năm; Kế hoạch 2024-2025; Chương trình 30a",
        "Thông tư liên tịch 01/2003/TTLT/BNV-BTC; Quyết định 12/2003/QĐ.UB",
        "Nghị định 64-CP ngày 27/9/1993; Nghị định số 28-HĐBT",
        "Quyết định 1141/TC-QĐ ngày 01/11/1995; Quyết định 12/QĐUB ngày 5/6/1999",
        "Hướng dẫn 2950/BYT-KH; Kế hoạch 12/UBND-KH",
        "Báo cáo số 583/BC-SNNMT – UBND tỉnh; Luật 63/2020/QH14; Quyết định 468 quy định",
    ],
)
def test_numbers_as_offices_write_them_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Nghị định số 108/NĐ-CP ngày 20/11/2014",
        "Tờ trình số 2093/TTr- VPUBND",
        "Đề án 468/QĐ-TTg ngày 27/3/2021",
        "Thông tư 02/TT-VPCP",
        "Kế hoạch 12/KH -UBND",
        "Nghị định 63-2010/NĐ-CP",
        "Nghị định số 63/10/NĐ-CP",
        "Nghị định 63/2010/ND-CP",
        "Nghị định 63/2010/NDCP",
        "Quyết định 468QĐ-TTg ngày 27/3/2021",
        "Quyết định 468 QĐ/TTg ngày 27/3/2021",
        "Quyết định 468/TTg-QĐ ngày 27/3/2021",
        "Quyết định 468/QĐTTg ngày 27/3/2021",
        "Luật 2019/63/QH14",
        "Nghị định 63/2010/NĐ–CP ngày 08/6/2010",
        "Nghị định 64-CP ngày 27/9/2013",
    ],
)
def test_numbers_nobody_finds_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_a_number_with_a_long_dash_keeps_its_date(fired: Fired) -> None:
    names = fired(BLOCK.format(words="theo Nghị định 63/2010/NĐ–CP ngày 08/6/2010"))
    assert NAME in names
    assert "undated-citation" not in names
