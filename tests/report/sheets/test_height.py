import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.report.sheets.height import height

LINE = height([])
WORDS = st.lists(st.text("aĐ", min_size=1, max_size=30), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("mười chữ", 10, 1),
        ("mười chữ và", 10, 2),
        ("a" * 25, 10, 3),
        ("UBND huyện Mường Khương", 24, 2),
        ("a " * 5000, 10, 409 / LINE),
    ],
)
def test_a_row_is_as_high_as_the_lines_of_its_text(text, width, lines):
    assert height([(text, width)]) == pytest.approx(LINE * lines)


@given(WORDS, st.integers(5, 40))
def test_no_text_has_fewer_lines_than_its_letters_need(text, width):
    assert height([(text, width)]) >= min(LINE * len(text.replace(" ", "")) / (width * 1.05), 409.0) - LINE


@given(WORDS, WORDS)
def test_the_text_that_needs_most_lines_decides(one, other):
    assert height([(one, 10), (other, 20)]) == max(height([(one, 10)]), height([(other, 20)]))
