from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.calendar.ends import days_before, end_of_days, end_of_months, months_before
from kehoach.calendar.official import OfficialYear
from kehoach.calendar.workdays import is_working_day

DAYS = st.dates(date(2015, 1, 1), date(2034, 12, 31))
COUNTS = st.integers(0, 400)


@pytest.mark.parametrize(
    ("event", "count", "expected"),
    [
        (date(2024, 3, 4), 4, date(2024, 3, 8)),  # 5, 6, 7, 8/3: the event's day is not counted
        (date(2024, 3, 4), 5, date(2024, 3, 11)),  # Saturday 9/3 moves to Monday
        (date(2024, 2, 5), 5, date(2024, 2, 15)),  # 10/02 is the first day of Tết
        (date(2024, 4, 24), 5, date(2024, 5, 2)),  # 29/4 is a swapped day off, 30/4 and 01/5 are holidays
        (date(2024, 4, 24), 10, date(2024, 5, 4)),  # a Saturday that is worked
        (date(2024, 3, 4), 0, date(2024, 3, 4)),
    ],
)
def test_days_run_from_the_day_after_the_event_and_end_on_a_working_day(
    event: date, count: int, expected: date
) -> None:
    assert end_of_days(event, count) == expected


@pytest.mark.parametrize(
    ("event", "count", "expected"),
    [
        (date(2024, 3, 4), 1, date(2024, 4, 4)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),  # no 31/02: the month's last day
        (date(2023, 12, 30), 2, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 1), 3, date(2024, 5, 2)),  # 01/5 is a holiday
        (date(2024, 1, 30), 3, date(2024, 5, 2)),  # so is 30/4
    ],
)
def test_months_end_on_the_corresponding_day_or_the_months_last(
    event: date, count: int, expected: date
) -> None:
    assert end_of_months(event, count) == expected


def test_limits_before_an_event_do_not_move() -> None:
    assert days_before(date(2024, 2, 12), 2) == date(2024, 2, 10)
    assert months_before(date(2024, 3, 31), 1) == date(2024, 2, 29)
    assert months_before(date(2024, 4, 10), 2) == date(2024, 2, 10)


def test_an_end_is_moved_by_the_calendar_given() -> None:
    def closed(_number: int) -> OfficialYear:
        return OfficialYear(None, {}, {date(2024, 3, 9): date(2024, 3, 8)})

    assert end_of_days(date(2024, 3, 4), 5, closed) == date(2024, 3, 9)
    assert end_of_months(date(2024, 2, 9), 1, closed) == date(2024, 3, 9)


@pytest.mark.parametrize("count", [10**6, 10**9, 10**12])
def test_an_end_past_the_last_year_is_refused(count: int) -> None:
    event = date(9999, 1, 1)
    for end in (end_of_days, end_of_months):
        with pytest.raises(OverflowError):
            end(event, count)
    for start in (days_before, months_before):
        with pytest.raises(OverflowError):
            start(date(1, 12, 31), count)


@given(DAYS, COUNTS)
def test_an_end_in_days_is_never_earlier_and_never_a_day_off(event: date, count: int) -> None:
    end = end_of_days(event, count)
    assert end >= event + timedelta(days=count)
    assert is_working_day(end)


@given(DAYS, st.integers(0, 60))
def test_an_end_in_months_lies_between_28_and_31_days_a_month(event: date, count: int) -> None:
    end = end_of_months(event, count)
    assert is_working_day(end)
    assert timedelta(days=28 * count) <= end - event < timedelta(days=31 * count + 10)


@given(DAYS, COUNTS, COUNTS)
def test_a_longer_limit_never_ends_earlier(event: date, one: int, other: int) -> None:
    short, long = sorted((one, other))
    assert end_of_days(event, short) <= end_of_days(event, long)
    assert end_of_months(event, short % 61) <= end_of_months(event, short % 61 + long % 61)


@given(DAYS, COUNTS)
def test_days_before_undo_plain_days_after(event: date, count: int) -> None:
    assert days_before(event + timedelta(days=count), count) == event
