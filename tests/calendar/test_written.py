from datetime import date

import pytest

from kehoach.calendar.reporting import read_reporting_period
from kehoach.calendar.written import period_named, written


def test_days_are_written_as_offices_do():
    assert [written(date(2024, month, day)) for month, day in ((1, 5), (2, 25), (3, 9), (12, 31))] == [
        "05/01/2024",
        "25/02/2024",
        "09/3/2024",
        "31/12/2024",
    ]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2024-02", "tháng 02 năm 2024"),
        ("2024-Q1", "quý I năm 2024"),
        ("2024-Q4", "quý IV năm 2024"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024-H2", "6 tháng cuối năm 2024"),
        ("2024-9M", "9 tháng đầu năm 2024"),
        ("2024", "năm 2024"),
    ],
)
def test_periods_are_named_as_titles_name_them(name, title):
    assert period_named(read_reporting_period(name)) == title
