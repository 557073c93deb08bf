from datetime import date

from kehoach.calendar.written import written


def test_days_are_written_as_offices_do():
    assert [written(date(2024, month, day)) for month, day in ((1, 5), (2, 25), (3, 9), (12, 31))] == [
        "05/01/2024",
        "25/02/2024",
        "09/3/2024",
        "31/12/2024",
    ]
