"""What is filled in reads back the same, and reads as a progress file means it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.calendar.period import Period, read_date
from kehoach.phrase.number import read_number
from kehoach.record.form.cell import Raw, Wrong, read
from kehoach.record.form.layout import Sort

numbers = st.integers(0, 10**11) | st.decimals(0, 10**6, places=4).map(float)
anything = st.none() | st.booleans() | st.integers() | st.text() | st.dates() | st.floats(-1e14, 1e14)


@given(numbers)
def test_a_number_of_excel_reads_back_as_that_number(number):
    told = read(Raw(number), Sort.NUMBER, "count")
    assert isinstance(told, str) and read_number(told) == Decimal(f"{number:.15g}")


@given(st.decimals(0, 100, places=2).map(float))
def test_a_share_of_excel_reads_back_as_its_percentage(percent):
    told = read(Raw(percent / 100, is_share=True), Sort.PERCENT, "percent")
    number = read_number(told) if isinstance(told, str) else None
    assert number is not None and abs(float(number) - percent) < 1e-9


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_of_excel_reads_back_as_that_day(day):
    told = read(Raw(day), Sort.DAY, "date")
    assert isinstance(told, str) and read_date(told) == Period(day, day)


@given(st.text(max_size=60), st.sampled_from([Sort.TEXT, Sort.DOCUMENTS]))
def test_words_that_were_read_read_the_same_again(text, sort):
    told = read(Raw(text), sort, "note")
    assert isinstance(told, str) and read(Raw(told), sort, "note") == told


@pytest.mark.parametrize("sort", list(Sort))
@given(value=anything)
def test_any_value_is_read_or_refused_in_both_languages(sort, value):
    told = read(Raw(value), sort, "value")
    if isinstance(told, Wrong):
        assert told.words.vi.format(**told.facts) and told.words.en.format(**told.facts)
    else:
        assert "\n" not in told
