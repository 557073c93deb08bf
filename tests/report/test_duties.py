import pytest

from kehoach.report.duties import duties, letter, mark
from kehoach.report.filters import measure, roman
from kehoach.report.markdown import write_markdown


@pytest.fixture
def text(digest, template):
    """Write a plan as text."""

    def write(path: str, year: str, **more) -> str:
        return write_markdown(digest(year, path=path, **more), template("ke-hoach", "md")).decode()

    return write


@pytest.mark.parametrize(
    ("path", "year"),
    [
        ("cao-bang/2016-2020.yaml", "2016"),
        ("vinh-long/2024.yaml", "2024"),
        ("tam-duong/2021-2025.yaml", "2021"),
    ],
)
def test_the_appendix_of_a_plan_ends_with_a_task_and_not_with_empty_headings(text, path, year):
    rows = [line for line in text(path, year).splitlines() if line.startswith("|")]
    assert not rows[-1].startswith("| **")


def test_groups_of_duties_stand_in_the_body_as_headings(text):
    body = text("cao-bang/2016-2020.yaml", "2016").partition("TỔ CHỨC THỰC HIỆN")[2]
    assert "\n**Giải pháp có giao việc**\n" in body
    assert "\n**a) Sở Nội vụ**\n\n- Theo dõi, đôn đốc, hướng dẫn: Sở Nội vụ.\n" in body


def test_rows_of_a_duty_stand_below_it_with_their_own_leads(text):
    body = text("vinh-long/2024.yaml", "2024")
    assert ": ;" not in body
    assert (
        "1\\. Lập và thực hiện kế hoạch của đơn vị:\n" in body
        or "1. Lập và thực hiện kế hoạch của đơn vị:\n" in body
    )
    assert "b) Chỉ đạo cấp xã lập kế hoạch: UBND cấp huyện; sản phẩm: Kế hoạch của UBND cấp xã.\n" in body


def test_groups_of_duties_count_as_duties(digest):
    lines = digest("2016", path="cao-bang/2016-2020.yaml").lines
    heading = next(at for at, one in enumerate(lines) if one.address == "TCTH")
    assert all(one.duty and one.depth for one in lines[heading + 1 :])
    assert not any(one.duty for one in lines[:heading])
    assert [one.line.title for one in duties(lines) if one.is_heading][:2] == [
        "Giải pháp có giao việc",
        "Kinh phí thực hiện",
    ]


def test_a_part_of_a_measure_is_not_called_a_field(digest):
    rows = [one for one in digest("2016", path="cao-bang/2016-2020.yaml").targets if one.sub_measure]
    assert [one.field for one in rows] == [None, None]
    assert "mức độ 3 trở lên, trong đó: Số dịch vụ công trực tuyến mức độ 4" in "\n".join(map(measure, rows))


def test_a_task_whose_rows_all_have_a_time_does_not_show_that_of_its_group(digest):
    when = {one.address: one.when for one in digest("2024-Q1").lines}
    assert (when["III.3"], when["III.3/1"]) == (None, "Trong tháng 3/2024")
    assert when["III.2.1"] == "Tháng 4 - 7/2024"


def test_rows_without_title_are_named_by_their_products(digest, template):
    text = write_markdown(digest("2024-H1"), template("phu-luc-nhiem-vu", "md")).decode()
    assert "| III.3/2 | Quyết định phê duyệt danh mục | Văn phòng UBND tỉnh |" in text


def test_a_column_that_is_empty_throughout_is_left_out(text):
    assert "ghi chú |" not in text("vinh-long/2024.yaml", "2024")
    assert "| Kinh phí (1.000đ); ghi chú |" in text("2024.yaml", "2024")


def test_an_extract_of_a_plan_says_that_it_is_one(text):
    extract = text("2024.yaml", "2024", unit="Sở Tư pháp")
    assert "*TRÍCH: phần của Sở Tư pháp, không phải toàn văn Kế hoạch*" in extract
    assert "NHIỆM VỤ CỦA KẾ HOẠCH (TRÍCH: PHẦN CỦA SỞ TƯ PHÁP)" in extract
    assert "TRÍCH" not in text("2024.yaml", "2024")


@pytest.mark.parametrize("name", ["phu-luc-nhiem-vu", "bieu-chi-tieu", "chua-bao-cao"])
def test_a_list_of_one_unit_says_so(digest, template, name):
    text = write_markdown(digest("2024-H1", unit="Sở Tư pháp"), template(name, "md")).decode()
    assert "*(Phần của Sở Tư pháp; " in text


def test_a_unit_speaks_of_itself_in_its_own_report(digest, template):
    own = write_markdown(
        digest("2024-H1", unit="Sở Tài chính", is_own=True), template("bao-cao", "md")
    ).decode()
    assert "Đến ngày 14/6/2024, Sở Tài chính có " in own
    assert "CÁC ĐƠN VỊ" not in own and "các đơn vị" not in own
    assert "(Phần của" not in own


def test_the_offices_report_on_one_unit_says_which(digest, template):
    text = write_markdown(digest("2024-H1", unit="Sở Tài chính"), template("bao-cao", "md")).decode()
    assert "*(Phần của Sở Tài chính)*" in text
    assert "KIẾN NGHỊ CỦA SỞ TÀI CHÍNH" in text


@pytest.mark.parametrize(
    ("number", "written"), [("I", "I."), ("a)", "a)"), ("1.", "1."), (None, ""), ("Điều 2", "Điều 2.")]
)
def test_a_number_stands_before_its_line(number, written):
    assert mark(number) == written


@pytest.mark.parametrize(("number", "written"), [(4, "IV"), (40, "XL"), (99, "XCIX"), (1944, "MCMXLIV")])
def test_large_numbers_are_roman_too(number, written):
    assert roman(number) == written


def test_letters_do_not_begin_again():
    assert [letter(one) for one in (1, 5, 23, 24, 25)] == ["a", "đ", "y", "aa", "ab"]
    assert len({letter(one) for one in range(1, 700)}) == 699
