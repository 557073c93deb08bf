from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.phrase.number import plain, read_number, written, written_fraction, written_share


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", "3"),
        ("03", "3"),
        ("1.180", "1180"),
        ("12.345.678", "12345678"),
        ("20,5", "20.5"),
        ("0,125", "0.125"),
        ("1.180,25", "1180.25"),
        ("1.234,567", "1234.567"),
        ("100,0", "100"),
    ],
)
def test_points_group_thousands_and_a_comma_stands_before_decimals(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "95.5",
        "1.18",
        "1.1800",
        "01.180",
        "1.180.5",
        "1,2,3",
        "1,180",
        "12,345",
        "",
        ",5",
        "5,",
        "٣",
        "1" * 16,
    ],
)
def test_other_forms_and_forms_with_two_readings_are_refused(text: str) -> None:
    assert read_number(text) is None


@given(st.integers(0, 10**11), st.integers(0, 99))
def test_what_is_written_reads_the_same(whole: int, hundredths: int) -> None:
    number = Decimal(whole) + Decimal(hundredths) / 100
    assert read_number(written(number)) == number


@given(st.decimals(-(10**9), 10**9, places=2))
def test_the_sign_stands_before_the_number(number: Decimal) -> None:
    assert written(-abs(number)).lstrip("-") == written(abs(number))
    assert written(-abs(number)).startswith("-") is (number != 0)


@pytest.mark.parametrize(("number", "told"), [("80", 80), ("80.0", 80), ("20.5", 20.5), ("1E+3", 1000)])
def test_machines_get_whole_numbers_without_a_point(number: str, told: float) -> None:
    assert plain(Decimal(number)) == told
    assert type(plain(Decimal(number))) is type(told)


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = read_number(text)
    assert number is None or number >= 0


@pytest.mark.parametrize(
    ("number", "text"), [("64.65", "64,7"), ("64.64", "64,6"), ("-64.65", "-64,7"), ("0.05", "0,1")]
)
def test_halves_are_rounded_away_from_zero(number: str, text: str) -> None:
    assert written_fraction(Fraction(number)) == text


@pytest.mark.parametrize(
    ("count", "of", "text"),
    [(11, 18, "61,1"), (1, 2, "50"), (0, 5, "0"), (5, 5, "100"), (1, 5000, "0,02"), (4999, 5000, "99,98")],
)
def test_a_share_that_is_not_0_or_100_never_reads_so(count: int, of: int, text: str) -> None:
    assert written_share(count, of) == text
