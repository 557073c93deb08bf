from datetime import date

import pytest

from kehoach.calendar.period import Period
from kehoach.calendar.written import written
from kehoach.report import days


# the decree's own examples, and each side of its two bounds
@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2024, 2, 5), "ngày 05 tháng 02 năm 2024", "05/02/2024"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019", "29/6/2019"),
        (date(2024, 1, 10), "ngày 10 tháng 01 năm 2024", "10/01/2024"),
        (date(2024, 3, 9), "ngày 09 tháng 3 năm 2024", "09/3/2024"),
        (date(2023, 12, 28), "ngày 28 tháng 12 năm 2023", "28/12/2023"),
    ],
)
def test_days_below_10_and_months_1_and_2_have_a_zero(day, long, short):
    assert (days.long(day), written(day)) == (long, short)


def test_what_is_not_known_of_a_date_stays_blank():
    assert days.head(Period(date(2021, 8, 1), date(2021, 8, 31))) == "ngày …… tháng 8 năm 2021"
    assert days.head(None) == "ngày …… tháng …… năm ……"
