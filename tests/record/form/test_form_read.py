import re
import unicodedata
from datetime import date, datetime
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from kehoach.record.entry import Entry, Part
from kehoach.record.form.errors import OtherPlanError
from kehoach.record.form_read import read_form, read_head
from kehoach.words import Language

LATE = {"Nhiệm vụ!J7": "hoàn thành", "Nhiệm vụ!K7": date(2024, 3, 8)}


def in_percent(place: str):
    sheet, _, cell = place.partition("!")

    def change(book):
        book[sheet][cell].number_format = "0.0%"

    return change


def test_a_form_as_it_was_issued_gives_nothing(read_back):
    assert read_back() == ((), ())


def test_a_filled_row_is_an_entry_with_its_origin(read_back):
    cells = {
        **LATE,
        "Nhiệm vụ!L7": 100,
        "Nhiệm vụ!M7": "Báo cáo 21/BC-STP ngày 18/3/2024;\nTờ trình 14/TTr-STP ngày 08/3/2024\n",
        "Nhiệm vụ!N7": "Chờ  HĐND ",
    }
    assert read_back(cells).entries == (
        Entry(
            Part.TASKS,
            "Sở Tư pháp",
            "2024-Q2",
            {
                "task": "II.8",
                "state": "hoàn thành",
                "date": "08/3/2024",
                "percent": "100",
                "evidence": "Báo cáo 21/BC-STP ngày 18/3/2024; Tờ trình 14/TTr-STP ngày 08/3/2024",
                "difficulty": "Chờ HĐND",
            },
            "Nhiệm vụ!7",
        ),
    )


def test_an_occurrence_stands_in_its_row(read_back):
    assert read_back({"Nhiệm vụ!J11": "đang thực hiện"}).values() == [
        {"task": "VI.2", "for": "2024-Q2", "state": "đang thực hiện"}
    ]


def test_figures_are_count_and_of_or_a_value_in_vietnamese_numbers(read_back):
    cells = {
        "Số liệu!G9": 1180, "Số liệu!H9": "1.240", "Số liệu!J9": "Cổng dịch vụ công",
        "Số liệu!I15": 20.5,
        "Số liệu!I8": 0.625,
    }  # fmt: skip
    assert read_back(cells, in_percent("Số liệu!I8")).values() == [
        {"target": "muc-cat-giam", "value": "62,5%"},
        {
            "target": "so-hoa",
            "level": "cấp tỉnh",
            "count": "1.180",
            "of": "1.240",
            "source": "Cổng dịch vụ công",
        },
        {"target": "cho-doi", "value": "20,5"},
    ]


def test_a_reason_for_a_correction_says_which_period_it_corrects(read_back):
    cells = {"Số liệu!G5": 6, "Số liệu!H5": 7, "Số liệu!K5": "Đếm sót một dự thảo"}
    assert read_back(cells).values() == [
        {
            "target": "danh-gia-tac-dong",
            "count": "6",
            "of": "7",
            "reason": "Đếm sót một dự thảo",
            "corrects": "2024-Q2",
        }
    ]


@pytest.mark.parametrize("chosen", ["V.6/1 – Xử lý phản ánh, kiến nghị: Xử lý", "V.6/1", " v.6/1 "])
def test_an_event_starts_the_task_that_was_chosen_or_typed(read_back, chosen):
    cells = {
        "Sự kiện!A5": "05/6/2024",
        "Sự kiện!B5": "nhận phản ánh",
        "Sự kiện!C5": chosen,
        "Sự kiện!D5": "pa-15",
    }
    assert read_back(cells).values() == [
        {"date": "05/6/2024", "event": "nhận phản ánh", "starts": "V.6/1", "id": "pa-15"}
    ]


def test_an_extension_names_the_occurrence_that_was_chosen(read_back, book):
    cells = {
        "Gia hạn!A6": book["kehoach"]["E33"].value,
        "Gia hạn!B6": date(2024, 7, 31),
        "Gia hạn!C6": "Chờ số liệu",
    }
    assert read_back(cells).values() == [
        {"task": "VI.2", "for": "2024-Q2", "due": "31/7/2024", "reason": "Chờ số liệu"}
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "8/3/2024",
        " 08/03/2024 ",
        "08.3.2024",
        "08-03-2024",
        "ngày 8/3/2024",
        "2024-03-08",
        datetime(2024, 3, 8, 14, 30),  # noqa: DTZ001 - Excel knows no zones
    ],
)
def test_days_are_read_however_they_are_typed(read_back, typed):
    assert read_back({**LATE, "Nhiệm vụ!K7": typed}).values()[0]["date"] == "08/3/2024"


@pytest.mark.parametrize(
    ("typed", "is_percent", "told"),
    [
        (60, False, "60"),
        (0.6, True, "60"),
        (1, True, "100"),
        ("60%", False, "60"),
        ("20,5 %", False, "20,5"),
        (0, False, "0"),
    ],
)
def test_percentages_are_read_however_they_are_typed(read_back, typed, is_percent, told):
    change = in_percent("Nhiệm vụ!L7") if is_percent else None
    assert read_back({**LATE, "Nhiệm vụ!L7": typed}, change).values()[0]["percent"] == told


def test_letters_may_be_decomposed_and_blanks_odd(read_back):
    def decompose(book):
        ws = book["Nhiệm vụ"]
        ws.title = unicodedata.normalize("NFD", ws.title)
        for cell in ws[4]:
            cell.value = unicodedata.normalize("NFD", cell.value)

    state = unicodedata.normalize("NFD", "Hoàn thành\xa0 ")
    assert read_back({"Nhiệm vụ!J7": state}, decompose).values() == [{"task": "II.8", "state": "hoàn thành"}]


def test_cells_with_nothing_but_blanks_are_empty(read_back):
    assert read_back({"Nhiệm vụ!J7": "  ", "Nhiệm vụ!N8": "\xa0\n", "Số liệu!G5": ""}) == ((), ())


def test_rows_may_be_inserted_and_sorted(read_back):
    def move(book):
        ws = book["Nhiệm vụ"]
        merged = list(ws.merged_cells.ranges)
        for area in merged:
            ws.unmerge_cells(area.coord)
        ws.insert_rows(1)
        ws.insert_rows(8, 2)

    back = read_back(LATE, move)
    assert [(one.values["task"], one.origin) for one in back.entries] == [("II.8", "Nhiệm vụ!10")]


def test_columns_may_be_moved(read_back):
    def swap(book):
        ws = book["Nhiệm vụ"]
        for row in range(4, 12):
            ws.cell(row, 14).value, ws.cell(row, 16).value = ws.cell(row, 16).value, ws.cell(row, 14).value

    back = read_back({**LATE, "Nhiệm vụ!N7": "khó"}, swap)
    assert back.values()[0]["difficulty"] == "khó"


def test_the_result_of_a_formula_counts(read_back, tmp_path):
    read_back({**LATE, "Nhiệm vụ!L7": "=6*10"})
    with ZipFile(tmp_path / "sent.xlsx") as sent, ZipFile(tmp_path / "computed.xlsx", "w") as computed:
        for name in sent.namelist():
            computed.writestr(
                name, re.sub(rb"(<f>6\*10</f>)(?:<v ?/>|<v></v>)", rb"\1<v>60</v>", sent.read(name))
            )
    assert read_form(tmp_path / "computed.xlsx")[0][0].values["percent"] == "60"


def test_what_is_wrong_is_told_by_cell_and_all_at_once(read_back, snapshot):
    cells = {
        "Nhiệm vụ!M5": "có văn bản",
        "Nhiệm vụ!J6": "xong", "Nhiệm vụ!K6": "31/6/2024", "Nhiệm vụ!L6": 0.5,
        "Nhiệm vụ!J8": "=A1", "Nhiệm vụ!K8": 45000, "Nhiệm vụ!L8": 101,
        "Nhiệm vụ!J9": True, "Nhiệm vụ!K9": "3/2024", "Nhiệm vụ!L9": "sáu mươi", "Nhiệm vụ!N9": "#N/A",
        "Nhiệm vụ!R9": "lạc chỗ",
        "Nhiệm vụ!A10": "V.66", "Nhiệm vụ!J10": "hoàn thành",
        "Nhiệm vụ!J20": "hoàn thành",
        "Nhiệm vụ!A21": "II.8", "Nhiệm vụ!J21": "hoàn thành", "Nhiệm vụ!J7": "tạm dừng",
        "Số liệu!G5": "95.5", "Số liệu!H5": "1,180",
        "Số liệu!G6": 5,
        "Số liệu!H7": 5,
        "Số liệu!G8": 5, "Số liệu!H8": 6, "Số liệu!I8": 7,
        "Số liệu!J9": "chỉ có nguồn",
        "Số liệu!G10": "50%", "Số liệu!H10": -3,
        "Số liệu!I12": 1e300,
        "Sự kiện!C5": "IX.9", "Sự kiện!D5": "x",
        "Gia hạn!C5": "chỉ có lý do",
        "Gia hạn!A6": "II.8", "Gia hạn!B6": "cuối năm",
    }  # fmt: skip
    back = read_back(cells, lambda book: book["Gia hạn"].merge_cells("C8:C9"))
    assert [one.origin for one in back.entries] == ["Nhiệm vụ!7"]
    for language in Language:
        snapshot("".join(f"{one.where}: {one.words.say(language, **one.facts)}\n" for one in back.slips))


@pytest.mark.parametrize(
    ("change", "where", "words"),
    [
        (lambda book: book.remove(book["Số liệu"]), "Số liệu", "không có trang tính `Số liệu`"),
        (lambda book: book["Nhiệm vụ"].delete_cols(11), "Nhiệm vụ!K4", "không thấy cột `Ngày`"),
        (lambda book: book["Nhiệm vụ"].__setitem__("J4", "Kết quả"), "Nhiệm vụ!J4", "không thấy cột `Trạng thái`"),
        (lambda book: book["Số liệu"].__setitem__("I4", "Tử số"), "Số liệu!G4", "có hai cột `Tử số`"),
        (lambda book: book["Nhiệm vụ"].merge_cells("J6:J8"), "Nhiệm vụ!J6", "các ô J6:J8 bị gộp"),
    ],
)  # fmt: skip
def test_a_changed_form_is_told(read_back, change, where, words):
    assert read_back(LATE, change).told()[where].startswith(words)


def test_sheets_of_the_unit_s_own_do_not_matter(read_back):
    back = read_back(LATE, lambda book: book.create_sheet("Nháp").__setitem__("A1", "ghi nhớ"))
    assert back.slips == () and len(back.entries) == 1


def test_a_form_knows_its_plan(read_back, tmp_path):
    read_back(LATE)
    head = read_head(tmp_path / "sent.xlsx")
    assert (head.plan, head.unit, head.period) == ("mau-2024", "Sở Tư pháp", "2024-Q2")
    assert read_form(tmp_path / "sent.xlsx", plan="mau-2024")[0]
    with pytest.raises(OtherPlanError):
        read_form(tmp_path / "sent.xlsx", plan="mau-2025")


def test_reading_leaves_the_file_as_it_is(read_back, tmp_path):
    read_back(LATE)
    before = (tmp_path / "sent.xlsx").read_bytes()
    read_form(tmp_path / "sent.xlsx")
    assert (tmp_path / "sent.xlsx").read_bytes() == before
    assert load_workbook(tmp_path / "sent.xlsx")
