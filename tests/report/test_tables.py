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
