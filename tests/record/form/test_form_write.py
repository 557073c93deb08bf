from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kehoach.calendar.reporting import read_reporting_period
from kehoach.errors import AlreadyThereError, KehoachError, UnwritablePathError
from kehoach.record.form.errors import FormNameError, FormUnitError
from kehoach.record.form.layout import FIRST_ROW, HEAD_ROW, SHEETS
from kehoach.record.form.model import Asked
from kehoach.record.form_write import form_of as form_data
from kehoach.record.form_write import write_form
from kehoach.repository.follow import gather
from kehoach.repository.shelf import Shelf

Q2 = read_reporting_period("2024-Q2")
DAY = date(2024, 6, 15)


def shown(form) -> str:
    """Write a form as text: the sheets with their cells, row by row."""
    lines = []
    for ws in form.worksheets:
        lines.append(f"[{ws.title}]")
        for row in ws.iter_rows():
            words = [
                f"{cell.coordinate}={cell.value:%d/%m/%Y}"
                if isinstance(cell.value, date)
                else f"{cell.coordinate}={cell.value}"
                for cell in row
                if cell.value is not None
            ]
            lines.extend(["  ".join(words)] if words else [])
    return "\n".join(lines) + "\n"


def test_the_whole_form_of_the_sample(book, snapshot):
    snapshot(shown(book))


def test_a_commune_is_asked_for_figures_of_its_own_level(sample):
    form = form_data(Asked(sample, "UBND xã Ví Dụ Ba", Q2, DAY))
    assert {line.cells["level"] for line in form.figures} == {"", "cấp xã"}


def test_figures_of_a_field_that_was_reported_before_can_be_reported_again(sample):
    form = form_data(Asked(sample, "UBND thành phố Mẫu", Q2, DAY))
    last = {
        line.cells["field"]: line.cells["last"] for line in form.figures if line.cells["target"] == "hai-long"
    }
    assert last["đất đai"] == "566/640 (2024-Q2)"


def test_count_and_of_do_not_apply_to_a_goal_that_is_no_share(sample):
    form = form_data(Asked(sample, "Sở Tư pháp", Q2, DAY))
    closed = {line.cells["target"] for line in form.figures if line.closed}
    assert closed == {"dich-vu", "cho-doi", "lop-tap-huan", "don-vi-kiem-tra"}


@pytest.mark.parametrize(
    ("period", "day", "tasks"),
    [
        # Due in January and not done, under way, waiting, ongoing; VI.2 of the first quarter only.
        (
            "2024-Q1",
            date(2024, 1, 15),
            ["II.3", "II.4/1", "II.7", "II.8", "II.9", "III.3/1", "IV.6", "V.6/1", "VI.2", "TCTH.1"],
        ),
        # What begins in October has come; the report of the year is due in December.
        (
            "2024-Q4",
            date(2024, 12, 1),
            ["II.3", "II.7", "II.8", "II.9", "III.2.1", "III.3/3", "V.6/1", "VI.2", "VI.2", "VI.2"],
        ),
    ],
)
def test_what_is_open_and_concerns_the_period_has_a_row(sample, period, day, tasks):
    form = form_data(Asked(sample, "Sở Tư pháp", read_reporting_period(period), day))
    assert [line.cells["task"] for line in form.duties] == tasks


def test_a_step_of_a_case_that_nobody_opened_has_no_row_and_one_of_an_open_case_has(sample):
    def rows(unit):
        form = form_data(Asked(sample, unit, Q2, DAY))
        return [(line.cells["task"], line.cells["case"]) for line in form.duties]

    assert ("V.6/3", None) not in rows("Sở Tư pháp")
    assert ("V.6/3", "pa-14") in rows("UBND thành phố Mẫu")


def test_only_the_cells_to_fill_in_are_unlocked_and_none_needs_a_password(book):
    for sheet in SHEETS:
        ws = book[sheet.name]
        assert ws.protection.sheet and ws.protection.password is None
        free = {
            cell.column
            for row in ws.iter_rows(min_row=FIRST_ROW)
            for cell in row
            if not cell.protection.locked
        }
        assert free == {at for at, column in enumerate(sheet.columns, start=1) if column.is_open}
        assert all(cell.protection.locked for row in ws.iter_rows(max_row=HEAD_ROW) for cell in row)
    assert book["kehoach"].sheet_state == "veryHidden"
    assert book["Hướng dẫn"].protection.sheet
    assert book.security.lockStructure


def test_excel_checks_states_days_shares_and_choices(book):
    kinds = {
        ws.title: {
            str(rule.sqref): (rule.type, rule.formula1)
            for rule in ws.data_validations.dataValidation
            if rule.type
        }
        for ws in book.worksheets
    }
    assert kinds["Nhiệm vụ"] == {
        "J5:J11": ("list", '"chưa thực hiện,đang thực hiện,hoàn thành,tạm dừng,hủy bỏ,thay thế"'),
        "K5:K11": (
            "custom",
            'DATEVALUE(RIGHT(TRIM(K5),4)&"-"&MID(K5,FIND("/",K5)+1,FIND("/",K5,FIND("/",K5)+1)-FIND("/",K5)-1)&"-"&LEFT(K5,FIND("/",K5)-1))<=TODAY()',
        ),
        "L5:L11": (
            "custom",
            'ABS(LEFT(SUBSTITUTE(L5,"%",""),FIND(",",SUBSTITUTE(L5,"%","")&",")-1)-50)<=50',
        ),
    }
    assert kinds["Sự kiện"]["C5:C24"] == ("list", "kehoach!$E$27:$E$29")
    assert kinds["Gia hạn"]["A5:A24"] == ("list", "kehoach!$E$30:$E$33")
    assert [book["kehoach"][f"E{row}"].value[:6] for row in (27, 29, 30, 33)] == [
        "II.3 –",
        "V.6/1 ",
        "II.8 –",
        "VI.2, ",
    ]


def test_words_of_excel_stay_within_what_excel_takes(book):
    for ws in book.worksheets:
        for rule in ws.data_validations.dataValidation:
            assert len(rule.promptTitle or "") <= 32 and len(rule.prompt or "") <= 255
            assert len(rule.errorTitle or "") <= 32 and len(rule.error or "") <= 255
            assert len(rule.formula1 or "") <= 255


def test_sheets_print_across_on_a4_with_their_heads(book):
    for sheet in SHEETS:
        ws = book[sheet.name]
        assert (ws.page_setup.orientation, ws.page_setup.paperSize, ws.page_setup.fitToHeight) == (
            "landscape",
            9,
            0,
        )
        assert ws.print_title_rows == "$4:$4" and ws.sheet_properties.pageSetUpPr.fitToPage


def test_words_that_look_like_a_formula_stay_words(repository, tmp_path):
    plan = """\
        plan: {id: m, number: 1/KH-UBND, title: "=1+1", issuer: UBND tỉnh Mẫu, issued: 28/12/2023, period: 2024}
        sections:
          - number: I
            title: Một
            tasks:
              - {number: 1, title: "=HYPERLINK(A1)", lead: Sở Tư pháp, outputs: "+1; @x; -2", when: Quý II/2024}
        """
    folder = repository({"plans/2024.yaml": plan})
    followed = gather(Shelf(folder), [folder / "plans"])[0][0]
    path = tmp_path / "a.xlsx"
    write_form(followed, "Sở Tư pháp", Q2, DAY, path)
    cells = [cell for ws in load_workbook(path).worksheets for row in ws.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n", "d"}
    assert load_workbook(path)["Nhiệm vụ"]["D5"].value == "=HYPERLINK(A1)"


def test_the_same_form_is_the_same_bytes(form_of, issued):
    assert form_of("Sở Tư pháp", "2024-Q2", DAY) == issued


def test_a_unit_without_duties_gets_a_form_that_says_so(sample, tmp_path):
    path = tmp_path / "a.xlsx"
    write_form(sample, "Văn phòng Chính phủ", Q2, DAY, path)
    book = load_workbook(path)
    assert book["Nhiệm vụ"]["A2"].value.endswith(
        "Không có nhiệm vụ nào của đơn vị phải báo cáo trong kỳ này."
    )
    assert book["Gia hạn"]["A2"].value.endswith("Đơn vị không có nhiệm vụ nào đang có thời hạn.")


def test_a_file_that_is_there_is_not_overwritten(sample, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"mine")
    with pytest.raises(AlreadyThereError):
        write_form(sample, "Sở Tư pháp", Q2, DAY, path)
    assert path.read_bytes() == b"mine" and [one.name for one in tmp_path.iterdir()] == ["a.xlsx"]


@pytest.mark.parametrize(
    ("name", "error"), [("a.xls", FormNameError), ("a", FormNameError), ("file/a.xlsx", UnwritablePathError)]
)
def test_a_name_that_cannot_be_is_refused(sample, tmp_path: Path, name: str, error: type[KehoachError]):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(error):
        write_form(sample, "Sở Tư pháp", Q2, DAY, tmp_path / name)


def test_a_name_that_the_roster_does_not_have_gets_no_empty_form(sample, tmp_path):
    with pytest.raises(FormUnitError):
        write_form(sample, "stp", Q2, DAY, tmp_path / "a.xlsx")
    assert not list(tmp_path.iterdir())


def test_excel_leaves_days_and_numbers_as_they_are_typed(book):
    formats = {ws.title: {cell.number_format for cell in ws[5]} for ws in book.worksheets}
    assert book["Nhiệm vụ"]["K5"].number_format == book["Nhiệm vụ"]["L5"].number_format == "@"
    assert formats["Số liệu"] == {"General", "@"}
    assert book["Nhiệm vụ"]["G5"].number_format == "dd/mm/yyyy"
