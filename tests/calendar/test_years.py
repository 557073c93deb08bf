"""The shipped years, day by day against the package `holidays`, and against the law."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import holidays as reference
import pytest

import kehoach.calendar
from kehoach.calendar.holiday import holidays
from kehoach.calendar.official import Standing, shipped
from kehoach.calendar.workdays import is_working_day, next_working_day

FOLDER = Path(kehoach.calendar.__file__).with_name("years")
YEARS = range(2015, 2036)
DAY = timedelta(days=1)

# Where our data differs from the package, and why.
EXPLAINED = {
    date(2026, 1, 2): "day off, swapped by the decision reported on 26/12/2025; the package lacks it",
    date(2026, 1, 10): "the Saturday worked for 02/01/2026",
}


def tables(year: int) -> dict:
    return tomllib.loads((FOLDER / f"{year}.toml").read_text(encoding="utf-8"))


def days_of(year: int) -> list[date]:
    return [date(year, 1, 1) + n * DAY for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]


def kept(year: int) -> dict[str, dict]:
    return {key: table for key, table in tables(year).items() if key in holidays()}


def test_every_day_agrees_with_the_package_but_for_the_differences_explained_above() -> None:
    package = reference.country_holidays("VN", years=range(YEARS[0] - 1, YEARS[-1] + 2), categories="public")
    different = {
        day for year in YEARS for day in days_of(year) if is_working_day(day) != package.is_working_day(day)
    }
    assert different == set(EXPLAINED)


def test_there_is_one_file_a_year_from_2015_to_2035() -> None:
    assert sorted(file.name for file in FOLDER.iterdir()) == [f"{year}.toml" for year in YEARS]


@pytest.mark.parametrize("year", YEARS)
def test_a_file_holds_holidays_swaps_sources_and_a_standing_only(year: int) -> None:
    expected = set(holidays()) if year >= 2026 else set(holidays()) - {"culture"}
    assert set(tables(year)) - {"standing", "sources", "swap"} == expected


@pytest.mark.parametrize("year", YEARS)
def test_days_lie_in_their_year_and_none_stands_twice(year: int) -> None:
    days = [day for table in kept(year).values() for day in (*table["days"], *table.get("compensation", ()))]
    days += [swap["off"] for swap in tables(year).get("swap", ()) if swap["off"].year == year]
    assert len(days) == len(set(days))
    assert {day.year for day in days} == {year}


@pytest.mark.parametrize("year", YEARS)
def test_tet_is_five_days_from_one_or_two_before_the_first_lunar_day(year: int) -> None:
    package = reference.country_holidays("VN", years=year, language="en_US")
    (first,) = package.get_named("Lunar New Year", lookup="exact")
    days = kept(year)["tet"]["days"]
    assert days == [days[0] + n * DAY for n in range(5)]
    assert days[0] in {first - DAY, first - 2 * DAY}


@pytest.mark.parametrize("year", YEARS)
def test_national_day_has_a_neighbour_since_2021(year: int) -> None:
    second = date(year, 9, 2)
    days = kept(year)["national"]["days"]
    assert days in ([[second]] if year < 2021 else [[second - DAY, second], [second, second + DAY]])


@pytest.mark.parametrize("year", YEARS)
def test_a_holiday_on_a_weekend_is_given_back_on_the_next_working_day(year: int) -> None:
    # Bộ luật Lao động 2019, Điều 111 khoản 3; holidays in the order of the year.
    taken = {day for table in kept(year).values() for day in table["days"]}
    taken |= {swap["off"] for swap in tables(year).get("swap", ())}
    for table in kept(year).values():
        expected = []
        for day in (day for day in table["days"] if day.weekday() >= 5):
            back = next(
                later for n in range(1, 9) if (later := day + n * DAY).weekday() < 5 and later not in taken
            )
            taken.add(back)
            expected.append(back)
        assert table.get("compensation", []) == expected


@pytest.mark.parametrize("year", YEARS)
def test_a_swap_gives_a_weekday_for_a_saturday_and_stands_in_both_its_years(year: int) -> None:
    for swap in tables(year).get("swap", ()):
        assert swap["off"].weekday() < 5
        assert swap["worked"].weekday() == 5
        for touched in {swap["off"].year, swap["worked"].year} & set(YEARS):
            pairs = [(other["off"], other["worked"]) for other in tables(touched)["swap"]]
            assert (swap["off"], swap["worked"]) in pairs


@pytest.mark.parametrize("year", YEARS)
def test_every_source_is_used_and_says_where_it_was_read(year: int) -> None:
    entries = [*kept(year).values(), *tables(year).get("swap", ())]
    sources = tables(year).get("sources", {})
    assert {entry["source"] for entry in entries if "source" in entry} == set(sources)
    for source in sources.values():
        assert source["document"]
        assert source["read"].startswith("http")


@pytest.mark.parametrize("year", YEARS)
def test_years_to_2026_are_compared_and_later_ones_computed(year: int) -> None:
    assert shipped(year).standing is (Standing.COMPARED if year <= 2026 else Standing.COMPUTED)


def test_no_computed_year_names_a_source() -> None:
    assert not any("sources" in tables(year) for year in YEARS if year > 2026)


@pytest.mark.parametrize("year", YEARS)
def test_nobody_waits_longer_than_ten_days_for_a_working_day(year: int) -> None:
    assert max(next_working_day(day) - day for day in days_of(year)) < timedelta(days=10)
