"""Dates and years in other forms: the same, or nothing."""

import pytest

from kehoach.calendar.rewritten import date_in_form, years_in_form


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
