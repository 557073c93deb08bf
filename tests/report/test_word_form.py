"""Word files read back: each point of the form that Nghị định 30/2020/NĐ-CP, Phụ lục I, sets."""

import hashlib
import importlib.util
import re
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kehoach.report.rule import text_width
from kehoach.report.templates import ABOUT
from kehoach.report.word import write_word

# Phụ lục I, Mục V: the sizes a component may have, and how it looks; None is the upright default.
SIZES = {
    "ND30 Quốc hiệu": (12, 13, True, None),
    "ND30 Tiêu ngữ": (13, 14, True, None),
    "ND30 Cơ quan chủ quản": (12, 13, None, None),
    "ND30 Cơ quan ban hành": (12, 13, True, None),
    "ND30 Số, ký hiệu": (13, 13, None, None),
    "ND30 Địa danh, ngày tháng": (13, 14, None, True),
    "ND30 Tên loại": (13, 14, True, None),
    "ND30 Trích yếu": (13, 14, True, None),
    "ND30 Trích yếu công văn": (12, 13, None, None),
    "ND30 Kính gửi": (13, 14, None, None),
    "ND30 Căn cứ": (13, 14, None, True),
    "ND30 Thân": (13, 14, None, None),
    "ND30 Mục": (13, 14, True, None),
    "ND30 Khoản": (13, 14, True, None),
    "ND30 Quyền hạn, chức vụ": (13, 14, True, None),
    "ND30 Họ tên": (13, 14, True, None),
    "ND30 Nơi nhận": (12, 12, True, True),
    "ND30 Nơi nhận, danh sách": (11, 11, None, None),
    "ND30 Phụ lục": (14, 14, True, None),
    "ND30 Tên phụ lục": (13, 14, True, None),
    "ND30 Kèm theo": (13, 14, None, True),
    "ND30 Số trang": (13, 14, None, None),
}
BODY = ("ND30 Thân", "ND30 Căn cứ", "ND30 Mục", "ND30 Khoản")


@pytest.fixture
def report(digest, written):
    return written("bao-cao", digest("2024-Q1"))


@pytest.fixture
def plan(digest, written):
    return written("ke-hoach", digest("2024"))


@pytest.fixture
def letter(digest, written):
    return written("don-doc", digest("2024-Q2", unit="Sở Tư pháp", as_of=date(2024, 7, 25)))


def words(holder, style: str) -> list[str]:
    return [one.text for one in holder.paragraphs if one.style.name == style]


def head(document):
    """Give the cells of the head: issuer, Quốc hiệu, number, date."""
    return [cell for row in document.tables[0].rows for cell in row.cells]


def foot(document):
    return next(one.rows[0].cells for one in document.tables if words(one.rows[0].cells[0], "ND30 Nơi nhận"))


@pytest.mark.parametrize("name", ABOUT)
def test_every_document_is_a4_with_the_margins_of_the_decree(digest, written, name):
    document = written(name, digest("2024-Q1", unit="Sở Tư pháp"))
    for section in document.sections:
        sides = (round(section.page_width / Mm(1)), round(section.page_height / Mm(1)))
        upright = section.orientation == WD_ORIENT.PORTRAIT
        assert sides == ((210, 297) if upright else (297, 210))
        top, bottom, left, right = (
            round(side / Mm(1), 1)
            for side in (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        )
        assert 20 <= top <= 25 and 20 <= bottom <= 25
        assert 30 <= left <= 35
        assert 15 <= right <= 20


@pytest.mark.parametrize("name", ABOUT)
def test_every_paragraph_has_a_style_that_says_all_of_its_look(digest, written, name):
    document = written(name, digest("2024-Q1", unit="Sở Tư pháp"))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    for holder in (document, *cells):
        for one in holder.paragraphs:
            assert one.style.name.startswith("ND30 "), one.text
            assert all(run.font.name is run.font.size is run.bold is None for run in one.runs)


@pytest.mark.parametrize("name", ABOUT)
def test_the_font_is_times_new_roman_for_every_sort_of_letter(written, digest, name):
    document = written(name, digest("2024-Q1", unit="Sở Tư pháp"))
    for style in document.styles:
        if style.name.startswith("ND30 "):
            fonts = style.element.rPr.rFonts
            assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "cs", "eastAsia")} == {
                "Times New Roman"
            }


@pytest.mark.parametrize("style", SIZES)
def test_sizes_and_looks_are_those_of_the_decree(report, style):
    smallest, largest, bold, italic = SIZES[style]
    font = report.styles[style].font
    assert Pt(smallest) <= font.size <= Pt(largest)
    assert (bool(font.bold), bool(font.italic)) == (bool(bold), bool(italic))


@pytest.mark.parametrize("style", BODY)
def test_the_body_is_justified_indented_and_spaced(report, style):
    layout = report.styles[style].paragraph_format
    assert layout.alignment == ALIGN.JUSTIFY
    assert Mm(10) <= layout.first_line_indent <= Mm(12.7) + 200
    assert layout.space_before + layout.space_after >= Pt(6)
    assert 1.0 <= layout.line_spacing <= 1.5


def test_the_head_is_a_table_of_68_and_97_mm_without_lines_and_margins(report):
    table = report.tables[0]
    widths = [round(cell.width / Mm(1)) for cell in table.rows[0].cells]
    assert widths == [68, 97]
    properties = table._tbl.tblPr
    assert properties.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
    assert {one.get(qn("w:w")) for one in properties.find(qn("w:tblCellMar"))} == {"0"}
    assert properties.find(qn("w:tblBorders")) is None
    assert table.style.name == "Normal Table"


def test_the_head_says_who_and_where_with_blanks_for_what_is_not_known(report):
    issuer, country, number, day = head(report)
    assert words(issuer, "ND30 Cơ quan ban hành") == ["ỦY BAN NHÂN DÂN", "TỈNH MẪU"]
    assert words(country, "ND30 Quốc hiệu") == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert words(country, "ND30 Tiêu ngữ") == ["Độc lập - Tự do - Hạnh phúc"]
    assert words(number, "ND30 Số, ký hiệu") == ["Số: ……/BC-UBND"]
    assert words(day, "ND30 Địa danh, ngày tháng") == ["Mẫu, ngày …… tháng …… năm 2024"]


def test_a_unit_stands_below_the_office_it_belongs_to(digest, written):
    issuer = head(written("bao-cao", digest("2024-Q1", unit="Sở Tư pháp", is_own=True)))[0]
    assert words(issuer, "ND30 Cơ quan chủ quản") == ["UBND TỈNH MẪU"]
    assert words(issuer, "ND30 Cơ quan ban hành") == ["SỞ TƯ PHÁP"]


def rule_length(paragraph, room: float) -> float:
    """Give the length of the line above a paragraph, in mm; it must have one."""
    line = paragraph._p.pPr.find(qn("w:pBdr")).find(qn("w:top"))
    assert line.get(qn("w:val")) == "single"
    layout = paragraph.paragraph_format
    assert layout.left_indent == layout.right_indent
    return room - (layout.left_indent + layout.right_indent) / Mm(1)


# Widths measured with the metrics of Times New Roman, domain facts of the field.
@pytest.mark.parametrize(
    ("text", "points", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 88.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 13, 56.1),
        ("Độc lập - Tự do - Hạnh phúc", 14, 60.5),
        ("ỦY BAN NHÂN DÂN", 12, 39.9),
        ("ỦY BAN NHÂN DÂN", 13, 43.2),
    ],
)
def test_texts_are_as_wide_as_measured(text, points, millimetres):
    assert text_width(text, points) * 25.4 / 72 == pytest.approx(millimetres, abs=0.4)


def test_the_line_under_tieu_ngu_is_as_long_as_its_text(report):
    paragraphs = head(report)[1].paragraphs
    assert rule_length(paragraphs[2], 97) == pytest.approx(56.1, abs=0.5)


@pytest.mark.parametrize("unit", [None, "Sở Tư pháp", "Sở Nông nghiệp và Phát triển nông thôn"])
def test_the_line_under_the_issuer_is_a_third_to_half_of_its_text(digest, written, unit):
    paragraphs = head(written("bao-cao", digest("2024-Q1", unit=unit, is_own=True)))[0].paragraphs
    text = min(text_width(paragraphs[-2].text, 12) * 25.4 / 72, 68)
    assert text / 3 <= rule_length(paragraphs[-1], 68) <= text / 2


def test_the_line_under_trich_yeu_is_a_third_to_half_of_its_text(report):
    paragraphs = report.paragraphs
    at = next(at for at, one in enumerate(paragraphs) if one.style.name == "ND30 Trích yếu")
    text = text_width(paragraphs[at].text, 14) * 25.4 / 72
    assert text / 3 <= rule_length(paragraphs[at + 1], 165) <= text / 2


def test_the_plan_has_number_and_date_with_the_zeros_of_the_decree(digest, written):
    _, _, number, day = head(written("ke-hoach", digest("2024")))
    assert words(number, "ND30 Số, ký hiệu") == ["Số: 12/KH-UBND"]
    assert words(day, "ND30 Địa danh, ngày tháng") == ["Mẫu, ngày 28 tháng 12 năm 2023"]


def test_the_appendix_goes_with_the_plan_of_its_number_and_date(plan):
    assert words(plan, "ND30 Kèm theo") == [
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 28 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh Mẫu)"
    ]


def test_the_head_of_a_group_stays_with_the_row_below_it(plan):
    heads = [row.cells[0].paragraphs[0].style for row in plan.tables[-1].rows]
    assert next(one for one in heads if one.name == "ND30 Bảng, mục").paragraph_format.keep_with_next


def test_a_line_with_a_very_long_word_is_not_torn_apart(digest, written):
    made = digest("2024")
    link = "https://dichvucong.vi-du.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html"
    plan = replace(made.plan, title="Kế hoạch", basis=(f"văn bản đăng tại {link}", "Luật mẫu"))
    document = written("ke-hoach", replace(made, plan=plan))
    first, last = (one for one in document.paragraphs if one.style.name == "ND30 Căn cứ")
    assert (first.alignment, last.alignment) == (ALIGN.LEFT, None)
    assert all(one.alignment is None for one in document.paragraphs if one.style.name == "ND30 Trích yếu")


def test_basis_lines_end_with_semicolons_and_the_last_with_a_dot(plan):
    basis = words(plan, "ND30 Căn cứ")
    assert basis[0] == "Căn cứ Nghị quyết 76/NQ-CP ngày 15/7/2021;"
    assert all(one.endswith(";") for one in basis[:-1])
    assert basis[-1].endswith("21/10/2020.")


@pytest.mark.parametrize("name", ["bao-cao", "don-doc", "ke-hoach"])
def test_the_body_ends_with_its_mark_and_nothing_else_does(digest, written, name):
    document = written(name, digest("2024", unit="Sở Tư pháp"))
    body = words(document, "ND30 Thân")
    assert body[-1].endswith("./.")
    assert sum("./." in one for one in body) == 1
    assert "./." not in "".join(words(foot(document)[0], "ND30 Nơi nhận, danh sách"))


def test_noi_nhan_lists_who_gets_it_and_ends_with_the_archive(plan, report):
    assert words(foot(plan)[0], "ND30 Nơi nhận") == ["Nơi nhận:"]
    listed = words(foot(plan)[0], "ND30 Nơi nhận, danh sách")
    assert listed == [
        "- Các sở, ban, ngành;",
        "- UBND cấp huyện; UBND cấp xã;",
        "- Trung tâm Phục vụ hành chính công tỉnh; Đài PT-TH tỉnh; Báo Mẫu;",
        "- Lưu: VT, KSTT.",
    ]
    assert words(foot(report)[0], "ND30 Nơi nhận, danh sách") == ["- Như trên;", "- Lưu: VT, KSTT."]


def test_who_signs_stands_beside_noi_nhan(plan, report):
    lines = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert words(foot(plan)[1], "ND30 Quyền hạn, chức vụ") == lines
    assert words(foot(plan)[1], "ND30 Họ tên") == ["(mẫu, không có người ký)"]
    assert words(foot(report)[1], "ND30 Quyền hạn, chức vụ") == ["TM. ỦY BAN NHÂN DÂN", 3 * "……"]
    assert words(foot(report)[1], "ND30 Họ tên") == [3 * "……"]


@pytest.mark.parametrize(
    ("signed_as", "lines"),
    [
        ("TL. CHỦ TỊCH; CHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        (
            "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH",
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
    ],
)
def test_the_lines_of_who_signs_can_be_given(digest, written, signed_as, lines):
    document = written("bao-cao", digest("2024-Q1", signed_as=signed_as, signer="Người Ký Mẫu"))
    assert words(foot(document)[1], "ND30 Quyền hạn, chức vụ") == lines
    assert words(foot(document)[1], "ND30 Họ tên") == ["Người Ký Mẫu"]


def test_nobody_is_parted_from_his_signature(plan):
    row = next(one.rows[0] for one in plan.tables if words(one.rows[0].cells[0], "ND30 Nơi nhận"))
    assert row._tr.trPr.find(qn("w:cantSplit")) is not None


@pytest.mark.parametrize("name", ABOUT)
def test_pages_are_numbered_at_the_top_but_not_the_first(digest, written, name):
    document = written(name, digest("2024-Q1", unit="Sở Tư pháp"))
    first = document.sections[0]
    (number,) = first.header.paragraphs
    assert "PAGE" in number._p.xml
    assert number.style.paragraph_format.alignment == ALIGN.CENTER
    for section in document.sections:
        assert section.different_first_page_header_footer
        assert "PAGE" not in section.first_page_header._element.xml


def test_the_appendix_lies_in_a_section_of_its_own_and_counts_its_own_pages(report):
    body, appendix = report.sections
    assert (body.orientation, appendix.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    for section in (body, appendix):
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    assert appendix.header.is_linked_to_previous
    assert words(report, "ND30 Phụ lục") == ["Phụ lục"]
    assert words(report, "ND30 Tên phụ lục") == ["TÌNH HÌNH THỰC HIỆN NHIỆM VỤ QUÝ I NĂM 2024"]


def test_the_appendix_has_all_tasks_and_repeats_its_head(report, digest):
    table = report.tables[-1]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert len(table.rows) == 1 + len(digest("2024-Q1").lines)
    assert all(one._tr.trPr.find(qn("w:cantSplit")) is not None for one in table.rows)


def test_a_letter_has_its_subject_below_the_number_and_its_addressee(letter):
    cells = head(letter)
    assert words(cells[2], "ND30 Số, ký hiệu") == ["Số: ……/UBND-KSTT"]
    assert words(cells[2], "ND30 Trích yếu công văn") == ["V/v đôn đốc thực hiện Kế hoạch số 12/KH-UBND"]
    assert words(letter, "ND30 Kính gửi") == ["Kính gửi: Sở Tư pháp"]
    assert words(letter, "ND30 Tên loại") == []
    assert [cell.text for cell in letter.tables[1].rows[0].cells][1:3] == ["Nhiệm vụ", "Hạn"]
    assert len(letter.tables[1].rows) > 1


def test_several_addressees_stand_below_one_another(digest, written):
    made = replace(digest("2024-Q1"), addressees=("Văn phòng Chính phủ", "Bộ Tư pháp"))
    document = written("bao-cao", made)
    assert words(document, "ND30 Kính gửi") == ["Kính gửi:"]
    assert words(document, "ND30 Kính gửi, danh sách") == ["- Văn phòng Chính phủ;", "- Bộ Tư pháp."]


def test_a_restated_plan_says_so_on_each_page_and_has_neither_number_nor_signature(digest, written):
    document = written("ke-hoach", digest("2024", path="lao-cai/2024.yaml"))
    for section in document.sections:
        for footer in (section.footer, section.first_page_footer):
            assert footer.paragraphs[0].text == "Bản diễn đạt lại, không phải văn bản gốc"
    xml = document.element.xml
    assert not re.search("446/KH-UBND|Trịnh Xuân Trường|Nơi nhận|Số:", xml)
    tasks = [one for one in digest("2024", path="lao-cai/2024.yaml").lines if not one.duty]
    assert len(document.tables[-1].rows) == 1 + len(tasks)


def test_a_plan_that_is_no_restatement_does_not_say_so(plan):
    assert plan.sections[0].footer.paragraphs[0].text == ""


@pytest.mark.parametrize("name", ABOUT)
def test_no_tag_of_the_template_is_left(digest, written, name):
    document = written(name, digest("2024-Q1", unit="Sở Tư pháp"))
    assert not re.search(r"\{[{%]|[}%]\}", document.element.xml)


@pytest.mark.parametrize("name", ABOUT)
def test_the_same_input_gives_the_same_bytes(digest, template, name):
    made = digest("2024-Q1", unit="Sở Tư pháp")
    first, second = (write_word(made, template(name, "docx")) for _ in range(2))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    with ZipFile(BytesIO(first)) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_templates_are_what_their_script_makes(tmp_path, monkeypatch):
    root = Path(__file__).parents[2]
    spec = importlib.util.spec_from_file_location("made", root / "scripts" / "make_word_templates.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.syspath_prepend(root / "scripts")
    monkeypatch.setitem(sys.modules, "made", module)
    spec.loader.exec_module(module)
    module.FOLDER = tmp_path
    module.main()
    for name in ABOUT:
        with (
            ZipFile(tmp_path / f"{name}.docx") as fresh,
            ZipFile(root / "templates" / f"{name}.docx") as kept,
        ):
            assert fresh.read("word/document.xml") == kept.read("word/document.xml")
            assert fresh.read("word/styles.xml") == kept.read("word/styles.xml")


@pytest.mark.parametrize("name", ["phu-luc-nhiem-vu", "bieu-chi-tieu", "chua-bao-cao"])
def test_a_list_that_is_an_appendix_says_which_document_it_goes_with(digest, written, name):
    with_, about = words(written(name, digest("2024-Q1")), "ND30 Kèm theo")
    assert with_ == ("(Kèm theo Văn bản số ……/…… ngày …… tháng …… năm 2024 của Ủy ban nhân dân tỉnh Mẫu)")
    assert re.match(r"\((Tình hình|Số liệu) đến (hết )?ngày 14/3/2024", about)


@pytest.mark.parametrize("name", ["bao-cao", "don-doc", "ke-hoach"])
def test_the_last_words_stay_on_the_page_of_the_signature(digest, written, name):
    document = written(name, digest("2024", unit="Sở Tư pháp"))
    (last,) = (one for one in document.paragraphs if "./." in one.text)
    assert last.paragraph_format.keep_with_next and last.paragraph_format.keep_together
    assert last._p.getnext().tag == qn("w:tbl")


def test_a_heading_in_a_table_stays_with_what_follows(report):
    assert report.styles["ND30 Bảng, mục"].paragraph_format.keep_with_next


def test_a_column_that_is_empty_throughout_is_left_out_and_the_others_fill_the_page(digest, written):
    wide, narrow = (
        written("ke-hoach", digest("2024", path=path)).tables[-1]
        for path in ("2024.yaml", "vinh-long/2024.yaml")
    )
    assert (len(wide.columns), len(narrow.columns)) == (7, 6)
    widths = [sum(one.width / Mm(1) for one in table.columns) for table in (wide, narrow)]
    assert widths[0] == pytest.approx(widths[1], abs=1)


def test_an_extract_of_a_plan_says_so_on_each_page(digest, written):
    document = written("ke-hoach", digest("2024", unit="Sở Tư pháp"))
    for section in document.sections:
        for footer in (section.footer, section.first_page_footer):
            assert footer.paragraphs[0].text == "Trích: phần của Sở Tư pháp, không phải toàn văn"
    assert "(TRÍCH: phần của Sở Tư pháp, không phải toàn văn Kế hoạch)" in words(document, "ND30 Kèm theo")


def test_a_blank_at_the_end_of_noi_nhan_has_no_dot(digest, written):
    own = written("bao-cao", digest("2024-Q1", unit="Sở Tư pháp", is_own=True))
    assert words(foot(own)[0], "ND30 Nơi nhận, danh sách")[-1] == "- Lưu: VT, ……"
