from datetime import date
from pathlib import Path

import pytest

from kehoach.calendar.reporting import read_reporting_period
from kehoach.report.filters import awaited, dues, late
from kehoach.report.own_day import own_day
from kehoach.repository.follow import gather
from kehoach.repository.shelf import Shelf

ROOT = Path(__file__).parents[2]
LONG_AFTER = date(2026, 1, 1)


@pytest.fixture
def day():
    (sample,), _ = gather(Shelf(ROOT), [ROOT / "plans" / "2024.yaml"])
    return lambda template, period, today=LONG_AFTER: own_day(
        sample, template, read_reporting_period(period), today
    )


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2024-Q1", date(2024, 3, 26)), ("2024-H1", date(2024, 6, 26)), ("2024", date(2024, 12, 26))],
)
def test_the_list_of_missing_reports_speaks_of_the_day_after_the_last_is_due(day, period, expected):
    assert day("chua-bao-cao", period) == expected


def test_it_does_not_speak_of_days_to_come(day):
    assert day("chua-bao-cao", "2024-Q1", date(2024, 3, 20)) == date(2024, 3, 20)
    assert day("chua-bao-cao", "2024-Q1", date(2024, 3, 1)) == date(2024, 3, 14)


def test_where_no_report_is_owed_it_speaks_of_the_last_day_of_the_data(day):
    assert day("chua-bao-cao", "2024-02") == date(2024, 2, 14)


def test_other_documents_speak_of_the_last_day_of_the_data_and_a_plan_of_its_own(day):
    assert day("bao-cao", "2024-Q1") == date(2024, 3, 14)
    assert day("ke-hoach", "2024") == date(2023, 12, 28)


def test_on_that_day_what_was_sent_is_not_called_missing(digest):
    made = digest("2024-Q1", as_of=date(2024, 3, 26))
    units = {one.unit for one in late(made.reports_owed)}
    assert "Sở Xây dựng" in units and "Sở Tư pháp" not in units
    assert awaited(made.reports_owed, made.period) == ()
    assert dues(made.reports_owed, made.period) == "17/3/2024 đến 25/3/2024"


def test_before_that_day_what_is_late_stands_apart_from_what_is_not(digest):
    made = digest("2024-H1", as_of=date(2024, 6, 14))
    assert {one.period for one in late(made.reports_owed)} == {"2024-Q1"}
    assert {one.period for one in awaited(made.reports_owed, made.period)} == {"2024-Q2"}
