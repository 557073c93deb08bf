"""Dates and periods in other forms: the same day, or nothing."""

import pytest

from kehoach.calendar.rewritten import date_in_form, reporting_in_form, years_in_form


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("ngày 28 tháng 12 năm 2023", "28/12/2023"),
        ("28 / 12 / 2023", "28/12/2023"),
        ("2023-1-5", "5/1/2023"),
        ("tháng 8 năm 2021", "8/2021"),
        ("8-2021", "8/2021"),
        ("31/11/2023", None),
        ("28/12/23", None),
        ("12/28/2023", None),
        ("quý I năm 2024", None),
    ],
)
def test_a_day_or_month(words: str, written: str | None) -> None:
    assert date_in_form(words) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("năm 2024", "2024"),
        ("giai đoạn 2021-2025", "2021-2025"),
        ("từ năm 2021 đến năm 2025", "2021-2025"),
        ("2021—2025", "2021-2025"),
        ("2025-2021", None),
        ("2021-", None),
        ("2021 - 25", None),
    ],
)
def test_the_years_of_a_plan(words: str, written: str | None) -> None:
    assert years_in_form(words) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Quý I/2024", "2024-Q1"),
        ("quý 4 năm 2024", "2024-Q4"),
        ("Q2-2024", "2024-Q2"),
        ("2024 Q3", "2024-Q3"),
        ("tháng 3/2024", "2024-03"),
        ("6 tháng đầu năm 2024", "2024-H1"),
        ("06 tháng cuối năm 2024", "2024-H2"),
        ("9 tháng năm 2024", "2024-9M"),
        ("năm 2024", "2024"),
        ("6 tháng năm 2024", None),
        ("quý V/2024", None),
        ("13/2024", None),
        ("Quý I", None),
        ("2021-2022", None),
    ],
)
def test_a_period_of_reporting(words: str, written: str | None) -> None:
    assert reporting_in_form(words) == written
