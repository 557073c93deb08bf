from datetime import date

import pytest

from kehoach.calendar.period import Period, quarter, year
from kehoach.output.day import day_with_weekday, period
from kehoach.words import Language


def test_a_day_has_its_weekday_in_the_language() -> None:
    assert day_with_weekday(date(2024, 7, 15), Language.VI) == "15/07/2024, thứ Hai"
    assert day_with_weekday(date(2024, 9, 1), Language.EN) == "01/09/2024, Sunday"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (year(2024), "2024"),
        (Period(date(2016, 1, 1), date(2020, 12, 31)), "2016-2020"),
        (Period(date(2021, 8, 1), date(2021, 8, 31)), "8/2021"),
        (Period(date(2021, 8, 5), date(2021, 8, 5)), "05/08/2021"),
        (quarter(2024, 1), "01/01/2024 – 31/03/2024"),
    ],
)
def test_a_period_is_said_as_short_as_can_be(days: Period, said: str) -> None:
    assert period(days) == said
