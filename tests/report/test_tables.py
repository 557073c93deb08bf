from datetime import date

import pytest

from kehoach.report.tables.choose import tables_of
from kehoach.report.tables.model import Kind

TEMPLATES = ("bao-cao", "don-doc", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu", "ke-hoach")
TYPES = {Kind.TEXT: str, Kind.DAY: date, Kind.NUMBER: (int, float)}


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("path", ["2024.yaml", "lao-cai/2024.yaml"])
def test_each_cell_is_of_the_kind_of_its_column_or_empty(digest, template, path):
    tables = tables_of(template, digest("2024", path, unit="Sở Tư pháp" if template == "don-doc" else None))
    assert tables
    for table in tables:
        for row in table.rows:
            assert len(row) == len(table.columns)
            for value, column in zip(row, table.columns, strict=True):
                assert value is None or isinstance(value, TYPES[column.kind])
                assert value != ""


def test_all_obligations_stand_in_the_first_table_of_a_report(digest):
    made = digest("2024")
    first, *_ = tables_of("bao-cao", made)
    assert first.name == "nghia-vu"
    assert len(first.rows) == made.counts.total == len(made.obligations)


def test_the_figure_of_a_unit_stands_as_numbers(digest):
    table = tables_of("bieu-chi-tieu", digest("2024-Q1"))[1]
    heads = [column.head for column in table.columns]
    rows = [dict(zip(heads, row, strict=True)) for row in table.rows]
    assert rows
    shares = [row for row in rows if row["Mẫu số"]]
    assert shares
    for row in shares:
        assert row["Kết quả"] == pytest.approx(100 * row["Tử số"] / row["Mẫu số"], abs=1e-5)
        assert row["Đơn vị tính"] == "%"


def test_each_task_stands_under_its_section(digest):
    (table,) = tables_of("phu-luc-nhiem-vu", digest("2024-Q1"))
    assert all(row[1] for row in table.rows)


def rows_of(table):
    heads = [column.head for column in table.columns]
    return [dict(zip(heads, row, strict=True)) for row in table.rows]


@pytest.mark.parametrize(
    ("path", "period"),
    [
        ("2024.yaml", "2024"),
        ("lao-cai/2024.yaml", "2024"),
        ("vinh-long/2024.yaml", "2024"),
        ("can-tho/2019.yaml", "2019"),
        ("cao-bang/2016-2020.yaml", "2016"),
        ("tam-duong/2021-2025.yaml", "2022"),
    ],
)
def test_every_row_of_a_real_plan_says_what_is_to_be_done(digest, path, period):
    obligations, tasks, *_, reports = tables_of("bao-cao", digest(period, path))
    assert all(row["Nhiệm vụ"] for row in (*rows_of(obligations), *rows_of(tasks)))
    assert all(row["Báo cáo"] for row in rows_of(reports))


def test_titles_can_be_understood_alone(digest):
    obligations, tasks, *_ = tables_of("bao-cao", digest("2024-Q1"))
    told = {row["Số"]: (row["Mục"], row["Nhiệm vụ"]) for row in rows_of(tasks)}
    section = "Rà soát, đơn giản hóa thủ tục hành chính"
    assert told["III.1"] == (section, "Ban hành kế hoạch rà soát")
    assert told["III.2.3"] == (section, "Rà soát theo lĩnh vực: Nhà ở")
    assert told["III.3"] == (section, "Cắt giảm thời gian giải quyết")
    assert told["III.3/1"] == (section, "Cắt giảm thời gian giải quyết: Danh mục đăng ký cắt giảm")
    assert told["TCTH.1"][0] == "Tổ chức thực hiện"
    assert {row["Nhiệm vụ"] for row in rows_of(obligations) if row["Số"] == "III.3/1"} == {told["III.3/1"][1]}


def test_a_row_without_a_title_is_called_by_what_it_measures(digest):
    (tasks, _) = tables_of("ke-hoach", digest("2016", "cao-bang/2016-2020.yaml"))
    (row,) = (row for row in rows_of(tasks) if row["Số"] == "III.2/1")
    assert row["Nhiệm vụ"].endswith(
        ": Tỷ lệ cơ quan cấp tỉnh, đơn vị cấp huyện, cấp xã công khai đủ, đúng TTHC tại bộ phận tiếp nhận"
    )


def test_money_stands_as_written_and_as_a_number_of_dong(digest):
    (tasks,) = tables_of("phu-luc-nhiem-vu", digest("2024-Q1"))
    money = {
        row["Số"]: (row["Kinh phí"], row["Kinh phí (đồng)"]) for row in rows_of(tasks) if row["Kinh phí"]
    }
    assert money["I.3"] == ("1.250.000", 1_250_000_000)
    assert all(row["Kinh phí (đồng)"] is None for row in rows_of(tasks) if not row["Kinh phí"])


def test_the_first_due_day_stands_where_it_was_moved(digest):
    rows = rows_of(tables_of("bao-cao", digest("2024-Q2"))[0])
    (moved,) = (row for row in rows if row["Hạn ban đầu"])
    assert moved["Hạn ban đầu"] < moved["Hạn"]
    assert "đã gia hạn từ" in moved["Lý do"]


def test_the_percentage_that_a_unit_reports_is_a_number(digest):
    rows = rows_of(tables_of("bao-cao", digest("2024-Q1"))[0])
    told = [row["% hoàn thành"] for row in rows if row["% hoàn thành"] is not None]
    assert told and all(0 < one < 100 for one in told)
    assert all(row["% hoàn thành"] is None for row in rows if row["Đơn vị báo"] == "hoàn thành")


def test_no_table_has_two_columns_of_one_name(digest):
    for template in TEMPLATES:
        for table in tables_of(template, digest("2024-Q1")):
            heads = [column.head for column in table.columns]
            assert len(heads) == len(set(heads))
