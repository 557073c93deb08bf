from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.calendar.official import Calendar, DayKind, OfficialYear, Standing, read_official_year, shipped
from kehoach.calendar.workdays import add_working_days, day_off, is_working_day, next_working_day, standing
from kehoach.words import Language

DAYS = st.dates(date(2013, 1, 1), date(2037, 12, 31))
COUNTS = st.integers(-300, 300)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        # Tết 2024, off from Thursday 08/02 to Wednesday 14/02: 15, 16, 19/02.
        (date(2024, 2, 7), 1, date(2024, 2, 15)),
        (date(2024, 2, 7), 3, date(2024, 2, 19)),
        (date(2024, 2, 15), -1, date(2024, 2, 7)),
        # 30/4/2024, off from Saturday 27/4 to Wednesday 01/5, Saturday 04/5 worked: 2, 3, 4, 6/5.
        (date(2024, 4, 26), 1, date(2024, 5, 2)),
        (date(2024, 4, 26), 3, date(2024, 5, 4)),
        (date(2024, 4, 26), 4, date(2024, 5, 6)),
        # Tết 2019, off from Monday 04/02 to Friday 08/02.
        (date(2019, 2, 1), 1, date(2019, 2, 11)),
        # New year 2019, off on Monday 31/12 and Tuesday 01/01, Saturday 05/01 worked: 2, 3, 4, 5, 7/01.
        (date(2018, 12, 28), 4, date(2019, 1, 5)),
        (date(2018, 12, 28), 5, date(2019, 1, 7)),
        # New year 2026, off on Thursday and Friday, Saturday 10/01 worked: 5, 6, 7, 8, 9, 10/01.
        (date(2025, 12, 31), 6, date(2026, 1, 10)),
        # 2023, Giỗ Tổ on Saturday 29/4 and 30/4 on Sunday, given back on 02 and 03/5.
        (date(2023, 4, 28), 1, date(2023, 5, 4)),
        # The first Ngày Văn hóa Việt Nam, Tuesday 24/11/2026.
        (date(2026, 11, 23), 1, date(2026, 11, 25)),
        # From a day off, and nothing to count.
        (date(2024, 2, 10), 1, date(2024, 2, 15)),
        (date(2024, 2, 10), 0, date(2024, 2, 10)),
    ],
)
def test_working_days_counted_by_hand(day: date, count: int, expected: date) -> None:
    assert add_working_days(day, count) == expected


def test_2024_has_251_working_days() -> None:
    # 262 weekdays; off: 1 new year, 5 Tết, 1 Giỗ Tổ, 3 at 30/4, 2 at 2/9; and one Saturday worked.
    days = (date(2024, 1, 1) + timedelta(days=n) for n in range(366))
    assert sum(map(is_working_day, days)) == 251


def test_a_holiday_on_a_saturday_is_named_before_the_weekend() -> None:
    off = day_off(date(2024, 2, 10))
    assert off
    assert (off.kind, off.name.vi) == (DayKind.HOLIDAY, "Tết Âm lịch")


def test_a_plain_weekend_has_its_name_and_no_standing() -> None:
    off = day_off(date(2024, 6, 8))
    assert off
    assert (off.kind, off.name.vi, off.standing) == (DayKind.WEEKEND, "thứ Bảy", None)
    sunday = day_off(date(2024, 6, 9))
    assert sunday
    assert sunday.name.en == "Sunday"


def test_a_swapped_day_names_the_saturday_and_the_letter() -> None:
    off = day_off(date(2024, 4, 29))
    assert off
    assert off.name.say(Language.VI) == "nghỉ hoán đổi, làm bù 04/05/2024"
    assert off.worked == date(2024, 5, 4)
    assert (off.standing, off.citation) == (Standing.CITED, "Công văn 2450/VPCP-KGVX ngày 12/4/2024")


def test_a_compensation_day_names_its_holiday() -> None:
    off = day_off(date(2026, 4, 27))
    assert off
    assert off.name.vi == "nghỉ bù Ngày Giỗ Tổ Hùng Vương"
    assert (off.kind, off.standing, off.citation) == (DayKind.COMPENSATION, Standing.COMPARED, None)


def test_a_working_day_and_a_worked_saturday_are_no_days_off() -> None:
    assert day_off(date(2024, 5, 3)) is None
    assert day_off(date(2024, 5, 4)) is None


def test_the_standing_of_a_year_is_that_of_its_file() -> None:
    assert [standing(year) for year in (2014, 2015, 2026, 2027, 2035, 2036)] == [
        None,
        Standing.COMPARED,
        Standing.COMPARED,
        Standing.COMPUTED,
        Standing.COMPUTED,
        None,
    ]


@pytest.mark.parametrize("year", [2014, 2036])
def test_outside_the_shipped_years_only_fixed_holidays_are_known(year: int) -> None:
    weekdays = [day for n in range(365) if (day := date(year, 1, 1) + timedelta(days=n)).weekday() < 5]
    off = {(day.month, day.day) for day in weekdays if not is_working_day(day)}
    fixed = {(1, 1), (4, 30), (5, 1), (9, 2)} | ({(11, 24)} if year > 2026 else set())
    assert off == {(month, day) for month, day in fixed if date(year, month, day).weekday() < 5}


def test_counting_past_the_last_year_is_refused() -> None:
    with pytest.raises(OverflowError):
        add_working_days(date(2024, 1, 1), 10**9)
    with pytest.raises(OverflowError):
        add_working_days(date(2024, 1, 1), -(10**9))


def office_closed_on_2_january_2024(number: int) -> OfficialYear:
    own = {"standing": "cited", "swap": [{"off": date(2024, 1, 2), "worked": date(2024, 1, 6)}]}
    return read_official_year(number, own) if number == 2024 else shipped(number)


def test_another_calendar_can_be_counted_by() -> None:
    own: Calendar = office_closed_on_2_january_2024
    assert next_working_day(date(2024, 1, 2), own) == date(2024, 1, 3)
    assert next_working_day(date(2024, 1, 6), own) == date(2024, 1, 6)
    assert add_working_days(date(2023, 12, 29), 5, own) == date(2024, 1, 6)
    assert standing(2024, own) is Standing.CITED
    off = day_off(date(2024, 1, 2), own)
    assert off
    assert off.standing is Standing.CITED


@given(DAYS)
def test_the_next_working_day_is_a_working_day_and_its_own_next(day: date) -> None:
    found = next_working_day(day)
    assert found >= day
    assert is_working_day(found)
    assert next_working_day(found) == found


@given(DAYS)
def test_a_day_is_off_exactly_when_it_is_no_working_day(day: date) -> None:
    assert (day_off(day) is None) == is_working_day(day)


@given(DAYS, COUNTS)
def test_counting_forth_and_back_from_a_working_day_returns_to_it(day: date, count: int) -> None:
    start = next_working_day(day)
    assert add_working_days(add_working_days(start, count), -count) == start


@given(DAYS, COUNTS, COUNTS)
def test_counting_grows_with_the_count(day: date, one: int, other: int) -> None:
    if one < other:
        assert add_working_days(day, one) < add_working_days(day, other)


@given(DAYS, DAYS, COUNTS)
def test_counting_keeps_the_order_of_days(one: date, other: date, count: int) -> None:
    first, second = sorted((one, other))
    assert add_working_days(first, count) <= add_working_days(second, count)


@given(DAYS, st.integers(1, 60))
def test_as_many_working_days_are_passed_as_were_counted(day: date, count: int) -> None:
    end = add_working_days(day, count)
    passed = [day + timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert sum(map(is_working_day, passed)) == count
