from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.calendar.period import Period, months, quarter, year
from kehoach.calendar.reporting import (
    ReportingKind,
    read_reporting_period,
    reporting_period_of,
    reporting_periods,
)

YEARS = st.integers(1990, 2100)
KINDS = st.sampled_from(ReportingKind)


@pytest.mark.parametrize(
    ("name", "period", "window"),
    [
        ("2024-Q1", quarter(2024, 1), Period(date(2023, 12, 15), date(2024, 3, 14))),
        ("2024-Q2", quarter(2024, 2), Period(date(2024, 3, 15), date(2024, 6, 14))),
        ("2024-Q3", quarter(2024, 3), Period(date(2024, 6, 15), date(2024, 9, 14))),
        ("2024-Q4", quarter(2024, 4), Period(date(2024, 9, 15), date(2024, 12, 14))),
        ("2024-H1", months(2024, 1, 6), Period(date(2023, 12, 15), date(2024, 6, 14))),
        ("2024-H2", months(2024, 7, 12), Period(date(2024, 6, 15), date(2024, 12, 14))),
        ("2024-9M", months(2024, 1, 9), Period(date(2023, 12, 15), date(2024, 9, 14))),
        ("2024", year(2024), Period(date(2023, 12, 15), date(2024, 12, 14))),
        ("2024-03", months(2024, 3, 3), Period(date(2024, 2, 15), date(2024, 3, 14))),
        ("2024-01", months(2024, 1, 1), Period(date(2023, 12, 15), date(2024, 1, 14))),
    ],
)
def test_a_name_gives_its_calendar_period_and_its_window(name: str, period: Period, window: Period) -> None:
    read = read_reporting_period(name)
    assert read
    assert (read.name, read.period, read.window) == (name, period, window)


OTHER_TEXTS = [
    "",
    "2024-",
    "2024-Q0",
    "2024-Q5",
    "2024-H3",
    "2024-6M",
    "2024-00",
    "2024-13",
    "2024-3",
    "24-Q1",
    "2024-01-15",
    "2024 Q1",
    "2024-Q1-Q2",
    "0001",
    "٢٠٢٤",
    "quý I/2024",
    "2" * 100_000,
]


@pytest.mark.parametrize("text", OTHER_TEXTS)
def test_anything_else_is_no_period(text: str) -> None:
    assert read_reporting_period(text) is None


def test_small_letters_and_blanks_around_a_name_are_taken() -> None:
    read = read_reporting_period(" 2024-q1 ")
    assert read
    assert read.name == "2024-Q1"


def test_the_decree_is_cited_and_nine_months_are_not_its() -> None:
    cited = {kind: reporting_periods(2024, kind)[0].citation for kind in ReportingKind}
    in_decree = {kind for kind, citation in cited.items() if "09/2019/NĐ-CP" in citation}
    assert in_decree == set(ReportingKind) - {ReportingKind.NINE_MONTHS}
    assert cited[ReportingKind.NINE_MONTHS]


def test_the_decision_of_a_province_is_cited_for_that_province_alone() -> None:
    nine = reporting_periods(2024, ReportingKind.NINE_MONTHS)[0]
    assert nine.cited_by("UBND tỉnh Mẫu") is None
    assert nine.cited_by("UBND tỉnh Lào Cai") is None
    assert nine.cited_by("") is None
    assert "Khánh Hòa" in (nine.cited_by("Uỷ ban nhân dân tỉnh Khánh Hoà") or "")


def test_the_decree_is_cited_for_every_office_and_not_before_it_was_in_force() -> None:
    before, after = (
        reporting_periods(2019, kind)[0] for kind in (ReportingKind.MONTH, ReportingKind.QUARTER)
    )
    assert before.cited_by("UBND tỉnh Mẫu") is None
    assert after.cited_by("UBND tỉnh Mẫu") == after.citation


def test_days_that_no_regular_report_covers_have_no_name() -> None:
    assert reporting_period_of(months(2024, 2, 5)) is None
    assert reporting_period_of(Period(date(2024, 1, 2), date(2024, 3, 31))) is None
    assert reporting_period_of(Period(date(2023, 1, 1), date(2024, 12, 31))) is None


@given(YEARS, KINDS)
def test_names_and_calendar_periods_lead_to_each_other(number: int, kind: ReportingKind) -> None:
    for one in reporting_periods(number, kind):
        assert read_reporting_period(one.name) == one
        assert reporting_period_of(one.period) == one
        assert one.kind is kind


@given(YEARS, st.sampled_from([ReportingKind.MONTH, ReportingKind.QUARTER, ReportingKind.HALF]))
def test_windows_of_one_year_are_adjacent_and_cover_the_years_window(
    number: int, kind: ReportingKind
) -> None:
    windows = [one.window for one in reporting_periods(number, kind)]
    (whole,) = reporting_periods(number, ReportingKind.YEAR)
    assert Period(windows[0].start, windows[-1].end) == whole.window
    assert all(later.start - earlier.end == timedelta(days=1) for earlier, later in pairwise(windows))


@given(YEARS)
def test_the_window_of_a_year_follows_that_of_the_year_before(number: int) -> None:
    (before,), (this,) = (reporting_periods(which, ReportingKind.YEAR) for which in (number - 1, number))
    assert this.window.start - before.window.end == timedelta(days=1)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    read = read_reporting_period(text)
    assert read is None or read_reporting_period(read.name) == read
