from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from kehoach.report.sheets.cover import COVER
from kehoach.report.sheets.excel import write_excel
from kehoach.report.tables.choose import tables_of
from kehoach.report.tables.model import Kind
from kehoach.report.writers import Layout

TEMPLATES = ("bao-cao", "don-doc", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu", "ke-hoach")


def read(digest, template: str) -> Workbook:
    return load_workbook(BytesIO(write_excel(digest, Layout(template, None))))


DRAWN: dict[tuple[str, ...], Workbook] = {}


@pytest.fixture
def book(digest) -> Callable[..., Workbook]:
    """Write the sample once for all tests that only read it."""

    def draw(template: str, *asked: str) -> Workbook:
        if (template, *asked) not in DRAWN:
            DRAWN[template, *asked] = read(digest(*(asked or ("2024-Q1",))), template)
        return DRAWN[template, *asked]

    return draw


def of_sheet(ws) -> list[dict]:
    """Give the rows of a sheet by their heads."""
    heads, *rows = ws.iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def cell_of(ws, head: str, row: int = 2):
    heads = [cell.value for cell in ws[1]]
    return ws.cell(row, heads.index(head) + 1)


def labelled(book: Workbook) -> dict:
    return {row[0]: row[1] for row in book[COVER].iter_rows(values_only=True) if row[0]}


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("period", ["2024-Q1", "2024"])
def test_each_table_reads_back_with_days_as_days_and_numbers_as_numbers(digest, book, template, period):
    made = digest(period)
    written = book(template, period)
    tables = tables_of(template, made)
    assert written.sheetnames == [COVER, *(table.title for table in tables)]
    for table in tables:
        ws = written[table.title]
        assert [cell.value for cell in ws[1]] == ["TT", *(column.head for column in table.columns)]
        assert ws.max_row == len(table.rows) + 1
        for number, (row, cells) in enumerate(
            zip(table.rows, ws.iter_rows(min_row=2), strict=False), start=1
        ):
            assert [one.value for one in cells] == [number, *map(as_read, row)]
            for cell, column in zip(cells[1:], table.columns, strict=True):
                if cell.value is not None:
                    assert cell.data_type == {Kind.TEXT: "s", Kind.DAY: "d", Kind.NUMBER: "n"}[column.kind]
                    assert (cell.number_format == "dd/mm/yyyy") is (column.kind is Kind.DAY)


def as_read(value):
    return datetime.combine(value, datetime.min.time()) if isinstance(value, date) else value


def test_a_sheet_filters_and_keeps_heads_and_titles_in_sight(book):
    for ws, last_title in zip(book("bao-cao").worksheets[1:], "CDDCD", strict=True):
        assert ws.auto_filter.ref == ws.dimensions
        assert ws.freeze_panes == f"{chr(ord(last_title) + 1)}2"


def test_sheets_print_on_a4_across_with_their_heads_on_each_page(book):
    made = book("bao-cao")
    for ws in made:
        assert (ws.page_setup.orientation, ws.page_setup.paperSize) == ("landscape", 9)
        assert ws.sheet_properties.pageSetUpPr.fitToPage
        assert ws.page_setup.fitToHeight == 0
        assert "Trang &P/&N" in ws.oddFooter.right.text
        assert "Quý I năm 2024, tính đến ngày 14/3/2024" in ws.oddHeader.right.text
    assert all(ws.print_title_rows == "$1:$1" for ws in made.worksheets[1:])


def test_a_sheet_too_wide_for_one_page_repeats_the_titles_on_the_second(book):
    wide, narrow = (book("bao-cao")[name] for name in ("Nghĩa vụ của từng đơn vị", "Báo cáo định kỳ"))
    assert (wide.page_setup.fitToWidth, wide.print_title_cols) == (2, "$A:$C")
    assert (narrow.page_setup.fitToWidth, narrow.print_title_cols) == (1, None)


def test_the_columns_to_repeat_are_named_before_the_row_as_excel_does(digest):
    with ZipFile(BytesIO(write_excel(digest("2024-Q1"), Layout("phu-luc-nhiem-vu", None)))) as parts:
        assert "'Nhiệm vụ'!$A:$D,'Nhiệm vụ'!$1:$1<" in parts.read("xl/workbook.xml").decode()


def test_all_words_are_in_the_font_of_documents(book):
    for ws in book("bieu-chi-tieu"):
        assert {cell.font.name for row in ws.iter_rows() for cell in row if cell.value is not None} == {
            "Times New Roman"
        }


def test_the_first_sheet_says_what_all_is_about(digest):
    told = labelled(read(digest("2024-Q1", unit="Sở Tư pháp"), "bao-cao"))
    assert told["Đơn vị"] == "Sở Tư pháp"
    assert told["Kỳ báo cáo"] == "Quý I năm 2024 (2024-Q1)"
    assert told["Tình trạng tính đến ngày"] == as_read(date(2024, 3, 14))
    assert told["Kế hoạch"].startswith("Kế hoạch số 12/KH-UBND")
    assert "Văn bản" not in told
    assert "Tiến độ" not in told


def test_the_first_sheet_leads_to_the_others_and_counts_states(digest):
    made = digest("2024-Q1")
    book = read(made, "bao-cao")
    links = [cell.hyperlink.location for row in book[COVER].iter_rows() for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[1:]]
    told = labelled(book)
    assert told["Nghĩa vụ của từng đơn vị"] == len(made.obligations)
    assert {one.words: told[one.words] for one in made.counts.states} == {
        one.words: one.count for one in made.counts.states
    }


def test_a_restated_plan_says_so_on_the_first_sheet_and_on_each_page(book):
    made = book("bieu-chi-tieu", "2024", "lao-cai/2024.yaml")
    words = "Bản diễn đạt lại, không phải văn bản gốc"
    assert labelled(made)["Văn bản"] == words
    assert all(words in ws.oddFooter.left.text for ws in made)
    assert labelled(made)["Tiến độ"].startswith("Chưa có báo cáo tiến độ nào")


def test_what_is_missing_is_empty(book):
    targets, figures = book("bieu-chi-tieu", "2024", "lao-cai/2024.yaml").worksheets[1:]
    assert all(row["Kết quả"] is row["Tử số"] is None for row in of_sheet(targets))
    assert of_sheet(figures) == []
    assert figures.auto_filter.ref == "A1:L1"


def test_shares_stand_as_numbers_beside_their_unit(book):
    ws = book("bieu-chi-tieu", "2024-Q2")["Chỉ tiêu"]
    (row,) = (number for number, row in enumerate(of_sheet(ws), start=2) if row["Mã"] == "thanh-toan")
    value = cell_of(ws, "Kết quả", row)
    assert value.value == pytest.approx(100 * 2688 / 4446, abs=1e-5)
    assert value.number_format == "#,##0.00"
    assert cell_of(ws, "Đơn vị tính", row).value == "%"
    assert cell_of(ws, "Tử số", row).number_format == "#,##0"


@pytest.mark.parametrize(("value", "shown"), [(61.5, "#,##0.00"), (89.996, "#,##0.0#####"), (90, "#,##0")])
def test_a_share_just_below_its_goal_is_not_shown_as_the_goal(digest, value, shown):
    made = digest("2024-Q2")
    ws = read(replace(made, targets=(replace(made.targets[0], value=value),)), "bieu-chi-tieu")["Chỉ tiêu"]
    assert (cell_of(ws, "Kết quả").value, cell_of(ws, "Kết quả").number_format) == (value, shown)


def test_states_and_results_have_colours_that_follow_the_words(book):
    formulas = [
        [rule.formula[0] for area in ws.conditional_formatting for rule in area.rules]
        for ws in book("bao-cao").worksheets[1:]
    ]
    assert '$I2="quá hạn"' in formulas[0]
    assert formulas[1] == ['ISNUMBER(SEARCH("quá hạn",$K2))']
    assert '$P2="chưa đạt"' in formulas[2]
    assert formulas[3] == []
    assert '$I2="quá hạn"' in formulas[4]


def test_two_runs_give_the_same_bytes(digest):
    first, second = (write_excel(digest("2024-Q1"), Layout("bao-cao", None)) for _ in range(2))
    assert first == second
    assert {part.date_time[0] for part in ZipFile(BytesIO(first)).infolist()} == {1980}


def test_nothing_of_the_clock_stands_in_a_file(book):
    properties = book("bao-cao").properties
    assert properties.created == properties.modified == as_read(date(2024, 3, 14))
    assert properties.title.startswith("Kế hoạch số 12/KH-UBND")


def test_rows_are_high_enough_for_their_words_and_give_way(digest):
    made = digest("2024-Q1")
    (line, *_) = (one for one in made.lines if one.kind == "task")
    content = write_excel(
        replace(made, lines=(line, replace(line, title="nhiều chữ " * 30))), Layout("ke-hoach", None)
    )
    ws = load_workbook(BytesIO(content))["Nhiệm vụ"]
    assert ws.row_dimensions[2].height < ws.row_dimensions[3].height
    assert b"customHeight" not in ZipFile(BytesIO(content)).read("xl/worksheets/sheet2.xml")


def test_a_title_with_signs_of_page_codes_stays_a_title(digest):
    made = digest("2024-Q1")
    book = read(replace(made, plan=replace(made.plan, reference="A & B &P " + "dài " * 100)), "ke-hoach")
    assert "A && B &&P dài" in book[COVER].oddFooter.left.text
    assert len(book[COVER].oddFooter.left.text) < 160
