"""What is filled in reads back the same, and reads as a progress file means it."""

import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from kehoach.calendar.period import Period, read_date
from kehoach.calendar.written import written
from kehoach.phrase.number import read_number
from kehoach.plan.progress_file import Said
from kehoach.record.form.cell import Raw, Wrong, read
from kehoach.record.form.layout import TASKS, Sort
from kehoach.record.form.table import letter
from kehoach.record.form_read import read_form

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


rows = st.fixed_dictionaries(
    {"state": st.sampled_from(list(Said)).map(str)},
    optional={
        "date": st.dates(date(2020, 1, 1), date(2030, 12, 31)),
        "percent": st.integers(0, 100),
        "evidence": st.sampled_from(["Báo cáo 21/BC-STP ngày 18/3/2024", "Tờ trình 1/TTr; Công văn 2/CV"]),
        "difficulty": st.sampled_from(["Chưa thống nhất", "Thiếu: người, kinh phí", "=1+1"]),
    },
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.dictionaries(st.integers(5, 11), rows, max_size=7))
def test_what_is_filled_in_reads_back_the_same(issued, tmp_path, told):
    book = load_workbook(io.BytesIO(issued))
    ws = book["Nhiệm vụ"]
    for number, row in told.items():
        for key, value in row.items():
            cell = ws[f"{letter(TASKS, key)}{number}"]
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(tmp_path / "sent.xlsx")
    entries, slips = read_form(tmp_path / "sent.xlsx")
    assert slips == ()
    back = {int(one.origin.partition("!")[2]): dict(one.values) for one in entries if one.origin}
    assert {
        number: {key: row[key] for key in row if key not in TASKS.ids} for number, row in back.items()
    } == {
        number: {key: written(one) if isinstance(one, date) else str(one) for key, one in row.items()}
        for number, row in told.items()
    }
