import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from kehoach.report.sheets.comma import write_csv
from kehoach.report.tables.choose import tables_of
from kehoach.report.writers import Layout

OF_THE_OFFICE = ("bao-cao", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu")


def text_of(digest, template: str) -> str:
    return write_csv(digest, Layout(template, None)).decode("utf-8")


def rows_of(digest, template: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text_of(digest, template).removeprefix("\ufeff"))))


@pytest.mark.parametrize("template", OF_THE_OFFICE)
@pytest.mark.parametrize("period", ["2024-Q1", "2024"])
def test_the_sample(digest, snapshot, template, period):
    snapshot(text_of(digest(period), template), "csv")


@pytest.mark.parametrize("period", ["2024-Q1", "2024"])
def test_what_a_unit_is_reminded_of(digest, snapshot, period):
    reminded = digest(period, unit="Sở Tư pháp", as_of=date(2024, 7, 25))
    snapshot(text_of(reminded, "don-doc"), "csv")


def test_excel_knows_the_letters_by_the_first_sign(digest):
    assert text_of(digest("2024-Q1"), "bao-cao").startswith("\ufeffSố,Nhiệm vụ,")


@pytest.mark.parametrize("template", [*OF_THE_OFFICE, "don-doc", "ke-hoach"])
def test_the_first_table_of_a_template_stands_in_the_file(digest, template):
    made = digest("2024-Q1")
    table, *_ = tables_of(template, made)
    rows = rows_of(made, template)
    assert len(rows) == len(table.rows)
    assert [*rows[0]] == [column.head for column in table.columns]


def test_days_are_iso_and_decimals_have_a_point(digest):
    rows = {row["Mã"]: row for row in rows_of(digest("2024-Q2"), "bieu-chi-tieu")}
    assert rows["thanh-toan"]["Kết quả"] == "60.458839"
    assert rows["thanh-toan"]["Mẫu số"] == "4446"
    assert rows_of(digest("2024-Q1"), "phu-luc-nhiem-vu")[0]["Hạn"] == "2024-01-31"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+84 203", "'+84 203"),
        ("- gạch", "'- gạch"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1+1", "' =1+1"),
        ("-5", "-5"),
        ("20,5%", "20,5%"),
        ('ba "ngoặc", phẩy', 'ba "ngoặc", phẩy'),
        ("một\nhai\x1b[31m", "một hai[31m"),
    ],
)
@pytest.mark.parametrize("field", ["title", "note"])
def test_no_text_of_a_plan_runs_in_a_spreadsheet(digest, field, typed, written):
    made = digest("2024-Q1")
    task = next(one for one in made.lines if one.kind == "task")
    hostile = replace(made, lines=(replace(task, **{field: typed}),))
    (row,) = rows_of(hostile, "phu-luc-nhiem-vu")
    assert row[{"title": "Nhiệm vụ", "note": "Ghi chú"}[field]] == written


def test_no_text_of_a_unit_runs_in_a_spreadsheet(digest):
    made = digest("2024-Q1")
    told = replace(made.obligations[0], difficulty="=A1", proposal="@b", evidence=("-c d",), reason="+e f")
    row = rows_of(replace(made, obligations=(told,)), "bao-cao")[0]
    heads = ("Khó khăn", "Đề xuất", "Minh chứng", "Lý do")
    assert [row[head] for head in heads] == ["'=A1", "'@b", "'-c d", "'+e f"]
