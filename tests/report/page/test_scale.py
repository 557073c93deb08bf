from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.report.page.scale import percent, scale_of

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def test_a_year_is_shown_by_its_months():
    scale = scale_of("2024", [])
    assert scale.before(date(2024, 1, 1)) == 0
    assert scale.after(date(2024, 12, 31)) == 100
    assert [one.label for one in scale.parts] == [str(month) for month in range(1, 13)]
    assert [one.label for one in scale.years] == ["2024"]


def test_several_years_are_shown_by_quarters_without_labels():
    scale = scale_of("2021-2025", [])
    assert [one.label for one in scale.years] == ["2021", "2022", "2023", "2024", "2025"]
    assert len(scale.parts) == 20
    assert {one.label for one in scale.parts} == {""}


def test_a_due_day_after_the_period_makes_it_longer_by_whole_months():
    scale = scale_of("2024", [date(2025, 3, 9)])
    assert (scale.days.start, scale.days.end) == (date(2024, 1, 1), date(2025, 3, 31))


def test_a_day_far_away_does_not_squeeze_the_plan():
    assert scale_of("2024", [date(2099, 1, 1)]).days == scale_of("2024", []).days
    assert scale_of("2024", []).before(date(2099, 1, 1)) > 100


def test_without_a_period_the_days_make_the_scale():
    scale = scale_of(None, [date(2024, 5, 9), date(2024, 2, 3)])
    assert (scale.days.start, scale.days.end) == (date(2024, 2, 1), date(2024, 5, 31))
    assert scale_of(None, []) is None
    assert scale_of("giai đoạn tới", []) is None


@given(st.lists(DAYS, min_size=1, max_size=8))
def test_a_later_day_never_stands_before_an_earlier_one(days):
    scale = scale_of(None, days)
    for one in days:
        assert 0 <= scale.before(one) < scale.after(one) <= 100.0001
    places = [scale.before(one) for one in sorted(days)]
    assert places == sorted(places)


@pytest.mark.parametrize(("number", "written"), [(0, "0.00%"), (12.345, "12.35%"), (100, "100.00%")])
def test_graphics_have_a_point_whatever_the_language(number, written):
    assert percent(number) == written
