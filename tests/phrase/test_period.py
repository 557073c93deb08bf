import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.calendar.reporting import ReportingKind, reporting_periods
from kehoach.calendar.written import period_named
from kehoach.phrase.period import read_period_words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024-Q2", "2024-Q2"),
        ("2024-q2", "2024-Q2"),
        ("Quý II/2024", "2024-Q2"),
        ("quý 2 năm 2024", "2024-Q2"),
        ("Q2/2024", "2024-Q2"),
        ("6 tháng đầu năm 2024", "2024-H1"),
        ("6 tháng cuối năm 2024", "2024-H2"),
        ("9 tháng đầu năm 2024", "2024-9M"),
        ("tháng 3/2024", "2024-03"),
        ("Tháng 03 năm 2024", "2024-03"),
        ("năm 2024", "2024"),
        ("2024", "2024"),
    ],
)
def test_words_of_an_office_name_a_period(text, name):
    period = read_period_words(text)
    assert period and period.name == name


@pytest.mark.parametrize(
    "text",
    [
        "", "quý II", "6 tháng đầu năm", "2024-Q5", "trước 15/3/2024", "quý II, III/2024", "hàng quý năm 2024", "từ 2021 đến 2024",
        "Quý II/2024; Quý III/2024", "15/3/2024", "quý II/20245", "x" * 10_000 + " 2024", "10 tháng đầu năm 2024",
    ],
)  # fmt: skip
def test_what_is_no_period_or_lacks_its_year_is_none(text):
    assert read_period_words(text) is None


@pytest.mark.parametrize("kind", ReportingKind)
def test_a_period_is_read_by_the_words_that_reports_write(kind):
    for period in reporting_periods(2024, kind):
        assert read_period_words(period.name) == period
        assert read_period_words(period_named(period)) == period


@given(st.text(max_size=60))
def test_any_text_is_a_period_or_none(text):
    read_period_words(text)
