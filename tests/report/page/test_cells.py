from datetime import date

from kehoach.report.page.cells import as_planned, shown
from kehoach.report.tables.choose import tables_of
from kehoach.report.tables.model import Column, Kind, Table


def table(kind: Kind, *values, head: str = "Cột") -> Table:
    return Table("bang", "Bảng", (Column(head, kind, 10),), tuple((one,) for one in values))


def test_days_and_numbers_have_the_key_that_they_are_sorted_by(digest):
    made = shown(table(Kind.DAY, date(2024, 3, 8)), digest("2024-Q1"), is_main=True)
    assert made.rows[0][0][:2] == ("08/03/2024", "2024-03-08")
    made = shown(table(Kind.NUMBER, 90.322007, 1180, 59.999), digest("2024-Q1"), is_main=True)
    assert [row[0][:2] for row in made.rows] == [
        ("90,3", "90.322007"),
        ("1.180", "1180"),
        ("59,999", "59.999"),
    ]


def test_addresses_are_sorted_in_the_order_of_the_plan(digest):
    made = shown(table(Kind.TEXT, "V.1", "II.10", "II.9"), digest("2024-Q1"), is_main=True)
    assert made.heads[0].by == "place"
    keys = [int(row[0].key) for row in made.rows]
    assert keys[0] > keys[1] > keys[2]


def test_a_column_that_holds_nothing_is_named_below(digest):
    made = shown(table(Kind.TEXT, None, None, head="Khó khăn"), digest("2024-Q1"), is_main=True)
    assert (made.heads, made.empty) == ((), ("Khó khăn",))
    assert made.rows == ()


def test_a_table_without_rows_has_none(digest):
    made = shown(table(Kind.TEXT), digest("2024-Q1"), is_main=True)
    assert (made.rows, made.empty) == ((), ("Cột",))


def test_a_reader_chooses_obligations_by_unit_and_state(digest):
    made = digest("2024-Q1")
    first = shown(tables_of("bao-cao", made)[0], made, is_main=False)
    assert [one.text for one in first.heads if one.is_chosen_by] == ["Đơn vị", "Tình trạng"]
    assert first.is_closed


def test_a_plan_keeps_its_columns_without_what_has_come_of_it(digest):
    made = digest("2024-Q1")
    heads = [[one.head for one in as_planned(each).columns] for each in tables_of("ke-hoach", made)]
    assert heads[0] == [
        "Số", "Mục", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Vai trò khác", "Sản phẩm", "Thời gian", "Hạn", "Kinh phí",
        "Kinh phí (đồng)", "Ghi chú",
    ]  # fmt: skip
    assert heads[1] == [
        "Mã",
        "Nhiệm vụ",
        "Nội dung",
        "Chỉ tiêu",
        "Năm",
        "Cấp",
        "Lĩnh vực",
        "Trừ",
        "Đơn vị tính",
    ]
